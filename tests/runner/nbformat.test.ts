import { expect, test } from "vitest";
import { formatJson, joinBundle, joinLines, splitBundle, splitLines } from "../../src/runner/nbformat.js";

test("splitLines(text) keeps the ends of lines", () => {
  expect(splitLines("一\n二\r\n三")).toEqual(["一\n", "二\r\n", "三"]);
  expect(splitLines("一\n")).toEqual(["一\n"]);
  expect(splitLines("")).toEqual([]);
});

test("splitLines(text) breaks where Python does", () => {
  expect(splitLines("a\u2028b\fc\x1cd")).toEqual(["a\u2028", "b\f", "c\x1c", "d"]);
});

test("joinLines(splitLines(text)) is the text", () => {
  for (const text of ["", "一", "\n\n", "一\r\n二\u2029", "a\rb"]) expect(joinLines(splitLines(text))).toBe(text);
});

test("splitBundle(bundle) splits texts and drawings, joinBundle joins them", () => {
  const bundle = {
    "text/html": "<b>\n</b>",
    "image/svg+xml": "<svg>\n</svg>",
    "image/png": "iVBO\nRw0",
    "application/vnd.vegalite.v5+json": { mark: "bar" },
  };
  const split = splitBundle(bundle);
  expect(split).toEqual({
    ...bundle,
    "text/html": ["<b>\n", "</b>"],
    "image/svg+xml": ["<svg>\n", "</svg>"],
  });
  expect(joinBundle(split)).toEqual(bundle);
});

test("formatJson(value) sorts keys as text, keeps Chinese and writes empty lists short", () => {
  expect(formatJson({ b: [], a: { "10": "市", "2": null } })).toBe(
    '{\n "a": {\n  "10": "市",\n  "2": null\n },\n "b": []\n}',
  );
});

test("formatJson(value) sorts keys by code points, as Python does, also beyond the first 65,536", () => {
  expect(Object.keys(JSON.parse(formatJson({ "𠀀": 1, "！": 2, b: 3, B: 4, "": 5 })) as object)).toEqual(["", "B", "b", "！", "𠀀"]); // prettier-ignore
});
