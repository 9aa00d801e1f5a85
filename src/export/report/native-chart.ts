import { COLOURS } from "../../charts/theme.js";
import type { Chart, Lang } from "../../charts/index.js";

/** What PowerPoint itself can draw and edit: series over labels. */
export interface NativeChart {
  readonly type: "bar" | "line";
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly colours: readonly string[];
  /** Decimals of its figures; undefined where they differ. */
  readonly digits: number | undefined;
}

interface Row {
  readonly category: string;
  readonly series: string;
  readonly period: string;
  readonly value: number;
  readonly digits: number;
  readonly bound: string;
  readonly derived: boolean;
  readonly corrected: boolean;
  readonly term: string;
  readonly count: number;
}

/**
 * A chart as PowerPoint's own, where its form allows: bars, grouped bars, terms and lines. Not where a figure is
 * bounded, computed or corrected, for a plain bar would show it as stated; nor steps.
 */
export function toNativeChart(chart: Chart, lang: Lang): NativeChart | undefined {
  const rows = chart.rows as unknown as readonly Row[];
  if (rows.some(({ bound, derived, corrected }) => (bound ?? "") !== "" || derived || corrected)) return undefined;
  const words = chart.texts[lang]?.words ?? {};
  const say = (word: string) => (Object.hasOwn(words, word) ? (words[word] ?? word) : word);
  const all = [...new Set(rows.map((row) => row.digits ?? 0))];
  const digits = all.length === 1 ? all[0] : undefined;
  const one = { digits, colours: [COLOURS.color.main] };
  const unit = chart.texts[lang]?.unit ?? "";
  const look = chart.options as { readonly step?: boolean };
  switch (chart.form) {
    case "bars":
      return {
        ...one,
        type: "bar",
        labels: rows.map((row) => say(row.category)),
        series: [{ name: unit, values: rows.map((row) => row.value) }],
      };
    case "terms":
      return {
        ...one,
        type: "bar",
        labels: rows.map((row) => say(row.term)),
        series: [{ name: unit, values: rows.map((row) => row.count) }],
      };
    case "groupedBars":
      return { ...cross(rows, ({ category }) => category, say), type: "bar", digits, colours: COLOURS.color.series };
    case "lines":
      if (look.step === true) return undefined;
      return { ...cross(rows, ({ period }) => period, say, true), type: "line", digits, colours: COLOURS.color.series };
    default:
      return undefined;
  }
}

function cross(rows: readonly Row[], keyOf: (row: Row) => string, say: (word: string) => string, sorted = false) {
  const keys = [...new Set(rows.map(keyOf))];
  if (sorted) keys.sort();
  const names = [...new Set(rows.map(({ series }) => series))];
  const at = (key: string, name: string) =>
    rows.find((row) => keyOf(row) === key && row.series === name)?.value ?? null;
  return {
    labels: keys.map(say),
    series: names.map((name) => ({ name: say(name), values: keys.map((key) => at(key, name)) })),
  };
}
