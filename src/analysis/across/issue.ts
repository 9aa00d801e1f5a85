import type { Bulletin } from "../../corpus/index.js";
import { type Frame, type MetricRecord, toRows } from "../../frames/index.js";

/** One issue of a roundup: its figures, and the places that have a section in it. */
export interface Issue {
  readonly name: string;
  readonly rows: readonly MetricRecord[];
  readonly places: readonly string[];
}

/**
 * The issues in the order in which they came out: by the masthead's date, else by the last day that a figure of theirs covers.
 * Bases and targets are left out: the first are of another time, the second of no time yet.
 */
export function issuesOf(metrics: Frame<MetricRecord>, bulletins: readonly Bulletin[]): Issue[] {
  const rows = toRows(metrics).filter(({ measure, target }) => measure !== "base" && !target);
  const names = [...new Set([...rows, ...bulletins.map(({ name }) => ({ bulletin: name }))].map((r) => r.bulletin))];
  const issues = names.map((name) => {
    const own = rows.filter(({ bulletin }) => bulletin === name);
    const bulletin = bulletins.find((one) => one.name === name);
    const sections = bulletin?.sections.map(({ place }) => place) ?? [];
    const places = [...new Set([...sections, ...own.map(({ place }) => place)])].filter((place) => place !== "");
    const last = own.map(({ period_end }) => period_end).sort().at(-1) ?? ""; // prettier-ignore
    return { name, rows: own, places, date: bulletin?.masthead.date ?? last };
  });
  return issues.sort((a, b) => compare(a.date, b.date) || compare(a.name, b.name));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
