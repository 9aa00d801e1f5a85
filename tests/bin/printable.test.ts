import { expect, test } from "vitest";
import { keepPrintable, printable } from "../../src/bin/printable.js";

test("printable(text) writes out what a terminal would obey", () => {
  expect(printable("seeds/\u001b[2J\u001b[31m.txt")).toBe("seeds/\\u001b[2J\\u001b[31m.txt");
  expect(printable("a\rb\u0007\u009b31m\u007f")).toBe("a\\u000db\\u0007\\u009b31m\\u007f");
  expect(printable("\u202egnp.exe\u2066")).toBe("\\u202egnp.exe\\u2066");
});

test("printable(text) leaves writing of any kind, line ends and tabs alone", () => {
  const text = "嵊州市·第2段\t43.0 亿元\nStraße é 🚀 《》 →";
  expect(printable(text)).toBe(text);
});

test("keepPrintable(console) holds for every message, errors with their stack too", () => {
  const lines: string[] = [];
  const keep = (...parts: unknown[]) => void lines.push(parts.slice(1).join(""));
  const kept = { log: keep, error: keep };
  keepPrintable(kept);
  kept.log("%d rows of", 2, "\u001b[31m");
  kept.error(new Error("missing file: \u001b[2J"));
  expect(lines[0]).toBe("2 rows of \\u001b[31m");
  expect(lines[1]).toMatch(/^Error: missing file: \\u001b\[2J\n +at /u);
});
