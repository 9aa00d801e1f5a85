import { expect, test } from "vitest";
import { type Content, newMessage } from "../../src/runner/jupyter/message.js";
import { Outputs } from "../../src/runner/outputs.js";

function collect(...messages: [type: string, content: Content][]): Outputs {
  const outputs = new Outputs();
  outputs.begin();
  for (const [type, content] of messages) outputs.receive(newMessage(type, content, ""));
  return outputs;
}

const stream = (name: string, text: string): [string, Content] => ["stream", { name, text }];
const display = (text: string, id?: string): [string, Content] => [
  "display_data",
  { data: { "text/plain": text }, metadata: {}, transient: { display_id: id } },
];

test("Outputs joins pieces of the same stream, and only neighbours", () => {
  const outputs = collect(
    stream("stdout", "一\n"),
    stream("stdout", "二\n"),
    stream("stderr", "!"),
    stream("stdout", "三"),
  );
  expect(outputs.all()).toEqual([
    [
      { output_type: "stream", name: "stdout", text: "一\n二\n" },
      { output_type: "stream", name: "stderr", text: "!" },
      { output_type: "stream", name: "stdout", text: "三" },
    ],
  ]);
});

test("Outputs keeps a mime bundle whole, without what is transient", () => {
  const data = { "application/vnd.vegalite.v5+json": { mark: "bar" }, "image/png": "iVBO", "text/plain": "图" };
  const outputs = collect(["display_data", { data, metadata: { width: 1 }, transient: {} }]);
  expect(outputs.all()).toEqual([[{ output_type: "display_data", data, metadata: { width: 1 } }]]);
});

test("Outputs shows a display again where it was shown first", () => {
  const outputs = collect(display("old", "a"), display("other"));
  outputs.begin();
  outputs.receive(newMessage("update_display_data", { ...display("new", "a")[1] }, ""));
  expect(outputs.all()).toEqual([
    [
      { output_type: "display_data", data: { "text/plain": "new" }, metadata: {} },
      { output_type: "display_data", data: { "text/plain": "other" }, metadata: {} },
    ],
    [],
  ]);
});

test("Outputs clears a cell at once, or when the next output comes", () => {
  const wait = collect(stream("stdout", "a"), ["clear_output", { wait: true }]);
  expect(wait.all()[0]).toHaveLength(1);
  wait.receive(newMessage(...stream("stdout", "b"), ""));
  expect(wait.all()).toEqual([[{ output_type: "stream", name: "stdout", text: "b" }]]);
  expect(collect(stream("stdout", "a"), ["clear_output", { wait: false }]).all()).toEqual([[]]);
});

test("Outputs leaves out what is no output", () => {
  expect(collect(["status", { execution_state: "busy" }], ["execute_input", { code: "1" }]).all()).toEqual([[]]);
});
