import {
  categoryLabels,
  headRoom,
  nameLayers,
  planRows,
  plotBars,
  rowScale,
  valueAxis,
  zeroLine,
  type RowPlan,
} from "../axes.js";
import type { Chart, ChartOptions, Evidence, Spec } from "../chart.js";
import { speak, tooltip, withUnit, type Drawing } from "../drawing.js";
import { key } from "../key.js";
import { layered } from "../layered.js";
import type { Page } from "../layout.js";
import { formatNumber } from "../number.js";
import { readEvidence, readFigure, readRow, refuseDuplicates, toRows, type Figure, type Rows } from "../rows.js";
import { WORDS } from "../theme.js";

export interface ProgressOptions extends ChartOptions {
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
  readonly digits?: number;
}

interface ProgressBar extends Evidence, Figure {
  readonly category: string;
  readonly reference: number | null;
}

interface ProgressLook {
  readonly names: readonly [value: string, reference: string];
  readonly goal: number;
}

/**
 * Bars with a tick each: how far a plan is, beside how far the year is. The tick is computed by who calls; say so in
 * the note.
 *
 * @example
 * progress([{ plan: "柯桥区技术交易额", value: 103.2, elapsed: 66.7 }],
 *   { name: "plans", category: "plan", value: "value", reference: "elapsed", texts }).rows.length // 1
 */
export function progress(data: Rows, options: ProgressOptions): Chart {
  const {
    name,
    texts,
    category,
    value,
    reference,
    names = ["完成率", "时序进度"],
    goal = 100,
    sort = "given",
    digits,
  } = options;
  const rows = toRows(data, name).map((row, index): ProgressBar => {
    const reader = readRow(row, index, name);
    const figure = readFigure(row, reader.number(value), digits);
    return {
      category: reader.text(category),
      ...figure,
      reference: reader.optionalNumber(reference) ?? null,
      ...readEvidence(row),
    };
  });
  refuseDuplicates(
    rows.map((row) => row.category),
    category,
    name,
  );
  if (sort === "descending") rows.sort((a, b) => b.value - a.value);
  return { form: "progress", name, rows, options: { names, goal } satisfies ProgressLook, texts };
}

/** Draws the rows of `progress` on a page. */
export function drawProgress(rows: readonly ProgressBar[], look: ProgressLook, page: Page): Drawing {
  const labels = categoryLabels(
    rows.map((row) => row.category),
    page,
  );
  const shown = rows.map((row) => formatNumber(row.value, { ...row, lang: page.lang }));
  const values = rows.map((row, index) => datum(row, look, labels.texts[index] ?? "", shown[index] ?? "", page));
  const head = headRoom(labels.left, page.texts.unit, page);
  const legend = key(signs(rows, look, page), labels.left, head, page);
  const plan = planRows(labels, rows.length, head + legend.height, page);
  const reach = [...rows, { value: look.goal }, ...rows.map((row) => ({ value: row.reference ?? 0 }))];
  const { width, domain } = plotBars(reach, shown, labels.left, page);
  const height = rows.length * plan.step;
  const view = layered({
    data: { values },
    width,
    height,
    encoding: { y: rowScale(labels), tooltip: tooltip(page, rows) },
    layer: [
      barLayer(domain, labels.left, plan, page),
      goalLine(look.goal, page),
      zeroLine(page),
      tickLayer(plan, page),
      figureLayer(width, page.width - labels.left - width, plan),
      ...nameLayers(labels, plan, page),
      ...legend.layers,
    ],
  });
  const reading = speak(
    values.map((value) => [value.name, value.shown]),
    page,
  );
  return { view, left: labels.left, below: 0, height: head + legend.height + height, reading };
}

function signs(rows: readonly ProgressBar[], look: ProgressLook, page: Page) {
  const [value, reference] = look.names;
  const bar = { word: page.say(value), colour: page.colours.main };
  const tick = { word: page.say(reference), colour: page.colours.accent, shape: "tick" as const };
  return rows.some((row) => row.reference !== null) ? [bar, tick] : [bar];
}

function datum(row: ProgressBar, look: ProgressLook, label: string, shown: string, page: Page) {
  const { value, reference, sentence, locus } = row;
  const words = WORDS[page.lang];
  const name = page.say(row.category);
  const said = withUnit(shown, page.texts.unit, page);
  const against =
    reference === null
      ? ""
      : `${words.comma}${page.say(look.names[1])} ${withUnit(formatNumber(reference, { digits: 1 }), page.texts.unit, page)}`;
  return {
    name,
    label,
    value,
    reference,
    text: shown,
    shown: said + against,
    spoken: `${name} ${said}${against}`,
    sentence,
    locus,
  };
}

const X = { field: "value", type: "quantitative" };

function barLayer(domain: readonly [number, number], left: number, plan: RowPlan, page: Page): Spec {
  return {
    mark: { type: "bar", size: plan.bar, yOffset: plan.shift, fill: page.colours.main },
    encoding: {
      x: { ...X, scale: { domain, nice: false, zero: false }, axis: valueAxis(left, page.texts.unit, page) },
      description: { field: "spoken", type: "nominal" },
    },
  };
}

// The white rim keeps the tick visible on its bar in grey print as well.
function tickLayer(plan: RowPlan, page: Page): Spec {
  const size = plan.bar * 1.45;
  const rim = { type: "tick", size, opacity: 1, yOffset: plan.shift, aria: false };
  const x = { field: "reference", type: "quantitative" };
  return {
    transform: [{ filter: "isValid(datum.reference)" }],
    layer: [
      { mark: { ...rim, thickness: page.size.label * 0.55, color: "white" }, encoding: { x } },
      { mark: { ...rim, thickness: page.size.label * 0.27, color: page.colours.accent }, encoding: { x } },
    ],
  };
}

// Figures stand in a column at the right edge, where neither the plan's line nor a tick crosses them.
function figureLayer(width: number, right: number, plan: RowPlan): Spec {
  return {
    mark: { type: "text", x: width + right, align: "right", baseline: "middle", yOffset: plan.shift, aria: false },
    encoding: { x: null, text: { field: "text", type: "nominal" } },
  };
}

function goalLine(goal: number, page: Page): Spec {
  return {
    data: { values: [{ goal }] },
    mark: { type: "rule", color: page.colours.ink, strokeDash: [3, 3], aria: false, tooltip: null },
    encoding: { x: { field: "goal", type: "quantitative" }, y: null, tooltip: null },
  };
}
