import { widest } from "../drawing.js";
import type { Page } from "../layout.js";

/** What a cell says, on one line. */
export type TableText = string;

/** A column of a table, measured. */
export interface TableColumn {
  readonly left: number;
  readonly width: number;
  /** Figures stand flush right, texts flush left. */
  readonly numeric: boolean;
  readonly isBar: boolean;
  readonly heading: readonly string[];
  /** A cell's lines, row by row. */
  readonly cells: readonly (readonly string[])[];
}

/** Columns that fill the page's width; the bars' column holds figures on its left and bars right of them. */
export interface TableColumns {
  readonly columns: readonly TableColumn[];
  /** A first column too long to stand beside the others stands above them, row by row. */
  readonly above: TableColumn | undefined;
  readonly bars: { readonly left: number; readonly width: number };
  /** Text size, in pixels. */
  readonly size: number;
}

interface Natural {
  readonly heading: string;
  readonly texts: readonly string[];
  readonly numeric: boolean;
  readonly isBar: boolean;
  /** On one line, and broken as far as its words allow. */
  readonly wide: number;
  readonly least: number;
}

const LEAST_BAR = 6.5;
const GAP = 1.4;

/**
 * Columns beside each other, in smaller type where they must be, or with the first column above the others: the first of
 * these in which no cell takes more than two lines, else the first that there is room for.
 */
export function planColumns(
  headings: readonly string[],
  rows: readonly (readonly TableText[])[],
  bar: number,
  page: Page,
): TableColumns {
  const { label, small } = page.size;
  const measured = (size: number): Natural[] =>
    headings.map((heading, index) => {
      const texts = rows.map((row) => row[index] ?? "");
      return measure(heading, texts, index === bar, size, page);
    });
  const ways = [false, true].flatMap((above) => [label, small].map((size) => ({ above: above && bar !== 0, size })));
  const tables = ways.flatMap(({ above, size }) => fit(measured(size), above, size, page) ?? []);
  const table = tables.find(isEasy) ?? tables[0];
  if (table) return table;
  throw new Error(`unsupported number of columns at this width: ${headings.length}, in “${page.texts.title}”`);
}

const EASY = 2;

function isEasy({ columns, above }: TableColumns): boolean {
  const cells = [...columns, ...(above ? [above] : [])].flatMap((column) => column.cells);
  return cells.every((lines) => lines.length <= EASY);
}

function measure(heading: string, texts: readonly string[], isBar: boolean, size: number, page: Page): Natural {
  const numeric = isBar || texts.every((text) => /[\d–]/u.test(text) && !/\p{L}/u.test(text));
  const broken = [heading, ...texts].flatMap((text) => page.wrap(text, size * 4, { size }));
  // The heading of the bars stands over them too.
  const head = isBar ? [] : page.wrap(heading, size * 4.1, { size });
  const wide = widest([...texts, ...head], page, size);
  const least = isBar ? wide : numeric ? wide : Math.min(wide, widest(broken, page, size));
  return { heading, texts, numeric, isBar, wide: wide + 1, least: least + 1 };
}

function fit(naturals: readonly Natural[], above: boolean, size: number, page: Page): TableColumns | undefined {
  const beside = above ? naturals.slice(1) : naturals;
  const gap = size * GAP;
  const room = page.width - gap * (beside.length - 1) - size * (LEAST_BAR + 0.6);
  if (beside.reduce((sum, column) => sum + column.least, 0) > room) return undefined;
  const widths = share(beside, room);
  const spare = room - widths.reduce((sum, width) => sum + width, 0);
  const bars = size * LEAST_BAR + Math.min(spare, page.width * 0.4);
  // What the bars do not need is air between the columns.
  const air = gap + (spare - Math.min(spare, page.width * 0.4)) / Math.max(1, beside.length - 1);
  return {
    ...place(beside, widths, bars, air, size, page),
    above: above ? stand(naturals[0], page.width, size, page) : undefined,
    size,
  };
}

/** Widths that share the room: none wider than its texts, the long ones alike. */
function share(columns: readonly Natural[], room: number): number[] {
  const widthsFor = (cap: number): number[] => columns.map(({ wide, least }) => Math.max(least, Math.min(wide, cap)));
  const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);
  let cap = Math.max(...columns.map((column) => column.wide));
  while (sum(widthsFor(cap)) > room) cap -= 1;
  return widthsFor(cap);
}

function place(
  columns: readonly Natural[],
  widths: readonly number[],
  barWidth: number,
  gap: number,
  size: number,
  page: Page,
) {
  let left = 0;
  let bars = { left: 0, width: barWidth };
  const placed = columns.map((column, index) => {
    const width = widths[index] ?? column.wide;
    const at = left;
    left += width + gap;
    if (column.isBar) {
      bars = { left: at + width + size * 0.6, width: barWidth };
      left = bars.left + barWidth + gap;
    }
    const headingRoom = column.isBar ? width + size * 0.6 + barWidth : width;
    return { ...stand(column, width, size, page, headingRoom), left: at };
  });
  return { columns: placed, bars };
}

function stand(column: Natural | undefined, width: number, size: number, page: Page, headingRoom = width): TableColumn {
  const { heading = "", texts = [], numeric = false, isBar = false } = column ?? {};
  const lines = (text: string, room = width): string[] =>
    page.wrap(text, room + 0.5, { size }).map((line) => line.trimEnd());
  return {
    left: 0,
    width,
    numeric,
    isBar,
    heading: lines(heading, headingRoom),
    cells: texts.map((text) => lines(text)),
  };
}
