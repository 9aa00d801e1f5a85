import type { Chart, Evidence, FigureOptions } from "../chart.js";
import { tell, withUnit, type Drawing } from "../drawing.js";
import type { Page } from "../layout.js";
import { digitsOf, formatNumber } from "../number.js";
import { figureColumn } from "../parts/bars.js";
import { drawStrips, planStrips, zeroLine } from "../parts/strips.js";
import { arrowLength, stretchLayers } from "../parts/stretches.js";
import { readRows, type Reader, type Rows } from "../rows.js";
import { BOUND_WORDS } from "../theme.js";

export interface IntervalsOptions extends FigureOptions {
  readonly category: string;
  /** Ends of what the figure may be; empty where it is open: 超30亿元 has no upper end. */
  readonly low: string;
  readonly high: string;
  /** Column of the figure itself, drawn as a dot where it was stated. */
  readonly value?: string;
  readonly sort?: "given" | "descending";
  /** Whether the axis begins at zero; by itself only where the figures lie near it. */
  readonly zero?: boolean;
}

interface Interval extends Evidence {
  readonly category: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly value: number | null;
  readonly digits: number;
  /** Computed, not stated: drawn hollow. */
  readonly derived: boolean;
}

interface IntervalsLook {
  readonly zero: boolean;
}

/**
 * The stretch in which a figure may lie, between two strokes, for figures that are bounded, rounded or derived; what was
 * stated is a dot on it. An end that is open carries an arrow and is never drawn as if it were known.
 *
 * @example
 * intervals([{ item: "诸暨市18个重点项目完成投资", low: 30, high: null }],
 *   { name: "bounds", category: "item", low: "low", high: "high", texts }).rows.length // 1
 */
export function intervals(data: Rows, options: IntervalsOptions): Chart {
  const { name, texts, category, sort = "given" } = options;
  const rows = readRows(data, name, (reader) => readInterval(reader, options), {
    what: category,
    of: (row) => row.category,
  });
  if (sort === "descending") rows.sort((a, b) => anchor(b) - anchor(a));
  const look: IntervalsLook = { zero: options.zero ?? startsNearZero(rows) };
  return { form: "intervals", name, rows, options: look, texts };
}

function readInterval(reader: Reader, options: IntervalsOptions) {
  const read = (column: string | undefined): number | null =>
    column === undefined ? null : (reader.optionalNumber(column) ?? null);
  const [low, value, high] = [read(options.low), read(options.value), read(options.high)];
  const category = reader.text(options.category);
  const known = [low, value, high].filter((figure) => figure !== null);
  checkOrder(known, category, options.name);
  const digits = options.digits ?? Math.max(...known.map((figure) => digitsOf(figure, 3)));
  return { category, low, high, value, digits, derived: reader.flag("derived") };
}

function checkOrder(known: readonly number[], label: string, chart: string): void {
  if (known.length === 0) throw new Error(`missing figures in chart ${chart}, a row needs at least one end: ${label}`);
  if (known.some((figure, index) => index > 0 && figure < (known[index - 1] ?? figure)))
    throw new Error(`invalid interval in chart ${chart}, from low to high: ${label} ${known.join(" … ")}`);
}

function anchor(row: Interval): number {
  return row.value ?? row.low ?? row.high ?? 0;
}

function figuresOf(rows: readonly Interval[]): number[] {
  return rows.flatMap((row) => [row.low, row.value, row.high].filter((figure) => figure !== null));
}

function startsNearZero(rows: readonly Interval[]): boolean {
  const figures = figuresOf(rows);
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  return least >= 0 && least < most * 0.6;
}

/** Draws the rows of `intervals` on a page. */
export function drawIntervals(rows: readonly Interval[], look: IntervalsLook, page: Page): Drawing {
  const values = rows.map((row, index) => datum(row, index, page));
  const [before, behind] = (["below", "above"] as const).map((side) => values.some((value) => value.open === side));
  const spare = (open = false): number => (open ? arrowLength(page) : page.size.label * 0.5);
  const strips = planStrips(
    {
      names: rows.map((row) => row.category),
      reach: figuresOf(rows),
      floating: !look.zero,
      column: { texts: values.map((value) => value.text) },
      spare: [look.zero && before !== true ? 0 : spare(before), spare(behind)],
    },
    page,
  );
  const zero = look.zero ? [zeroLine(page)] : [];
  const marks = [...zero, ...stretchLayers(strips, page), figureColumn("text", strips, page)];
  return drawStrips(strips, values, marks, rows, page);
}

function datum(row: Interval, index: number, page: Page) {
  const text = spell(row, page);
  return {
    ...tell(page.say(row.category), withUnit(text, page.texts.unit, page), row),
    row: index,
    low: row.low ?? row.value ?? row.high,
    high: row.high ?? row.value ?? row.low,
    value: row.value,
    derived: row.derived,
    open: opennessOf(row),
    text,
  };
}

function opennessOf({ low, high }: Interval): "above" | "below" | "" {
  if ((low === null) === (high === null)) return "";
  return low === null ? "below" : "above";
}

// A stated figure is printed as stated; a derived one as its interval; a bounded one with its bound.
function spell({ low, high, value, digits, derived }: Interval, page: Page): string {
  const { lang } = page;
  const print = (figure: number): string => formatNumber(figure, { lang, digits });
  if (value !== null && !derived) return formatNumber(value, { lang });
  if (low !== null && high !== null && low !== high) return `${print(low)}–${print(high)}`;
  if (low !== null && high === null) return BOUND_WORDS[lang][">"] + print(low);
  if (high !== null && low === null) return BOUND_WORDS[lang]["<"] + print(high);
  return print(value ?? low ?? 0);
}
