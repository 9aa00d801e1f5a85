import type { Chart, ChartOptions, Evidence, Spec } from "../chart.js";
import { inkOn } from "../colour.js";
import { readOut, tell, tooltip, withUnit, type Drawing } from "../drawing.js";
import { roomFor } from "../frame.js";
import type { Page } from "../layout.js";
import { layered } from "../parts/layered.js";
import { BOX, shade } from "../parts/pixels.js";
import { partsKey } from "../parts/partsKey.js";
import { readRows, type Rows } from "../rows.js";

export interface SquaresOptions extends ChartOptions {
  readonly category: string;
  /** Column of whole numbers: so many squares. */
  readonly count: string;
}

interface Group extends Evidence {
  readonly category: string;
  readonly count: number;
  /** Counted as what is left, not stated: hollow squares. */
  readonly derived: boolean;
}

const MOST_GROUPS = 4;
const MOST_SQUARES = 200;

/**
 * Unit squares: a small whole, each of its parts counted out, in the rows' order: 4 | 7 | 5 of 16 indicators.
 *
 * @example
 * squares([{ rank: "前三位", n: 4 }, { rank: "第四位至前50%", n: 7 }, { rank: "后50%", n: 5 }],
 *   { name: "ranks", category: "rank", count: "n", texts }).rows.length // 3
 */
export function squares(data: Rows, options: SquaresOptions): Chart {
  const { name, texts, category, count } = options;
  const rows = readRows(
    data,
    name,
    (reader) => ({
      category: reader.text(category),
      count: readCount(reader.number(count), name),
      derived: reader.flag("derived"),
    }),
    { what: category, of: (row) => row.category },
  );
  const sum = rows.reduce((total, row) => total + row.count, 0);
  if (rows.length > MOST_GROUPS)
    throw new Error(`unsupported number of parts in chart ${name}, at most ${MOST_GROUPS}: ${rows.length}`);
  if (sum === 0 || sum > MOST_SQUARES)
    throw new Error(`unsupported number of squares in chart ${name}, 1 to ${MOST_SQUARES}: ${sum}`);
  return { form: "squares", name, rows, options: {}, texts };
}

function readCount(value: number, chart: string): number {
  if (Number.isInteger(value) && value >= 0) return value;
  throw new Error(`invalid count in chart ${chart}, whole and not negative: ${value}`);
}

/** Draws the rows of `squares` on a page: one strip of squares, broken into lines where the page is narrow. */
export function drawSquares(rows: readonly Group[], _look: object, page: Page): Drawing {
  const { label } = page.size;
  const parts = rows.map((row, index) => describe(row, index, page));
  const strip = planStrip(
    rows.reduce((sum, row) => sum + row.count, 0),
    page,
  );
  const signs = partsKey(parts, strip.height + label, page);
  const each = rows.flatMap((row, index) => Array.from({ length: row.count }, () => parts[index]));
  const values = each.map((part, index) => ({ ...part, ...strip.place(index) }));
  const height = strip.height + label + signs.height;
  const view = layered({
    data: { values },
    width: page.width,
    height,
    encoding: { tooltip: tooltip(page, rows) },
    layer: [squareLayer(strip.frame), ...signs.layers],
  });
  const room = roomFor(page);
  const taken = room === undefined ? height : Math.min(room, height);
  return { view, left: 0, below: 0, height: taken, reading: readOut(parts, page) };
}

/** Squares in lines of the same length: 8 and 8, not 14 and 2. */
function planStrip(total: number, page: Page) {
  const { label } = page.size;
  const most = Math.floor(page.width / (label * 1.7));
  const perLine = Math.ceil(total / Math.ceil(total / most));
  const pitch = Math.floor(Math.min(page.width / perLine, label * (page.height === undefined ? 3 : 4)));
  const frame = pitch * 0.16;
  const side = pitch * 0.88 - frame;
  const place = (index: number) => {
    const [left, top] = [(index % perLine) * pitch + frame / 2, Math.floor(index / perLine) * pitch + frame / 2];
    return { left, top, right: left + side, bottom: top + side };
  };
  return { frame, height: Math.ceil(total / perLine) * pitch, place };
}

function describe(row: Group, index: number, page: Page) {
  // Darkest first: what counts most is read first, in grey as in colour.
  const { main, series, rule } = page.colours;
  const shades = page.print ? series : [main, series[2], series[3], rule];
  const colour = shades[index] ?? main;
  const text = String(row.count);
  return {
    ...tell(page.say(row.category), withUnit(text, page.texts.unit, page), row),
    colour,
    derived: row.derived,
    ink: row.derived ? page.colours.ink : inkOn(colour, page.colours.ink),
    text,
  };
}

// A hollow square is a frame, thick enough for its shade to be seen.
function squareLayer(frame: number): Spec {
  return {
    mark: { type: "rect", strokeWidth: frame },
    encoding: {
      ...BOX,
      fill: { condition: { test: "datum.derived", value: "white" }, ...shade("colour") },
      stroke: shade("colour"),
      description: { field: "spoken", type: "nominal" },
    },
  };
}
