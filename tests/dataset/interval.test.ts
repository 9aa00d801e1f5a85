import { expect, test } from "vitest";
import { findInterval } from "../../src/dataset/index.js";
import { row } from "./samples.js";

const between = (given: Parameters<typeof row>[0]) => {
  const { low, high } = findInterval(row(given));
  return [low, high];
};

test("findInterval(row) is as wide as the numeral's rounding", () => {
  expect(between({ numeral: "43.0", value: 43 })).toEqual([4_295_000_000, 4_305_000_000]);
  expect(between({ numeral: "43", value: 43 })).toEqual([4_250_000_000, 4_350_000_000]);
  expect(between({ numeral: "53.65", value: 53.65 })).toEqual([5_364_500_000, 5_365_500_000]);
  expect(between({ numeral: "98.5", value: 98.5, unit: "%", measure: "completion" })).toEqual([98.45, 98.55]);
  expect(between({ numeral: "-1.2", value: -1.2, unit: "%", measure: "growth" })).toEqual([-1.25, -1.15]);
  expect(between({ numeral: "１２．３０", value: 12.3, unit: "%" })).toEqual([12.295, 12.305]);
  expect(between({ numeral: "一点五", value: 1.5, unit: "倍" })).toEqual([1.45, 1.55]);
});

test("findInterval(row) takes whole counts, people, ranks and durations in their plain unit as exact", () => {
  expect(between({ numeral: "7", value: 7, unit: "家" })).toEqual([7, 7]);
  expect(between({ numeral: "1,655", value: 1655, unit: "家" })).toEqual([1655, 1655]);
  expect(between({ numeral: "三", value: 3, unit: "位", measure: "rank" })).toEqual([3, 3]);
  expect(between({ numeral: "15", value: 15, unit: "天" })).toEqual([15, 15]);
  expect(between({ numeral: "3", value: 3, unit: "万家" })).toEqual([25_000, 35_000]);
  expect(between({ numeral: "1.2", value: 1.2, unit: "万人" })).toEqual([11_500, 12_500]);
});

test("findInterval(row) is open where the text bounds one side", () => {
  expect(between({ numeral: "30", value: 30, bound: ">" })).toEqual([3e9, Infinity]);
  expect(between({ numeral: "30", value: 30, bound: ">=" })).toEqual([3e9, Infinity]);
  expect(between({ numeral: "5", value: 5, unit: "%", bound: "<", measure: "share" })).toEqual([0, 5]);
  expect(between({ numeral: "5", value: 5, unit: "%", bound: "<", measure: "growth" })).toEqual([-Infinity, 5]);
  expect(between({ numeral: "三", value: 3, unit: "位", bound: "<=", measure: "rank" })).toEqual([1, 3]);
  expect(between({ numeral: "5", value: -5, unit: "%", bound: ">", measure: "growth" })).toEqual([-Infinity, -5]);
});

test("findInterval(row) of a range is what is stated, of 近 and 约 nothing", () => {
  expect(between({ numeral: "3—5", value: 3, value_to: 5, unit: "家" })).toEqual([3, 5]);
  expect(between({ numeral: "2.5—3.0", value: 2.5, value_to: 3 })).toEqual([250_000_000, 300_000_000]);
  expect(between({ numeral: "300", value: 300, bound: "~" })).toEqual([NaN, NaN]);
});

test("findInterval(row) of a corrected value keeps the numeral's precision, or takes a finer one", () => {
  expect(between({ numeral: "43.0", value: 45 })).toEqual([4_495_000_000, 4_505_000_000]);
  expect(between({ numeral: "43.0", value: 45.25 })).toEqual([4_524_500_000, 4_525_500_000]);
});
