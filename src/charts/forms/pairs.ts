import type { Chart, ChartOptions, Evidence, Spec } from "../chart.js";
import { speak, tooltip, widest, withUnit, type Drawing } from "../drawing.js";
import { roomFor } from "../frame.js";
import { layered } from "../layered.js";
import type { Page } from "../layout.js";
import { formatNumber } from "../number.js";
import { readEvidence, readFigure, readRow, refuseDuplicates, toRows, type Figure, type Rows } from "../rows.js";
import { WORDS } from "../theme.js";

export interface PairsOptions extends ChartOptions {
  /** Column that names each panel: the indicator. */
  readonly panel: string;
  readonly from: string;
  readonly to: string;
  /** Column of units; unlike ones do not share an axis, so each panel has its own. */
  readonly unit: string;
  /** Column of a second, softer name: the place. */
  readonly group?: string;
  /** What the two ends are called; translated by the texts' words. */
  readonly ends?: readonly [from: string, to: string];
  readonly digits?: number;
}

interface Pair extends Evidence, Figure {
  readonly panel: string;
  readonly group: string;
  readonly unit: string;
  /** `value` of the figure is where the pair ends. */
  readonly from: number;
  readonly fromDigits: number;
}

interface PairsLook {
  readonly ends: readonly [from: string, to: string];
}

/**
 * A panel for every from–to pair, each with an axis of its own from zero: 120→539家 beside 7→2天. The change is
 * computed: in per cent, and for a share in percentage points.
 *
 * @example
 * pairs([{ indicator: "高新技术企业", base: 120, value: 539, unit: "家" }],
 *   { name: "from-to", panel: "indicator", from: "base", to: "value", unit: "unit", texts }).rows.length // 1
 */
export function pairs(data: Rows, options: PairsOptions): Chart {
  const { name, texts, panel, from, to, unit, group, ends = ["此前", "目前"], digits } = options;
  const rows = toRows(data, name).map((row, index): Pair => {
    const reader = readRow(row, index, name);
    const start = reader.number(from);
    const end = readFigure(row, reader.number(to), digits);
    const fromDigits = Math.max(readFigure({}, start, digits).digits, end.digits);
    return {
      panel: reader.text(panel),
      group: group === undefined ? "" : reader.optionalText(group),
      unit: reader.optionalText(unit),
      ...end,
      from: start,
      fromDigits,
      ...readEvidence(row),
    };
  });
  refuseDuplicates(
    rows.map((row) => `${row.group} ${row.panel}`),
    panel,
    name,
  );
  return { form: "pairs", name, rows, options: { ends } satisfies PairsLook, texts };
}

/** Draws the rows of `pairs` on a page. */
export function drawPairs(rows: readonly Pair[], look: PairsLook, page: Page): Drawing {
  const grid = planGrid(rows, page);
  const view = {
    concat: rows.map((row) => drawPanel(row, look, grid, rows, page)),
    columns: grid.columns,
    bounds: "flush",
    spacing: { row: grid.head + grid.foot + page.size.label, column: grid.gap },
  };
  const rowsOfPanels = Math.ceil(rows.length / grid.columns);
  const below = rowsOfPanels * grid.height + (rowsOfPanels - 1) * view.spacing.row + grid.foot;
  const reading = speak(
    rows.map((row) => [nameOf(row, page), `${fromTo(row, page)}${WORDS[page.lang].comma}${change(row, page)}`]),
    page,
  );
  return { view, left: 0, below, height: grid.head + below, reading };
}

interface Grid {
  readonly columns: number;
  readonly width: number;
  readonly height: number;
  readonly gap: number;
  /** Name lines of every panel, so that plots stand in line. */
  readonly head: number;
  readonly foot: number;
  readonly names: number;
}

function planGrid(rows: readonly Pair[], page: Page): Grid {
  const { label } = page.size;
  const gap = label * 1.8;
  const figures = widest(
    rows.flatMap((row) => [short(start(row, page), row, page), short(end(row, page), row, page)]),
    page,
    label,
    true,
  );
  const narrowest = Math.max(label * 9.5, figures * 2 + label * 0.8);
  const most = Math.max(1, Math.min(rows.length, Math.floor((page.width + gap) / (narrowest + gap))));
  // Rows of panels as even as can be: four in two rows of two, not three and one.
  const columns = Math.ceil(rows.length / Math.ceil(rows.length / most));
  const width = Math.floor((page.width - gap * (columns - 1)) / columns);
  const names = Math.max(...rows.map((row) => panelTitle(row, width, page).length));
  const head = (names + 1) * label * 1.3 + label * 0.4;
  const foot = label * 1.7;
  const lines = Math.ceil(rows.length / columns);
  const room = roomFor(page);
  const free = room === undefined ? label * 6.5 : (room - (head + foot + label) * lines) / lines;
  return {
    columns,
    width,
    gap,
    head,
    foot,
    names,
    height: Math.floor(Math.max(label * 6.5, Math.min(label * 12, free))),
  };
}

function panelTitle(row: Pair, width: number, page: Page): string[] {
  return page.wrap(nameOf(row, page), width, { bold: true }).map((line) => line.trimEnd());
}

function nameOf(row: Pair, page: Page): string {
  return row.group === ""
    ? page.say(row.panel)
    : `${page.say(row.group)}${page.lang === "zh" ? "" : ": "}${page.say(row.panel)}`;
}

function fromTo(row: Pair, page: Page): string {
  return `${start(row, page)} → ${end(row, page)}`;
}

function start(row: Pair, page: Page): string {
  return withUnit(formatNumber(row.from, { lang: page.lang, digits: row.fromDigits }), row.unit, page);
}

function end(row: Pair, page: Page): string {
  return withUnit(formatNumber(row.value, { ...row, lang: page.lang }), row.unit, page);
}

// A long unit stands once in the panel's head, not twice on its columns.
function isLongUnit(row: Pair, page: Page): boolean {
  return page.wide(page.say(row.unit)) > page.size.label * 2.2;
}

function short(figure: string, row: Pair, page: Page): string {
  return isLongUnit(row, page) ? figure.slice(0, -page.say(row.unit).length).trimEnd() : figure;
}

function subheading(row: Pair, page: Page): string {
  return isLongUnit(row, page)
    ? `${page.say(row.unit)}${WORDS[page.lang].comma}${change(row, page)}`
    : change(row, page);
}

/** A share changes in percentage points, never in per cent; everything else relative to where it started. */
function change(row: Pair, page: Page): string {
  const style = { lang: page.lang, signed: true };
  if (row.unit === "%")
    return formatNumber(row.value - row.from, { ...style, digits: row.digits }) + WORDS[page.lang].points;
  if (row.from === 0) return withUnit(formatNumber(row.value, style), row.unit, page);
  const percent = (row.value / row.from - 1) * 100;
  return `${formatNumber(percent, { ...style, digits: Math.abs(percent) < 100 ? 1 : 0 })}%`;
}

function drawPanel(row: Pair, look: PairsLook, grid: Grid, rows: readonly Pair[], page: Page): Spec {
  const name = nameOf(row, page);
  const shown = `${fromTo(row, page)} (${change(row, page)})`;
  const base = { name, shown, spoken: `${name} ${shown}`, sentence: row.sentence, locus: row.locus };
  const values = [
    {
      ...base,
      end: page.say(look.ends[0]),
      value: row.from,
      tone: page.colours.pale,
      text: short(start(row, page), row, page),
    },
    {
      ...base,
      end: page.say(look.ends[1]),
      value: row.value,
      tone: page.colours.main,
      text: short(end(row, page), row, page),
    },
  ];
  return layered({
    data: { values },
    width: grid.width,
    height: grid.height,
    encoding: { ...axes(row, values, page), tooltip: tooltip(page, rows) },
    layer: [...columns(grid, page), ...heading(row, grid, page)],
  });
}

function axes(row: Pair, values: readonly { end: string }[], page: Page): Spec {
  const top = Math.max(row.from, row.value, 0);
  const low = Math.min(row.from, row.value, 0);
  return {
    x: {
      field: "end",
      type: "nominal",
      sort: values.map((value) => value.end),
      title: null,
      scale: { padding: 0 },
      axis: { labelAngle: 0, labelPadding: page.size.label * 0.4, domain: true, domainColor: page.colours.rule },
    },
    y: {
      field: "value",
      type: "quantitative",
      title: page.say(row.unit),
      // Room above the higher column for its figure.
      scale: { domain: [low, low + (top - low) * 1.22 || 1], nice: false },
      axis: null,
    },
  };
}

function columns(grid: Grid, page: Page): Spec[] {
  const { label } = page.size;
  return [
    {
      mark: { type: "bar", size: Math.round(Math.min(grid.width * 0.28, label * 4)) },
      encoding: {
        color: { field: "tone", type: "nominal", scale: null },
        description: { field: "spoken", type: "nominal" },
      },
    },
    {
      mark: { type: "text", baseline: "bottom", dy: -label * 0.25, fontWeight: "bold", aria: false },
      encoding: { text: { field: "text", type: "nominal" } },
    },
  ];
}

function heading(row: Pair, grid: Grid, page: Page): Spec[] {
  const { label } = page.size;
  const lines = panelTitle(row, grid.width, page);
  const text = (words: string, y: number, style: object): Spec => ({
    data: { values: [{ words }] },
    mark: {
      type: "text",
      x: 0,
      y,
      align: "left",
      baseline: "top",
      lineBreak: "\n",
      lineHeight: label * 1.3,
      aria: false,
      tooltip: null,
      ...style,
    },
    encoding: { x: null, y: null, text: { field: "words", type: "nominal" }, tooltip: null },
  });
  return [
    text(lines.join("\n"), -grid.head, { fontWeight: "bold" }),
    text(subheading(row, page), -grid.head + lines.length * label * 1.3, { color: page.colours.accent }),
  ];
}
