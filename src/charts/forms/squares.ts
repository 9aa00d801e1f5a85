import type { Chart, ChartOptions, Evidence, Spec } from "../chart.js";
import { speak, tooltip, widest, withUnit, type Drawing } from "../drawing.js";
import { roomFor } from "../frame.js";
import { inkOn } from "../colour.js";
import { layered } from "../layered.js";
import type { Page } from "../layout.js";
import { readEvidence, readRow, refuseDuplicates, toRows, type Rows } from "../rows.js";

export interface SquaresOptions extends ChartOptions {
  readonly category: string;
  /** Column of whole numbers: so many squares. */
  readonly count: string;
}

interface Group extends Evidence {
  readonly category: string;
  readonly count: number;
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
  const rows = toRows(data, name).map((row, index): Group => {
    const reader = readRow(row, index, name);
    return { category: reader.text(category), count: readCount(reader.number(count), name), ...readEvidence(row) };
  });
  refuseDuplicates(
    rows.map((row) => row.category),
    category,
    name,
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
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  // Lines of the same length: 8 and 8, not 14 and 2.
  const most = Math.floor(page.width / (label * 1.7));
  const perLine = Math.ceil(total / Math.ceil(total / most));
  const pitch = Math.floor(Math.min(page.width / perLine, label * (page.height === undefined ? 3 : 4)));
  const lines = Math.ceil(total / perLine);
  const entries = describe(rows, page);
  const stripHeight = lines * pitch;
  const key = keyLayers(entries, stripHeight + label, page);
  const values = rows.flatMap((row, group) => Array.from({ length: row.count }, () => ({ ...entries[group], group })));
  const placed = values.map((value, index) => ({
    ...value,
    left: (index % perLine) * pitch,
    top: Math.floor(index / perLine) * pitch,
  }));
  const height = stripHeight + label + key.height;
  const view = layered({
    data: {
      values: placed.map((value) => ({ ...value, right: value.left + pitch * 0.88, bottom: value.top + pitch * 0.88 })),
    },
    width: page.width,
    height,
    encoding: { tooltip: tooltip(page, rows) },
    layer: [
      {
        mark: { type: "rect", strokeWidth: 0 },
        encoding: {
          x: pixels("left"),
          x2: { field: "right" },
          y: pixels("top"),
          y2: { field: "bottom" },
          fill: { field: "colour", type: "nominal", scale: null },
          description: { field: "spoken", type: "nominal" },
        },
      },
      ...key.layers,
    ],
  });
  const room = roomFor(page);
  const reading = speak(
    entries.map((entry) => [entry.name, entry.shown]),
    page,
  );
  return { view, left: 0, below: 0, height: room === undefined ? height : Math.min(room, height), reading };
}

function pixels(field: string): Spec {
  return { field, type: "quantitative", scale: null, axis: null };
}

function describe(rows: readonly Group[], page: Page) {
  // Darkest first: what counts most is read first, in grey as in colour.
  const shades = page.print
    ? page.colours.series
    : [page.colours.main, page.colours.series[2], page.colours.faint, page.colours.rule];
  return rows.map((row, index) => {
    const name = page.say(row.category);
    const shown = withUnit(String(row.count), page.texts.unit, page);
    const colour = shades[index] ?? page.colours.main;
    return {
      name,
      shown,
      spoken: `${name} ${shown}`,
      colour,
      ink: inkOn(colour, page.colours.ink),
      text: String(row.count),
      sentence: row.sentence,
      locus: row.locus,
    };
  });
}

/** Under the strip, a line for each part: its square with the count inside, and its name. */
function keyLayers(entries: ReturnType<typeof describe>, top: number, page: Page) {
  const { label } = page.size;
  const box = Math.max(
    label * 1.9,
    widest(
      entries.map((entry) => entry.text),
      page,
      label,
      true,
    ) + label,
  );
  const step = label * 2.3;
  const values = entries.map((entry, index) => ({
    ...entry,
    left: 0,
    right: box,
    top: top + index * step,
    bottom: top + index * step + label * 1.9,
    middle: top + index * step + label * 0.95,
  }));
  const text = (field: string, x: number, style: object, encoding: object): Spec => ({
    data: { values },
    mark: { type: "text", x, baseline: "middle", aria: false, ...style },
    encoding: { x: null, y: pixels("middle"), text: { field, type: "nominal" }, ...encoding },
  });
  const layers = [
    {
      data: { values },
      mark: { type: "rect", strokeWidth: 0, aria: false },
      encoding: {
        x: pixels("left"),
        x2: { field: "right" },
        y: pixels("top"),
        y2: { field: "bottom" },
        fill: { field: "colour", type: "nominal", scale: null },
      },
    },
    text(
      "text",
      box / 2,
      { align: "center", fontWeight: "bold" },
      { color: { field: "ink", type: "nominal", scale: null } },
    ),
    text("name", box + label * 0.7, { align: "left" }, {}),
  ];
  return { layers, height: entries.length * step };
}
