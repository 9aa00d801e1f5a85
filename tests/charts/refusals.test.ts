import { describe, expect, test } from "vitest";
import {
  bars,
  barTable,
  groupedBars,
  intervals,
  lines,
  matrix,
  squares,
  toSpec,
  type Chart,
} from "../../src/charts/index.js";
import { GROWTH_ROWS, GROWTH_TEXTS, growth } from "./samples.js";

const options = { name: "growth", category: "indicator", value: "value", texts: GROWTH_TEXTS };

describe("a form refuses rows it cannot draw honestly", () => {
  test("none at all", () => {
    expect(() => bars([], options)).toThrow("missing rows: there is nothing to draw in chart growth");
  });

  test("a column that is not there, naming those that are", () => {
    expect(() => bars([{ indicator: "高企", count: 1 }], options)).toThrow(
      "missing column in row 1 of chart growth, which has indicator, count: value",
    );
  });

  test.each([Number.NaN, null, undefined, Infinity, "43.0"])("a value that is no number: %s", (value) => {
    expect(() => bars([{ indicator: "高企", value }], options)).toThrow(
      /invalid number in column value in row 1 of chart growth/u,
    );
  });

  test("a category without a name", () => {
    expect(() => bars([{ indicator: " ", value: 1 }], options)).toThrow(/missing text in column indicator in row 1/u);
  });

  test("the same category twice", () => {
    expect(() => bars([...GROWTH_ROWS, GROWTH_ROWS[0] ?? {}], options)).toThrow(
      "duplicate indicator in chart growth; give each its own, or aggregate first: 高新技术产业投资",
    );
  });

  test("the same category and series twice", () => {
    const row = { place: "诸暨市", plan: "火炬计划", people: 54 };
    expect(() => groupedBars([row, row], { ...options, category: "place", series: "plan", value: "people" })).toThrow(
      /duplicate place and plan/u,
    );
  });

  test("more series than a reader can tell apart", () => {
    const rows = ["甲", "乙", "丙", "丁", "戊"].map((series) => ({
      indicator: "高企",
      series,
      value: 1,
      month: "2023-07",
    }));
    expect(() => groupedBars(rows, { ...options, series: "series" })).toThrow(/unsupported number of series.*: 5/u);
    expect(() => lines(rows, { ...options, period: "month", series: "series" })).toThrow(
      /unsupported number of series.*: 5/u,
    );
  });

  test("an interval whose ends are crossed, or that has none", () => {
    const bounds = { ...options, low: "low", high: "high" };
    expect(() => intervals([{ indicator: "高企", low: 5, high: 3 }], bounds)).toThrow(/invalid interval.*高企 5 … 3/u);
    expect(() => intervals([{ indicator: "高企", low: null, high: null }], bounds)).toThrow(/missing figures.*高企/u);
  });

  test("a state that is not among the states", () => {
    const grid = { ...options, row: "indicator", column: "place", states: ["未提", "有数"] };
    expect(() => matrix([{ indicator: "高企", place: "诸暨市", value: "也许" }], grid)).toThrow(
      "unknown state in chart growth, one of 未提、有数: 也许",
    );
  });

  test("a table without its column of bars, or with the same row twice", () => {
    const table = { ...options, columns: { indicator: "指标", value: "同比" } };
    expect(() => barTable(GROWTH_ROWS, { ...table, bar: "growth" })).toThrow(
      "unknown column of bars in chart growth, one of indicator, value: growth",
    );
    expect(() => barTable([...GROWTH_ROWS, GROWTH_ROWS[0] ?? {}], { ...table, bar: "value" })).toThrow(
      /duplicate row in chart growth/u,
    );
  });

  test("more columns than are legible at the width", () => {
    const cells = Array.from({ length: 60 }, (_, index) => ({ indicator: "高企", place: `区${index}`, value: index }));
    const chart = matrix(cells, { ...options, row: "indicator", column: "place" });
    expect(() => toSpec(chart, { preset: "column" })).toThrow(/unsupported number of columns at this width.*: 60/u);
  });

  test("half a unit square", () => {
    expect(() => squares([{ indicator: "前三位", value: 2.5 }], { ...options, count: "value" })).toThrow(
      /invalid count in chart growth.*: 2.5/u,
    );
  });
});

describe("toSpec(chart, layout) refuses", () => {
  test("a language the chart has no words in", () => {
    const chart = bars(GROWTH_ROWS, { ...options, texts: { zh: GROWTH_TEXTS.zh } });
    expect(() => toSpec(chart, { lang: "en" })).toThrow(
      "missing texts of chart growth; write them beside those in zh: en",
    );
  });

  test("a preset, theme, width or form it does not know", () => {
    expect(() => toSpec(growth(), { preset: "poster" as "report" })).toThrow(
      /unknown preset, one of report, column, wide, slide: poster/u,
    );
    expect(() => toSpec(growth(), { theme: "dark" as "color" })).toThrow(/unknown theme.*: dark/u);
    expect(() => toSpec(growth(), { width: 0 })).toThrow(/invalid width, in millimetres.*: 0/u);
    expect(() => toSpec({ ...growth(), form: "pie" } as unknown as Chart)).toThrow(
      /unknown chart form, one of bars.*: pie/u,
    );
  });
});
