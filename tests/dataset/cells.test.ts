import { expect, test } from "vitest";
import {
  guardCell,
  isPeriod,
  readNumberCell,
  readPeriodBounds,
  readPeriodCell,
  unguardCell,
} from "../../src/dataset/index.js";

test("isPeriod(cell) knows the forms of a period", () => {
  for (const period of [
    "2023-01/2023-07",
    "2023-06",
    "2023-03-05",
    "2022",
    "2023Q1",
    "asof",
    "",
    "2021/2025",
    "2023-03-05/2023-03-09",
  ])
    expect(isPeriod(period)).toBe(true);
});

test("isPeriod(cell) refuses an end before its start, days that are none, mixed and unknown forms", () => {
  for (const period of [
    "2023-07/2023-01",
    "2023-02-30",
    "2023-13",
    "2023Q5",
    "2023/2023-07",
    "23-06",
    "上半年",
    "2023-06/",
    "2021/2022/2023",
  ])
    expect(isPeriod(period)).toBe(false);
});

test("readPeriodBounds(period) gives first day, last day and months", () => {
  expect(readPeriodBounds("2023-01/2023-07")).toEqual({ start: "2023-01-01", end: "2023-07-31", months: 7 });
  expect(readPeriodBounds("2024-02")).toEqual({ start: "2024-02-01", end: "2024-02-29", months: 1 });
  expect(readPeriodBounds("2023Q1")).toEqual({ start: "2023-01-01", end: "2023-03-31", months: 3 });
  expect(readPeriodBounds("2022")).toEqual({ start: "2022-01-01", end: "2022-12-31", months: 12 });
  expect(readPeriodBounds("2023-03-05")).toEqual({ start: "2023-03-05", end: "2023-03-05" });
  expect(readPeriodBounds("asof")).toBeUndefined();
  expect(readPeriodBounds("")).toBeUndefined();
});

test("readNumberCell(cell) reads what spreadsheets write, and nothing else", () => {
  expect(["43.0", "1,234,567.5", "１２．５", "-1.2", "−1.2", "1.2E+05", ".5", "+3"].map(readNumberCell)).toEqual([43, 1234567.5, 12.5, -1.2, -1.2, 120000, 0.5, 3]); // prettier-ignore
  expect(["", "NaN", "1e309", "1,23", "12,3456", "1 2", "43%", "三", "0x1", "--1", "."].map(readNumberCell)).toEqual(Array(11).fill(undefined)); // prettier-ignore
});

test("readPeriodCell(cell, former) never guesses between American and European dates", () => {
  expect(readPeriodCell("3/5/2024")).toBeUndefined();
  expect(readPeriodCell("3/5/2024", "2024-05-03")).toBe("2024-05-03");
  expect(readPeriodCell("5/5/2024")).toBe("2024-05-05");
  expect(readPeriodCell("3/25/2024")).toBe("2024-03-25");
});

test("guardCell(cell) guards formulas in half and full width, DDE and line ends; unguardCell takes it back", () => {
  for (const cell of ["=1+1", "+1+2", "-1+2", "@SUM(A1)", "\t=1", "＝1", "=cmd|' /C calc'!A0", "-", "'=1", "''@"]) {
    expect(guardCell(cell)).toBe(`'${cell}`);
    expect(unguardCell(guardCell(cell))).toBe(cell);
  }
  for (const cell of ["-1.2", "+5", "'n", ">=", "1-2", "年均", ""]) expect(guardCell(cell)).toBe(cell);
});
