import { expect, test } from "vitest";
import { readNumeral } from "../../src/text/numerals.js";

test("readNumeral(numeral) reads Arabic digits with commas, stray spaces and full width", () => {
  expect(readNumeral("43.0")).toBe(43);
  expect(readNumeral("1,050")).toBe(1050);
  expect(readNumeral("31,250.5")).toBe(31250.5);
  expect(readNumeral("32. 1")).toBe(32.1);
  expect(readNumeral("２５６．４")).toBe(256.4);
  expect(readNumeral("-1.2")).toBe(-1.2);
});

test("readNumeral(numeral) reads numerals in characters", () => {
  expect(readNumeral("三")).toBe(3);
  expect(readNumeral("两")).toBe(2);
  expect(readNumeral("十")).toBe(10);
  expect(readNumeral("十五")).toBe(15);
  expect(readNumeral("二十")).toBe(20);
  expect(readNumeral("一百二十八")).toBe(128);
  expect(readNumeral("两千三百")).toBe(2300);
  expect(readNumeral("一千零五")).toBe(1005);
  expect(readNumeral("三万五千")).toBe(35000);
  expect(readNumeral("一亿二千万")).toBe(120_000_000);
  expect(readNumeral("万亿")).toBe(1e12);
  expect(readNumeral("百")).toBe(100);
  expect(readNumeral("二〇二三")).toBe(2023);
  expect(readNumeral("三点五")).toBe(3.5);
  expect(readNumeral("零点零八")).toBe(0.08);
  expect(readNumeral("三万五")).toBe(35_000);
  expect(readNumeral("三万五千亿")).toBe(3_500_000_000_000);
});

test("readNumeral(numeral) reads a fraction to four decimals and a percentage as its number", () => {
  expect(readNumeral("三分之一")).toBe(0.3333);
  expect(readNumeral("三分之二")).toBe(0.6667);
  expect(readNumeral("百分之十二")).toBe(12);
  expect(readNumeral("百分之5.5")).toBe(5.5);
});

test("readNumeral(words) is undefined for what is no numeral", () => {
  expect(readNumeral("G60")).toBeUndefined();
  expect(readNumeral("一揽子")).toBeUndefined();
  expect(readNumeral("")).toBeUndefined();
});
