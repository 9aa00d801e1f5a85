import fc from "fast-check";
import { expect, test } from "vitest";
import { foldWidth } from "../../src/text/fold.js";
import { readStretch } from "../../src/text/reading.js";

test("foldWidth(text) folds digits, letters and punctuation and keeps every offset", () => {
  expect(foldWidth("２５６．４亿元，增长７８％（Ｒ＆Ｄ）")).toBe("256.4亿元,增长78%(R&D)");
  expect(foldWidth("3～5家；1－7月；8∶40∶52")).toBe("3~5家;1—7月;8:40:52");
});

test("readStretch(text).text drops stray spaces inside numbers and units", () => {
  expect(readStretch("1 至8 月 ,增长 32. 1 ％").text).toBe("1至8月,增长32.1%");
  expect(readStretch("53.65 亿 元").text).toBe("53.65亿元");
  expect(readStretch("回落0.8个 百分点").text).toBe("回落0.8个百分点");
  expect(readStretch("技术\n交易额３８．６亿元").text).toBe("技术交易额38.6亿元");
});

test("readStretch(text).text keeps the space that parts two numbers, or a list mark and its text", () => {
  expect(readStretch("2023 2024").text).toBe("2023 2024");
  expect(readStretch("1. 2023年工作").text).toBe("1. 2023年工作");
});

test("readStretch(text).span gives the characters of the seed back", () => {
  const text = "全市实现技术交易额 ２５６．４ 亿 元";
  const reading = readStretch(text);
  const from = reading.text.indexOf("256.4");
  const { start, end } = reading.span(from, from + 5);
  expect(text.slice(start, end)).toBe("２５６．４");
  expect(reading.positionOf(start)).toBe(from);
});

test("readStretch(text).span: folding the slice of any one character gives that character", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."１2３ 4.，,亿元　至\n年\r\t万—～%％") }), (text) => {
      const reading = readStretch(text);
      for (let i = 0; i < reading.text.length; i++) {
        const { start, end } = reading.span(i, i + 1);
        const folded = foldWidth(text.slice(start, end));
        expect(folded.trim() || " ").toBe(reading.text.charAt(i));
      }
    }),
    { seed: 20231008, numRuns: 500 },
  );
});
