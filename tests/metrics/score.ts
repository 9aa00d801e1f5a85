import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readBulletin } from "../../src/corpus/index.js";
import { extractMetrics, type Metric } from "../../src/metrics/index.js";

/** A line of an annotation file; README.md beside the bulletins says what its fields mean. */
interface Annotation {
  readonly num: string;
  readonly occurrence?: number;
  readonly context: string;
  readonly num_in_context?: number;
  readonly metric: boolean;
  readonly place: string;
  readonly indicator: string;
  readonly also?: readonly string[];
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  readonly bound: string;
  readonly period: string;
  readonly scope?: string;
  readonly target?: boolean;
}

/** How an extraction compares with an annotation: the misses and false alarms, and the fields that are wrong. */
export interface Score {
  readonly wanted: number;
  readonly found: number;
  readonly matched: number;
  readonly right: number;
  readonly wrong: readonly string[];
}

const fold = (s: string) => s.normalize("NFKC").replace(/\s+/gu, "");
const FIELDS: Readonly<Record<string, (metric: Metric, wanted: Annotation) => boolean>> = {
  place: (m, w) => m.place === w.place,
  measure: (m, w) => m.measure === w.measure,
  value: (m, w) => Math.abs(m.value - w.value) < 1e-9,
  unit: (m, w) => fold(m.unit) === fold(w.unit),
  bound: (m, w) => (m.bound || "=") === w.bound,
  period: (m, w) => m.period === w.period,
  scope: (m, w) => m.scope === (w.scope ?? ""),
  target: (m, w) => m.flags.includes("target") === Boolean(w.target),
  indicator: (m, w) =>
    [w.indicator, ...(w.also ?? [])].some(
      (name) => sameName(fold(m.wording), fold(name)) || sameName(fold(m.indicator), fold(name)),
    ),
};

// Chinese noun phrases end in their head: 研发机构 names what 省级以上研发机构 names.
function sameName(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return one === other || (short.length >= 2 && long.endsWith(short) && short.length * 3 >= long.length);
}

/** Extract an annotated bulletin of tests/metrics/bulletins and compare. */
export function scoreBulletin(name: string): Score {
  const folder = join(__dirname, "bulletins");
  const text = readFileSync(join(folder, `${name}.txt`), "utf8");
  const annotations = readFileSync(join(folder, `${name}.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Annotation);
  const wanted = new Map(annotations.filter((a) => a.metric).map((a) => [locate(text, a), a]));
  const found = new Map(extractMetrics(readBulletin(text, name)).metrics.map((m) => [m.start, m]));
  return compare(wanted, found);
}

function compare(wanted: ReadonlyMap<number, Annotation>, found: ReadonlyMap<number, Metric>): Score {
  const wrong: string[] = [];
  let [matched, right] = [0, 0];
  for (const [start, annotation] of wanted) {
    const metric = found.get(start);
    if (!metric) wrong.push(`missed ${annotation.context}`);
    else {
      matched++;
      const fields = Object.keys(FIELDS).filter((field) => !FIELDS[field]?.(metric, annotation));
      if (fields.length === 0) right++;
      else wrong.push(`${annotation.context}: ${fields.join(", ")}`);
    }
  }
  for (const [start, metric] of found)
    if (!wanted.has(start)) wrong.push(`no metric: ${metric.sentence} ${metric.numeral}`);
  return { wanted: wanted.size, found: found.size, matched, right, wrong };
}

function locate(text: string, { context, num, occurrence = 1, num_in_context: nth = 1 }: Annotation): number {
  let at = -1;
  for (let n = 0; n < occurrence; n++) at = text.indexOf(context, at + 1);
  let within = -1;
  for (let n = 0; n < nth; n++) within = context.indexOf(num, within + 1);
  return at + within;
}
