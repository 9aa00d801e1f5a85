import { expect, test } from "vitest";
import { digitsOf, digitsOfNumeral, formatNumber } from "../../src/charts/number.js";

test("formatNumber(value) keeps the decimals of the numeral", () => {
  expect(formatNumber(43, { digits: 1 })).toBe("43.0");
  expect(formatNumber(20.77)).toBe("20.77");
  expect(formatNumber(100 / 3)).toBe("33.33");
});

test("formatNumber(value) says a bound before the number, so that 超300 is not read as 300", () => {
  expect(formatNumber(300, { bound: ">" })).toBe("超300");
  expect(formatNumber(300, { bound: ">", lang: "en" })).toBe(">300");
  expect(formatNumber(6, { bound: "<=" })).toBe("≤6");
});

test("formatNumber(value) writes a true minus sign, and a plus for changes", () => {
  expect(formatNumber(-7)).toBe("−7");
  expect(formatNumber(12.5, { signed: true })).toBe("+12.5");
  expect(formatNumber(-0.001, { digits: 1 })).toBe("0.0");
});

test("formatNumber(value) groups thousands in English only", () => {
  expect(formatNumber(1655)).toBe("1655");
  expect(formatNumber(1234567.8, { lang: "en" })).toBe("1,234,567.8");
});

test("digitsOf(value) stops where the computer's rounding begins", () => {
  expect(digitsOf(0.1 + 0.2)).toBe(1);
  expect(digitsOf(539)).toBe(0);
  expect(digitsOf(39.525, 3)).toBe(3);
});

test("digitsOfNumeral(numeral) reads printed precision, and none from Chinese numerals", () => {
  expect(digitsOfNumeral("43.0")).toBe(1);
  expect(digitsOfNumeral("1,050")).toBe(0);
  expect(digitsOfNumeral("三")).toBeUndefined();
});
