import type { Chart, Evidence, FigureOptions } from "../chart.js";
import { printFigure, readOut, tell, tooltip, widest, withUnit, type Drawing } from "../drawing.js";
import type { Figure } from "../figure.js";
import { roomFor } from "../frame.js";
import type { Page } from "../layout.js";
import { formatNumber } from "../number.js";
import { layered } from "../parts/layered.js";
import { endLayer, planEnds } from "../parts/lineEnds.js";
import { planTicks } from "../parts/ticks.js";
import { tickLabels, unitAt } from "../parts/valueAxis.js";
import { distinct, readRows, seriesOf, type Rows } from "../rows.js";
import { lineLayers } from "../parts/lineMarks.js";
import { opennessOf } from "../parts/openEnds.js";
import { periodAxis } from "../parts/periodAxis.js";

export interface LinesOptions extends FigureOptions {
  /** Column of periods, written so that their order as text is their order in time: "2023-07". */
  readonly period: string;
  readonly value: string;
  /** Column that tells the lines apart; at most four. One line where left out. */
  readonly series?: string;
  /** Level until the next figure: for what changes at a date. */
  readonly step?: boolean;
  /** Whether the axis begins at zero; it does unless said otherwise. */
  readonly zero?: boolean;
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
  const rows = readRows(
    data,
    name,
    (reader) => ({
      period: reader.text(period),
      series: series === undefined ? "" : reader.text(series),
      ...reader.figure(value, digits),
    }),
    { what: "period", of: (row) => `${row.series} ${row.period}`.trim() },
  );
  const look: LinesLook = {
    periods: distinct(rows.map((row) => row.period)).sort(),
    series: seriesOf(rows, name),
    step,
    zero,
  };
  return { form: "lines", name, rows, options: look, texts };
}

/** Draws the rows of `lines` on a page. */
export function drawLines(rows: readonly Point[], look: LinesLook, page: Page): Drawing {
  const { label } = page.size;
  const domain = domainOf(rows, look);
  const foot = label * 1.8;
  const room = roomFor(page);
  const head = label * 1.9;
  const height = Math.round(room === undefined ? Math.min(label * 15, page.width * 0.5) : room - head - foot);
  // Tick labels lie one above the other: what must fit is their height.
  const ticks = planTicks(domain, { length: height * 2 }, page);
  const numbers = ticks.values.map((value) => formatNumber(value, { lang: page.lang, digits: ticks.digits }));
  const left = widest(numbers, page) + label;
  const ends = planEnds(rows, look.series, domain, height, page);
  const width = Math.max(label * 4, page.width - left - ends.width);
  const values = look.series.flatMap((series, index) =>
    look.periods.map((period) => datum(rows, series, period, index, page)),
  );
  const axis = {
    ...unitAt(left, -label * 0.7, page.texts.unit),
    ...tickLabels(ticks, page),
    labelPadding: label * 0.5,
  };
  const scale = { domain, nice: false, zero: false };
  const view = layered({
    data: { values },
    width,
    height,
    encoding: {
      x: periodAxis(look.periods, width, page),
      y: { field: "value", type: "quantitative", scale, axis },
    },
    layer: [...lineLayers(look.series.length, look.step, tooltip(page, rows), page), endLayer(ends, width, page)],
  });
  const reading = readOut(
    values.filter((value) => value.value !== null),
    page,
  );
  return { view, left, below: foot, height: head + height + foot, reading };
}

function domainOf(rows: readonly Point[], look: LinesLook): [number, number] {
  const values = rows.map((row) => row.value);
  const low = Math.min(...values, ...(look.zero ? [0] : []));
  const high = Math.max(...values, ...(look.zero ? [0] : []));
  const air = (high - low || Math.abs(high) || 1) * 0.08;
  return [low < 0 || !look.zero ? low - air : low, high + air];
}

function datum(rows: readonly Point[], series: string, period: string, index: number, page: Page) {
  const row = rows.find((point) => point.series === series && point.period === period);
  const name = [page.say(series), page.say(period)].filter(Boolean).join(" · ");
  const shown = row === undefined ? "" : withUnit(printFigure(row, page), page.texts.unit, page);
  return {
    ...tell(name, shown, row ?? { ids: [], sentence: "", locus: "" }),
    period,
    series: index,
    value: row?.value ?? null,
    derived: row?.derived ?? false,
    openness: opennessOf(row?.bound ?? ""),
  };
}
