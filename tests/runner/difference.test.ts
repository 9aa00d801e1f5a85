import { expect, test } from "vitest";
import { describeDifference } from "../../src/runner/difference.js";
import type { Output } from "../../src/runner/notebook.js";

const text = (value: string): Output => ({ output_type: "stream", name: "stdout", text: value });
const shown = (data: Record<string, unknown>): Output => ({ output_type: "display_data", data, metadata: {} });

test("describeDifference(stored, now) is empty for the same outputs", () => {
  expect(describeDifference([text("一\n")], [text("一\n")])).toBe("");
  expect(describeDifference([shown({ a: { x: 1, y: 2 } })], [shown({ a: { y: 2, x: 1 } })])).toBe("");
});

test("describeDifference(stored, now) shows the lines that differ", () => {
  const before = text("越城区 12\n嵊州市 43.0\n新昌县 7\n");
  const after = text("越城区 12\n嵊州市 45.0\n新昌县 7\n");
  expect(describeDifference([before], [after])).toBe("- 嵊州市 43.0\n+ 嵊州市 45.0");
});

test("describeDifference(stored, now) shows outputs that came or went", () => {
  expect(describeDifference([], [text("一\n")])).toBe("+ (stdout)\n+ 一");
  expect(describeDifference([shown({ "text/plain": "图" })], [])).toBe("- (text/plain)\n- 图");
});

test("describeDifference(stored, now) shows values inside a spec", () => {
  const spec = (value: number): Output => shown({ "application/vnd.vegalite.v5+json": { data: [{ value }] } });
  expect(describeDifference([spec(43)], [spec(45)])).toBe('-    "value": 43\n+    "value": 45');
});

test("describeDifference(stored, now) tells pictures apart without printing them", () => {
  const difference = describeDifference([shown({ "image/png": "iVBO" })], [shown({ "image/png": "iVBORw" })]);
  expect(difference).toMatch(/^- 4 characters, SHA-256 [0-9a-f]{12}\n\+ 6 characters, SHA-256 [0-9a-f]{12}$/);
});

test("describeDifference(stored, now) cuts what is long", () => {
  const long = Array.from({ length: 20 }, (_, index) => `行 ${index}`).join("\n");
  expect(
    describeDifference([], [text(long)])
      .split("\n")
      .at(-1),
  ).toBe("+ … 13 more lines");
});
