import { hashText } from "./inputs.js";
import { formatJson } from "./nbformat.js";
import type { Output } from "./notebook.js";

const SHOWN_LINES = 8;

/**
 * How what a cell shows now differs from what is stored, as lines marked - and +; "" when it does not.
 *
 * @example
 * describeDifference(
 *   [{ output_type: "stream", name: "stdout", text: "嵊州市 43.0\n" }],
 *   [{ output_type: "stream", name: "stdout", text: "嵊州市 45.0\n" }],
 * )
 * // "- 嵊州市 43.0\n+ 嵊州市 45.0"
 */
export function describeDifference(stored: readonly Output[], now: readonly Output[]): string {
  const [before, after] = [stored.flatMap(toLines), now.flatMap(toLines)];
  const start = before.findIndex((line, index) => line !== after[index]);
  const head = start < 0 ? before.length : start;
  const tail = countCommonTail(before.slice(head), after.slice(head));
  const removed = before.slice(head, before.length - tail);
  const added = after.slice(head, after.length - tail);
  return [...mark("-", removed), ...mark("+", added)].join("\n");
}

function countCommonTail(before: readonly string[], after: readonly string[]): number {
  let count = 0;
  while (count < Math.min(before.length, after.length) && before.at(-1 - count) === after.at(-1 - count)) count += 1;
  return count;
}

function mark(sign: string, lines: readonly string[]): string[] {
  const shown = lines.slice(0, SHOWN_LINES).map((line) => `${sign} ${line}`);
  return lines.length > SHOWN_LINES ? [...shown, `${sign} … ${lines.length - SHOWN_LINES} more lines`] : shown;
}

function toLines(output: Output): string[] {
  if (output.output_type === "stream") return [`(${output.name})`, ...toTextLines(output.text)];
  if (output.output_type === "error") return ["(error)", `${output.ename}: ${output.evalue}`];
  const forms = Object.entries(output.data).sort(([a], [b]) => (a < b ? -1 : 1));
  return forms.flatMap(([type, value]) => [`(${type})`, ...toFormLines(type, value)]);
}

function toFormLines(type: string, value: unknown): string[] {
  if (typeof value !== "string") return toTextLines(formatJson(value));
  const isPicture = /^image\/(?!svg)|pdf$/.test(type);
  return isPicture ? [`${value.length} characters, SHA-256 ${hashText(value).slice(0, 12)}`] : toTextLines(value);
}

function toTextLines(text: string): string[] {
  return text.replace(/\n$/, "").split("\n");
}
