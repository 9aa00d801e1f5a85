import { expect, test } from "vitest";
import { type Content, newMessage, readFrames } from "../../../src/runner/jupyter/message.js";
import { Outbox } from "../../../src/runner/tslab/outbox.js";

/** A socket that takes one message at a time, as zeromq's do. */
function slowSocket() {
  const sent: [type: string, content: Content][] = [];
  let busy = false;
  const send = async (frames: (Buffer | string)[]): Promise<void> => {
    if (busy) throw new Error("busy");
    busy = true;
    await new Promise((resolve) => setTimeout(resolve, 1));
    const { header, content } = readFrames(
      frames.map((frame) => Buffer.from(frame)),
      "key",
    );
    sent.push([header.msg_type, content]);
    busy = false;
  };
  return { sent, send };
}

const stream = (name: string, text: string) => newMessage("stream", { name, text }, "");

test("Outbox sends one message after another, and joins the pieces of a stream that wait", async () => {
  const socket = slowSocket();
  const outbox = new Outbox(socket, "key");
  for (const text of ["一", "二", "三"]) outbox.post(stream("stdout", text));
  outbox.post(stream("stderr", "!"));
  outbox.post(newMessage("display_data", { data: {} }, ""));
  outbox.post(stream("stdout", "四"));
  await outbox.flushed();
  expect(socket.sent).toEqual([
    ["stream", { name: "stdout", text: "一" }],
    ["stream", { name: "stdout", text: "二三" }],
    ["stream", { name: "stderr", text: "!" }],
    ["display_data", { data: {} }],
    ["stream", { name: "stdout", text: "四" }],
  ]);
});

test("Outbox keeps the output of different requests apart", async () => {
  const socket = slowSocket();
  const outbox = new Outbox(socket, "key");
  for (const id of ["a", "a", "b"]) outbox.post({ ...stream("stdout", id), parent: { msg_id: id } });
  outbox.post({ ...stream("stdout", "b"), parent: { msg_id: "b" } });
  await outbox.flushed();
  expect(socket.sent.map(([, content]) => content["text"])).toEqual(["a", "a", "bb"]);
});
