import type { Chart, Evidence, FigureOptions, Spec } from "../chart.js";
import { printFigure, tell, withUnit, type Drawing } from "../drawing.js";
import type { Figure } from "../figure.js";
import type { Page } from "../layout.js";
import { formatNumber } from "../number.js";
import { barLayers, figureColumn } from "../parts/bars.js";
import { endOf, headLength, isArrow } from "../parts/openEnds.js";
import { drawStrips, planStrips, zeroLine, type Strips } from "../parts/strips.js";
import { readRows, type Rows } from "../rows.js";
import { WORDS } from "../theme.js";

export interface ProgressOptions extends FigureOptions {
  readonly category: string;
  /** Completion, in the texts' unit. */
  readonly value: string;
  /** What it is read against, in the same unit: the share of the year elapsed; a row may lack it. */
  readonly reference: string;
  /** What bar and tick are called; translated by the texts' words. */
  readonly names?: readonly [value: string, reference: string];
  /** Where the plan is met, drawn as a line; 100 unless said otherwise. */
  readonly goal?: number;
  /** The rows' order unless said otherwise: rates of different plans are not a ranking. */
  readonly sort?: "given" | "descending";
}

interface ProgressBar extends Evidence, Figure {
  readonly category: string;
  readonly reference: number | null;
}

interface ProgressLook {
  readonly names: readonly [value: string, reference: string];
  readonly goal: number;
}

const NAMES = ["完成率", "时序进度"] as const;

/**
 * Bars with a tick each: how far a plan is, beside how far the year is. The tick is computed by who calls; say so in
 * the note.
 *
 * @example
 * progress([{ plan: "柯桥区技术交易额", value: 103.2, elapsed: 66.7 }],
 *   { name: "plans", category: "plan", value: "value", reference: "elapsed", texts }).rows.length // 1
 */
export function progress(data: Rows, options: ProgressOptions): Chart {
  const { name, texts, category, value, reference, names = NAMES, goal = 100, sort = "given", digits } = options;
  const rows = readRows(
    data,
    name,
    (reader) => ({
      category: reader.text(category),
      ...reader.figure(value, digits),
      reference: reader.optionalNumber(reference) ?? null,
    }),
    { what: category, of: (row) => row.category },
  );
  if (sort === "descending") rows.sort((a, b) => b.value - a.value);
  return { form: "progress", name, rows, options: { names, goal } satisfies ProgressLook, texts };
}

/** Draws the rows of `progress` on a page. */
export function drawProgress(rows: readonly ProgressBar[], look: ProgressLook, page: Page): Drawing {
  const values = rows.map((row, index) => datum(row, index, look, page));
  const strips = planStrips(
    {
      names: rows.map((row) => row.category),
      reach: [look.goal, ...rows.flatMap((row) => [row.value, row.reference ?? 0])],
      column: { texts: values.map((value) => value.text) },
      spare: [0, values.some((value) => isArrow(value.end)) ? headLength(page) : 0],
      signs: signs(rows, look, page),
    },
    page,
  );
  const marks = [
    ...barLayers(strips, values, page),
    goalLine(look.goal, page),
    zeroLine(page),
    tickLayer(strips, page),
    figureColumn("text", strips, page),
  ];
  return drawStrips(strips, values, marks, rows, page);
}

function signs(rows: readonly ProgressBar[], look: ProgressLook, page: Page) {
  const [value, reference] = look.names;
  const bar = { word: page.say(value), colour: page.colours.pale };
  const tick = { word: page.say(reference), colour: page.colours.accent, shape: "tick" as const };
  return rows.some((row) => row.reference !== null) ? [bar, tick] : [bar];
}

function datum(row: ProgressBar, index: number, look: ProgressLook, page: Page) {
  const { value, reference, derived } = row;
  const { comma } = WORDS[page.lang];
  const text = printFigure(row, page);
  const said = (figure: string): string => withUnit(figure, page.texts.unit, page);
  const against =
    reference === null
      ? ""
      : `${comma}${page.say(look.names[1])} ${said(formatNumber(reference, { lang: page.lang, digits: 1 }))}`;
  return {
    ...tell(page.say(row.category), said(text) + against, row),
    row: index,
    value,
    reference,
    end: endOf(row),
    derived,
    tone: page.colours.pale,
    text,
  };
}

// Dark on a pale bar, rimmed in white: seen in grey print as well.
function tickLayer({ rows }: Strips, page: Page): Spec {
  const rim = { type: "tick", size: rows.bar * 1.45, opacity: 1, yOffset: rows.shift, aria: false };
  const x = { field: "reference", type: "quantitative" };
  return {
    transform: [{ filter: "isValid(datum.reference)" }],
    layer: [
      { mark: { ...rim, thickness: page.size.label * 0.55, color: "white" }, encoding: { x } },
      { mark: { ...rim, thickness: page.size.label * 0.27, color: page.colours.accent }, encoding: { x } },
    ],
  };
}

function goalLine(goal: number, page: Page): Spec {
  return {
    data: { values: [{ goal }] },
    mark: { type: "rule", color: page.colours.ink, strokeDash: [3, 3], aria: false, tooltip: null },
    encoding: { x: { field: "goal", type: "quantitative" }, y: null, tooltip: null },
  };
}
