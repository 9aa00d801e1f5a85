import type { Spec } from "../chart.js";
import type { Told } from "../drawing.js";
import type { Page } from "../layout.js";
import { LEADING } from "./labels.js";
import { layered } from "./layered.js";
import { opennessOf } from "./openEnds.js";
import { columnTexts, type PairFigures } from "./pairTexts.js";
import { headOf, type Panels } from "./panelGrid.js";
import { shade, wordsLayer } from "./pixels.js";

/** One from–to pair in its panel: a column each, from zero, under name and change. */
export function drawPanel(
  pair: PairFigures,
  told: Told,
  ends: readonly [string, string],
  grid: Panels,
  tooltip: readonly Spec[],
  page: Page,
): Spec {
  const { colours } = page;
  const [from, to] = columnTexts(pair, page);
  const open = opennessOf(pair.bound);
  const values = [
    { ...told, end: ends[0], value: pair.from, tone: colours.pale, text: from, openness: "", derived: false },
    {
      ...told,
      end: ends[1],
      value: pair.value,
      tone: colours.main,
      text: to,
      openness: open,
      derived: pair.derived,
    },
  ];
  const bar = Math.round(Math.min(grid.width * 0.28, page.size.label * 4));
  return layered({
    data: { values },
    width: grid.width,
    height: grid.height,
    encoding: {
      x: endAxis(
        values.map((value) => value.end),
        page,
      ),
      y: valueScale(pair, bar, grid, page),
      tooltip,
    },
    layer: [...columns(bar), ...openEnd(pair, bar), ...figures(bar, page), ...heading(pair, grid, page)],
  });
}

function endAxis(sort: readonly string[], page: Page): Spec {
  const axis = { labelAngle: 0, labelPadding: page.size.label * 0.4, domain: true, domainColor: page.colours.rule };
  return { field: "end", type: "nominal", sort, title: null, scale: { padding: 0 }, axis };
}

// Room above the higher column for its figure and open end, and below a negative one.
function valueScale({ from, value, unit, bound }: PairFigures, bar: number, grid: Panels, page: Page): Spec {
  const [low, high] = [Math.min(from, value, 0), Math.max(from, value, 0)];
  const room = page.size.label * 1.4 + (bound === "" ? 0 : headHeight(bar));
  const perPixel = (high - low || 1) / Math.max(1, grid.height - room * (low < 0 ? 2 : 1));
  const domain = [low < 0 ? low - room * perPixel : low, (high === low ? low + 1 : high) + room * perPixel];
  return { field: "value", type: "quantitative", title: page.say(unit), scale: { domain, nice: false }, axis: null };
}

function columns(bar: number): Spec[] {
  return [
    {
      mark: { type: "bar", size: bar, strokeWidth: 1.2 },
      encoding: {
        fill: { condition: { test: "datum.derived", value: "white" }, ...shade("tone") },
        stroke: shade("tone"),
        description: { field: "spoken", type: "nominal" },
      },
    },
  ];
}

function headHeight(bar: number): number {
  return bar * 0.3;
}

// A head as wide as the column, pointing beyond its end, or a notch in it.
function openEnd({ bound, value }: PairFigures, bar: number): Spec[] {
  const openness = opennessOf(bound);
  if (openness === "") return [];
  const up = (openness === "beyond") === value >= 0 ? 0.3 : -0.3;
  const yOffset = (value >= 0 ? -1 : 1) * (openness === "beyond" ? 0.5 : -0.5) * headHeight(bar);
  const shape = `M-1,${up}L0,${-up}L1,${up}Z`;
  return [
    {
      transform: [{ filter: "datum.openness !== ''" }],
      mark: { type: "point", shape, size: bar ** 2, opacity: 1, strokeWidth: 0, yOffset, aria: false },
      encoding: { fill: openness === "beyond" ? shade("tone") : { value: "white" } },
    },
  ];
}

function figures(bar: number, page: Page): Spec[] {
  const gap = page.size.label * 0.25;
  const layer = (test: string, baseline: string, dy: number): Spec => ({
    transform: [{ filter: test }],
    mark: { type: "text", baseline, dy, fontWeight: "bold", aria: false },
    encoding: { text: { field: "text", type: "nominal" } },
  });
  return [
    layer("datum.value >= 0 && datum.openness !== 'beyond'", "bottom", -gap),
    layer("datum.value >= 0 && datum.openness === 'beyond'", "bottom", -gap - headHeight(bar)),
    layer("datum.value < 0 && datum.openness !== 'beyond'", "top", gap),
    layer("datum.value < 0 && datum.openness === 'beyond'", "top", gap + headHeight(bar)),
  ];
}

function heading(pair: PairFigures, grid: Panels, page: Page): Spec[] {
  const line = page.size.label * LEADING;
  const [name, change] = headOf(pair, grid.width, page);
  const text = (lines: readonly string[], y: number, style: Spec): Spec =>
    wordsLayer([{ words: lines.join("\n"), x: 0, y }], { align: "left", baseline: "top", ...style }, line);
  return [
    text(name, -grid.head, { fontWeight: "bold" }),
    text(change, -grid.head + name.length * line, { color: page.colours.accent }),
  ];
}
