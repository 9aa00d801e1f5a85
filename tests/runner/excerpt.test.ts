import { expect, test } from "vitest";
import { excerpt } from "../../src/runner/excerpt.js";

const SOURCE = "const a = 1;\nconst b = 2;\nconst c = 3;\nthrow b;\nc;\na;\nb;";

test("excerpt(source, line) shows the lines around one, marked", () => {
  expect(excerpt(SOURCE, 4)).toBe("  2 | const b = 2;\n  3 | const c = 3;\n> 4 | throw b;\n  5 | c;\n  6 | a;");
});

test("excerpt(source, line) ends where the source ends", () => {
  expect(excerpt("a;\nb;", 1)).toBe("> 1 | a;\n  2 | b;");
});

test("excerpt(source, line, { column }) puts a mark under the column", () => {
  expect(excerpt("const s: number = x;", 1, { column: 7 })).toBe("> 1 | const s: number = x;\n    |       ^");
});

test("excerpt(source) without a line shows the beginning", () => {
  expect(excerpt(SOURCE, undefined, { around: 1 })).toBe("  1 | const a = 1;\n  2 | const b = 2;\n  3 | const c = 3;");
});
