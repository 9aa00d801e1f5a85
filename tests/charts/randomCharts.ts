import fc from "fast-check";
import {
  bars,
  barTable,
  groupedBars,
  intervals,
  lines,
  matrix,
  pairs,
  progress,
  squares,
  terms,
  type Chart,
  type FormName,
  type Layout,
} from "../../src/charts/index.js";

const HOSTILE = [
  "<script>alert(1)</script>",
  "${datum.x}",
  "datum['a']",
  "__proto__",
  "constructor",
  'a"b\\c',
  "%s {{x}}",
  "null",
  "1",
  " -=+",
];

const wordOf = (letters: string, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength }).filter((text) => text.trim() !== "");

const name = fc.oneof(
  wordOf("高新技术产业增加值规上数字经济核心研发投入，（）—", 40),
  wordOf("abcdefghij klmno", 40),
  fc.constantFrom(...HOSTILE),
);
const names = (minLength: number, maxLength: number) =>
  fc.uniqueArray(name, { minLength, maxLength, selector: (text) => text.trim() });

const value = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.constantFrom(0, 1, 1e-6, 0.004, 1e9, 1234567890123, -5e6),
  fc.double({ min: 0, max: 200, noNaN: true }).map((number) => Math.round(number * 100) / 100),
);

const figure = fc.record({
  value,
  bound: fc.constantFrom("", "", "", ">", ">=", "<", "<=", "~"),
  derived: fc.boolean(),
  corrected: fc.boolean(),
  sentence: fc.constantFrom("", "完成投资43.0亿元。"),
  locus: fc.constant("嵊州市·第2段·第2句"),
});

export const layout: fc.Arbitrary<Layout> = fc.record({
  preset: fc.constantFrom("column" as const, "report" as const, "wide" as const, "slide" as const),
  lang: fc.constantFrom("zh" as const, "en" as const),
  theme: fc.constantFrom("color" as const, "print" as const),
});

const said = { title: "图题是一句话，说的是数", unit: "亿元", note: "时点未注明。", source: "《今日科技》2023年第9期" };
const texts = {
  zh: said,
  en: {
    ...said,
    title: "A finding, in a sentence",
    unit: "100 million yuan",
    note: "Not dated.",
    source: "Jinri Keji 2023 no. 9",
  },
};
const options = { name: "random", texts };

const rowsOf = (list: fc.Arbitrary<string[]>) =>
  list.chain((all) => fc.tuple(...all.map((item) => figure.map((rest) => ({ name: item, ...rest })))));

/** Charts of every form over random rows, as their builders make them. */
export const CHARTS: Readonly<Record<FormName, fc.Arbitrary<Chart>>> = {
  bars: fc
    .tuple(rowsOf(names(1, 12)), fc.boolean())
    .map(([rows, signed]) => bars(rows, { ...options, category: "name", value: "value", signed })),
  groupedBars: fc
    .tuple(names(1, 6), names(1, 4), fc.array(figure, { minLength: 24, maxLength: 24 }))
    .map(([all, series, figures]) =>
      groupedBars(
        all.flatMap((item, row) =>
          series.map((one, column) => ({ name: item, series: one, ...figures[row * 4 + column] })),
        ),
        { ...options, category: "name", series: "series", value: "value" },
      ),
    ),
  pairs: fc.tuple(rowsOf(names(1, 7)), value, fc.constantFrom("家", "%", "亿元", "")).map(([rows, from, unit]) =>
    pairs(
      rows.map((row) => ({ ...row, from, unit })),
      { ...options, panel: "name", from: "from", to: "value", unit: "unit" },
    ),
  ),
  intervals: fc
    .tuple(rowsOf(names(1, 10)), fc.array(fc.constantFrom("low", "high", "none"), { minLength: 10, maxLength: 10 }))
    .map(([rows, open]) =>
      intervals(
        rows.map((row, index) => ({
          ...row,
          low: open[index] === "low" ? null : row.value - 1,
          high: open[index] === "high" ? null : row.value + 0.5,
        })),
        { ...options, category: "name", low: "low", high: "high", value: "value" },
      ),
    ),
  lines: fc
    .tuple(names(1, 4), fc.integer({ min: 1, max: 14 }), fc.array(figure, { minLength: 56, maxLength: 56 }))
    .map(([series, months, figures]) =>
      lines(
        series.flatMap((one, row) =>
          Array.from({ length: months }, (_, month) => ({
            series: one,
            period: `2023-${String(month + 1).padStart(2, "0")}`,
            ...figures[row * 14 + month],
          })),
        ),
        { ...options, period: "period", value: "value", series: "series" },
      ),
    ),
  matrix: fc
    .tuple(names(1, 8), names(1, 8), fc.array(figure, { minLength: 64, maxLength: 64 }))
    .map(([all, columns, figures]) =>
      matrix(
        all.flatMap((item, row) =>
          columns.map((one, column) => ({ name: item, column: one, ...figures[row * 8 + column] })),
        ),
        { ...options, row: "name", column: "column", value: "value" },
      ),
    ),
  progress: fc.tuple(rowsOf(names(1, 10)), fc.option(fc.integer({ min: 0, max: 100 }))).map(([rows, elapsed]) =>
    progress(
      rows.map((row) => ({ ...row, elapsed })),
      { ...options, category: "name", value: "value", reference: "elapsed" },
    ),
  ),
  squares: fc
    .tuple(names(4, 4), fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 4 }), fc.boolean())
    .filter(([, counts]) => counts.some((count) => count > 0))
    .map(([all, counts, derived]) =>
      squares(
        counts.map((n, index) => ({ name: all[index], n, derived: derived && index > 0 })),
        { ...options, category: "name", count: "n" },
      ),
    ),
  terms: fc.tuple(rowsOf(names(1, 15)), fc.boolean()).map(([rows, ranged]) =>
    terms(
      rows.map((row, index) => ({ ...row, value: Math.abs(Math.round(row.value)), range: index })),
      {
        ...options,
        term: "name",
        count: "value",
        ...(ranged && { range: "range" }),
      },
    ),
  ),
  barTable: fc
    .tuple(rowsOf(names(1, 10)), names(3, 3), fc.boolean(), fc.boolean())
    .map(([rows, headings, grouped, missing]) =>
      barTable(
        rows.map((row, index) => ({
          ...row,
          value: missing && index === 0 ? null : row.value,
          level: index % 2 === 0 ? "43.0亿元" : "",
          group: index < 3 ? "嵊州市" : "诸暨市",
        })),
        {
          ...options,
          columns: { name: headings[0] ?? "", level: headings[1] ?? "", value: headings[2] ?? "" },
          bar: "value",
          ...(grouped && { group: "group" }),
        },
      ),
    ),
};
