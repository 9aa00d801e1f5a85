import type { Chart, Evidence, FigureOptions } from "../chart.js";
import { readOut, tell, tooltip, type Drawing } from "../drawing.js";
import type { Figure } from "../figure.js";
import type { Page } from "../layout.js";
import { digitsOf } from "../number.js";
import { drawPanel } from "../parts/pairPanel.js";
import { changeOf, fromTo, nameOf } from "../parts/pairTexts.js";
import { planPanels } from "../parts/panelGrid.js";
import { readRows, type Reader, type Rows } from "../rows.js";
import { WORDS } from "../theme.js";

export interface PairsOptions extends FigureOptions {
  /** Column that names each panel: the indicator. */
  readonly panel: string;
  readonly from: string;
  readonly to: string;
  /** Column of units; unlike ones do not share an axis, so each panel has its own. */
  readonly unit: string;
  /** Column of a second, softer name: the place. */
  readonly group?: string;
  /** What the two ends are called, in place of 此前 and 目前 (before, now); translated by the texts' words. */
  readonly ends?: readonly [from: string, to: string];
}

/** A from–to pair; `value` of the figure is where it ends. */
export interface Pair extends Evidence, Figure {
  readonly panel: string;
  readonly group: string;
  readonly unit: string;
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
  const { name, texts, panel, ends = [WORDS.zh.before, WORDS.zh.now] } = options;
  const rows = readRows(data, name, (reader) => readPair(reader, options), {
    what: panel,
    of: (row) => `${row.group} ${row.panel}`,
  });
  return { form: "pairs", name, rows, options: { ends } satisfies PairsLook, texts };
}

function readPair(reader: Reader, { panel, group, from, to, unit, digits }: PairsOptions) {
  const start = reader.number(from);
  const end = reader.figure(to, digits);
  return {
    panel: reader.text(panel),
    group: group === undefined ? "" : reader.optionalText(group),
    unit: reader.optionalText(unit),
    ...end,
    from: start,
    fromDigits: Math.max(digits ?? digitsOf(start), end.digits),
  };
}

/** Draws the rows of `pairs` on a page. */
export function drawPairs(rows: readonly Pair[], { ends }: PairsLook, page: Page): Drawing {
  const grid = planPanels(rows, page);
  const named = [endName(ends[0], page), endName(ends[1], page)] as const;
  const { comma } = WORDS[page.lang];
  const told = rows.map((row) => tell(nameOf(row, page), `${fromTo(row, page)}${comma}${changeOf(row, page)}`, row));
  const view = {
    concat: rows.map((row, index) =>
      drawPanel(row, told[index] as (typeof told)[0], named, grid, tooltip(page, rows), page),
    ),
    columns: grid.columns,
    bounds: "flush",
    spacing: { row: grid.head + grid.foot + page.size.label, column: grid.gap },
  };
  const lines = Math.ceil(rows.length / grid.columns);
  const below = lines * grid.height + (lines - 1) * view.spacing.row + grid.foot;
  return { view, left: 0, below, height: grid.head + below, reading: readOut(told, page) };
}

// Ends that the chart has named itself need no words of the texts.
function endName(end: string, page: Page): string {
  const said = page.say(end);
  const own = (["before", "now"] as const).find((word) => WORDS.zh[word] === end);
  return said === end && own !== undefined ? WORDS[page.lang][own] : said;
}
