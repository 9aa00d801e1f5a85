import type { Spec } from "../chart.js";
import type { Page } from "../layout.js";
import { headLength, isArrow, openEnds, type BarEnd } from "./openEnds.js";
import { BOX, pixels, shade } from "./pixels.js";
import type { TableColumns } from "./tableColumns.js";

/** A row of the table that may have a bar, in its place. */
export interface TableBar {
  readonly value: number | null;
  readonly end: BarEnd;
  readonly derived: boolean;
  readonly tone: string;
  readonly top: number;
  readonly bottom: number;
  readonly middle: number;
}

/** Bars from a common zero, in pixels; there is no axis, for every bar has its figure before it. */
export function tableBars(rows: readonly TableBar[], table: TableColumns, page: Page): Spec[] {
  const known = rows.flatMap((row) => (row.value === null ? [] : [{ ...row, value: row.value }]));
  const thick = Math.round(table.size * 0.95);
  const x = scaleOf(known, table, page);
  const values = known.map(({ value, end, derived, tone, middle }) => {
    const [left, right] = [x(Math.min(0, value)), x(Math.max(0, value))];
    return {
      end,
      derived,
      tone,
      middle,
      tip: x(value),
      left,
      right,
      top: middle - thick / 2,
      bottom: middle + thick / 2,
    };
  });
  const fill = { condition: { test: "datum.derived", value: "white" }, ...shade("tone") };
  const bars = {
    mark: { type: "rect", strokeWidth: 1.2, aria: false },
    encoding: { ...BOX, fill, stroke: shade("tone") },
  };
  const ends = { x: pixels("tip"), y: pixels("middle"), bar: thick, ends: values.map((value) => value.end) };
  const marks = [bars, ...openEnds(ends, page)].map((layer) => ({ data: { values }, ...layer }));
  return known.length === 0 ? [] : [...marks, zero(rows, x(0), table, page)];
}

// Arrowheads stay inside the bars' column.
function scaleOf(known: readonly (TableBar & { value: number })[], { bars }: TableColumns, page: Page) {
  const open = known.some((row) => isArrow(row.end)) ? headLength(page) : 0;
  const values = known.map((row) => row.value);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const before = low < 0 ? open : 0;
  const perUnit = (bars.width - before - open) / (high - low || 1);
  return (value: number): number => bars.left + before + (value - low) * perUnit;
}

// One line down the rows; where names stand above their bars, a piece at each bar, for it would run through the names.
function zero(rows: readonly TableBar[], x: number, { above, size }: TableColumns, page: Page): Spec {
  const whole = [{ x, top: rows[0]?.top ?? 0, bottom: rows.at(-1)?.bottom ?? 0 }];
  const pieces = rows.map(({ middle }) => ({ x, top: middle - size * 0.6, bottom: middle + size * 0.6 }));
  return {
    data: { values: above ? pieces : whole },
    mark: { type: "rule", color: page.colours.rule, aria: false, tooltip: null },
    encoding: { x: pixels("x"), y: pixels("top"), y2: { field: "bottom" } },
  };
}
