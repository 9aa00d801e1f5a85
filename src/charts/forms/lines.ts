import { headRoom, valueAxis } from "../axes.js";
import type { Chart, ChartOptions, Evidence, Spec } from "../chart.js";
import { contrast } from "../colour.js";
import { speak, tooltip, widest, withUnit, type Drawing } from "../drawing.js";
import { roomFor } from "../frame.js";
import { layered } from "../layered.js";
import type { Page } from "../layout.js";
import { formatNumber } from "../number.js";
import { readEvidence, readFigure, readRow, refuseDuplicates, toRows, type Figure, type Rows } from "../rows.js";

export interface LinesOptions extends ChartOptions {
  /** Column of periods, written so that their order as text is their order in time: "2023-07". */
  readonly period: string;
  readonly value: string;
  /** Column that tells the lines apart; at most four. One line where left out. */
  readonly series?: string;
  /** Level until the next figure: for what changes at a date. */
  readonly step?: boolean;
  /** Whether the axis begins at zero; it does unless said otherwise. */
  readonly zero?: boolean;
  readonly digits?: number;
}

interface Point extends Evidence, Figure {
  readonly period: string;
  readonly series: string;
}

interface LinesLook {
  readonly periods: readonly string[];
  readonly series: readonly string[];
  readonly step: boolean;
  readonly zero: boolean;
}

const MOST_SERIES = 4;

// Lines differ in their dashes too, for a page printed in grey.
const DASHES: readonly (readonly number[])[] = [
  [1, 0],
  [5, 2],
  [2, 2],
  [7, 2, 2, 2],
];

/**
 * Lines over periods, each named at its end. A period for which a line has no row breaks it: nothing is drawn across
 * a gap.
 *
 * @example
 * lines([{ month: "2023-06", value: 36.1 }, { month: "2023-07", value: 43 }],
 *   { name: "course", period: "month", value: "value", texts }).rows.length // 2
 */
export function lines(data: Rows, options: LinesOptions): Chart {
  const { name, texts, period, value, series, step = false, zero = true, digits } = options;
  const rows = toRows(data, name).map((row, index): Point => {
    const reader = readRow(row, index, name);
    const figure = readFigure(row, reader.number(value), digits);
    return {
      period: reader.text(period),
      series: series === undefined ? "" : reader.text(series),
      ...figure,
      ...readEvidence(row),
    };
  });
  refuseDuplicates(
    rows.map((row) => `${row.series} ${row.period}`.trim()),
    "period",
    name,
  );
  const look: LinesLook = {
    periods: distinct(rows.map((row) => row.period)).sort(),
    series: distinct(rows.map((row) => row.series)),
    step,
    zero,
  };
  if (look.series.length > MOST_SERIES) {
    throw new Error(`unsupported number of series in chart ${name}, at most ${MOST_SERIES}: ${look.series.length}`);
  }
  return { form: "lines", name, rows, options: look, texts };
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}

/** Draws the rows of `lines` on a page. */
export function drawLines(rows: readonly Point[], look: LinesLook, page: Page): Drawing {
  const { label } = page.size;
  const domain = domainOf(rows, look);
  const left =
    widest(
      domain.map((value) => formatNumber(value, { lang: page.lang, digits: 1 })),
      page,
    ) + label;
  const head = headRoom(left, page.texts.unit, page) - label * 0.4;
  const foot = label * 1.8;
  const room = roomFor(page);
  const height = Math.round(room === undefined ? Math.min(label * 15, page.width * 0.5) : room - head - foot);
  const ends = endLabels(rows, look, domain, height, page);
  const right =
    widest(
      ends.map((end) => end.text),
      page,
      label,
      true,
    ) + label;
  const width = page.width - left - right;
  const values = look.series.flatMap((series, index) =>
    look.periods.map((period) => datum(rows, series, period, index, page)),
  );
  const view = layered({
    data: { values },
    width,
    height,
    encoding: { x: periodAxis(look, width, page), y: axis(domain, left, page) },
    layer: [...look.series.flatMap((_, index) => lineLayers(index, look, rows, page)), ...endLayers(ends, width, page)],
  });
  const reading = speak(
    values.flatMap((value) => (value.value === null ? [] : [[value.name, value.shown] as const])),
    page,
  );
  return { view, left, below: foot, height: head + height + foot, reading };
}

function domainOf(rows: readonly Point[], look: LinesLook): [number, number] {
  const values = rows.map((row) => row.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = (high - (look.zero ? Math.min(0, low) : low) || Math.abs(high) || 1) * 0.08;
  return [look.zero ? Math.min(0, low) : low - air, high + air];
}

/** Each line's name and last figure, pushed apart where they would overlap. */
function endLabels(
  rows: readonly Point[],
  look: LinesLook,
  domain: readonly [number, number],
  height: number,
  page: Page,
) {
  const least = page.size.label * 1.3;
  const ends = look.series.flatMap((series, index) => {
    const last = lastOf(rows, series);
    if (last === undefined) return [];
    const figure = formatNumber(last.value, { ...last, lang: page.lang });
    const y = height * (1 - (last.value - domain[0]) / (domain[1] - domain[0]));
    return [
      {
        text: series === "" ? figure : `${page.say(series)} ${figure}`,
        colour: readable(look.series.length === 1 ? page.colours.main : page.colours.series[index], page),
        y,
      },
    ];
  });
  ends.sort((a, b) => a.y - b.y);
  for (const [index, end] of ends.entries()) end.y = Math.max(end.y, (ends[index - 1]?.y ?? -Infinity) + least);
  for (const [index, end] of [...ends].reverse().entries())
    end.y = Math.min(end.y, (ends[ends.length - index]?.y ?? height + least) - least);
  return ends;
}

/** A line's colour where text in it reads well, else ink. */
function readable(colour: string | undefined, page: Page): string {
  return colour !== undefined && contrast(colour, "#ffffff") >= 4.5 ? colour : page.colours.ink;
}

function lastOf(rows: readonly Point[], series: string): Point | undefined {
  const own = rows.filter((row) => row.series === series);
  return own.reduce((last, row) => (row.period > last.period ? row : last), own[0] as Point);
}

function datum(rows: readonly Point[], series: string, period: string, index: number, page: Page) {
  const row = rows.find((point) => point.series === series && point.period === period);
  const name = [page.say(series), page.say(period)].filter(Boolean).join(" · ");
  const shown =
    row === undefined ? "" : withUnit(formatNumber(row.value, { ...row, lang: page.lang }), page.texts.unit, page);
  return {
    name,
    period,
    series: index,
    value: row?.value ?? null,
    shown,
    spoken: `${name} ${shown}`,
    sentence: row?.sentence ?? "",
    locus: row?.locus ?? "",
  };
}

function periodAxis(look: LinesLook, width: number, page: Page): Spec {
  const each =
    widest(
      look.periods.map((period) => page.say(period)),
      page,
    ) + page.size.label;
  const every = Math.max(1, Math.ceil((each * look.periods.length) / width));
  const shown = look.periods.filter((_, index) => (look.periods.length - 1 - index) % every === 0);
  return {
    field: "period",
    type: "ordinal",
    sort: look.periods,
    title: null,
    scale: { type: "point", padding: 0.3 },
    axis: {
      values: shown,
      labelAngle: 0,
      labelOverlap: false,
      domain: true,
      domainColor: page.colours.rule,
      ticks: true,
      tickColor: page.colours.rule,
      tickSize: 4,
      labelPadding: 3,
    },
  };
}

function axis(domain: readonly [number, number], left: number, page: Page): Spec {
  const { label } = page.size;
  const { format } = valueAxis(left, page.texts.unit, page);
  return {
    field: "value",
    type: "quantitative",
    scale: { domain, nice: false, zero: false },
    axis: {
      title: page.texts.unit,
      titleX: -left,
      titleY: -label * 0.5,
      titleAlign: "left",
      titleBaseline: "alphabetic",
      titleAngle: 0,
      titleAnchor: null,
      tickCount: 5,
      format,
      labelPadding: label * 0.5,
    },
  };
}

function lineLayers(index: number, look: LinesLook, rows: readonly Point[], page: Page): Spec[] {
  const colour = look.series.length === 1 ? page.colours.main : page.colours.series[index];
  const filter = `datum.series === ${index}`;
  const dash = DASHES[index];
  const interpolate = look.step ? "step-after" : "linear";
  return [
    {
      transform: [{ filter }],
      mark: {
        type: "line",
        color: colour,
        strokeWidth: page.size.label * 0.17,
        strokeDash: dash,
        interpolate,
        aria: false,
        tooltip: null,
      },
    },
    {
      transform: [{ filter: `${filter} && isValid(datum.value)` }],
      mark: { type: "point", filled: true, opacity: 1, color: colour, size: page.size.label * 3.5 },
      encoding: { tooltip: tooltip(page, rows), description: { field: "spoken", type: "nominal" } },
    },
  ];
}

function endLayers(ends: readonly { text: string; colour: string; y: number }[], width: number, page: Page): Spec[] {
  return [
    {
      data: { values: ends.map((end) => ({ ...end })) },
      mark: {
        type: "text",
        x: width,
        dx: page.size.label * 0.3,
        align: "left",
        baseline: "middle",
        fontWeight: "bold",
        aria: false,
        tooltip: null,
      },
      encoding: {
        x: null,
        y: { field: "y", type: "quantitative", scale: null, axis: null },
        text: { field: "text", type: "nominal" },
        color: { field: "colour", type: "nominal", scale: null },
      },
    },
  ];
}
