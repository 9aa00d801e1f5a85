import type { Chart, Spec } from "./chart.js";
import type { Drawing } from "./drawing.js";
import type { Page } from "./layout.js";
import { FONT, WORDS } from "./theme.js";

// JupyterLab draws v5 only, VS Code also 6; every spec compiles under both.
const SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json";

const LEADING = 1.4;

/** Title above, view in the middle, note and source below: the whole spec, exactly as wide as the page; a bare page gets the view alone. */
export function frame(chart: Chart, page: Page, drawing: Drawing): Spec {
  const title = titleLines(page);
  const foot = footLines(page);
  const gap = drawing.below + footGap(page);
  return {
    $schema: SCHEMA,
    description: page.texts.description ?? `${page.texts.title}${WORDS[page.lang].stop}${drawing.reading}`,
    background: "white",
    padding: page.margin,
    ...(!page.bare && { title: titleOf(title, page) }),
    bounds: "flush",
    spacing: gap + slack(page, title.height + drawing.height + footGap(page) + foot.height),
    vconcat: [
      drawing.view,
      footer(foot, drawing.left, page, page.height === undefined ? 0 : page.height - title.height),
    ],
    config: config(page),
    usermeta: { jianbao: chart },
  };
}

interface Lines {
  readonly lines: readonly string[];
  readonly height: number;
}

/** Room that a page of fixed height leaves between its head and its foot. */
export function roomFor(page: Page): number | undefined {
  if (page.height === undefined) return undefined;
  return page.height - titleLines(page).height - footLines(page).height - footGap(page);
}

function footGap(page: Page): number {
  return page.bare ? 0 : page.size.small * 1.2;
}

function slack(page: Page, used: number): number {
  return page.height === undefined ? 0 : Math.max(0, page.height - used);
}

function titleLines(page: Page): Lines & { subtitle: readonly string[] } {
  if (page.bare) return { lines: [], subtitle: [], height: 0 };
  const { title, label } = page.size;
  const lines = page.wrap(page.texts.title, page.width, { size: title, bold: true }).map(trim);
  const subtitle = page.texts.subtitle ? page.wrap(page.texts.subtitle, page.width, { size: label }).map(trim) : [];
  // As Vega counts: the first line is as high as its letters, each further one a line height.
  const head = title + (lines.length - 1) * title * LEADING;
  const below = subtitle.length > 0 ? label * 0.5 + label + (subtitle.length - 1) * label * LEADING : 0;
  return { lines, subtitle, height: Math.ceil(head + below + label) };
}

function titleOf({ lines, subtitle }: ReturnType<typeof titleLines>, page: Page): Spec {
  const { title, label } = page.size;
  return {
    text: lines,
    ...(subtitle.length > 0 && {
      subtitle,
      subtitleFontSize: label,
      subtitleLineHeight: label * LEADING,
      subtitlePadding: label * 0.5,
    }),
    fontSize: title,
    lineHeight: title * LEADING,
    offset: label,
  };
}

function footLines(page: Page): Lines {
  if (page.bare) return { lines: [], height: 0 };
  const words = WORDS[page.lang];
  const { note, source } = page.texts;
  const said = [...(note ? [words.note + note] : []), words.source + source];
  const lines = said.flatMap((text) => page.wrap(text, page.width, { size: page.size.small, flowing: true })).map(trim);
  return { lines, height: Math.ceil(lines.length * page.size.small * LEADING) };
}

// The clear rectangle holds the picture at the page's width and height, whatever the marks leave free.
function footer({ lines, height }: Lines, left: number, page: Page, tall: number): Spec {
  return {
    data: { values: [{ foot: lines.join("\n") }] },
    width: page.width - left,
    // Vega-Lite takes no height for its own choice of one, 20 pixels.
    height: Math.max(1, height),
    view: { stroke: null },
    layer: [
      {
        mark: {
          type: "rect",
          x: -left,
          x2: page.width - left,
          y: Math.min(0, height - tall),
          y2: height,
          fill: "transparent",
          aria: false,
          tooltip: null,
        },
      },
      // A text of nothing takes a line.
      ...(lines.length === 0 ? [] : [footText(lines, left, page)]),
    ],
  };
}

function footText(lines: readonly string[], left: number, { size: { small }, colours }: Page): Spec {
  return {
    mark: {
      type: "text",
      x: -left,
      y: 0,
      align: "left",
      baseline: "line-top",
      lineBreak: "\n",
      lineHeight: small * LEADING,
      fontSize: small,
      color: colours.soft,
      tooltip: null,
    },
    encoding: { text: { field: "foot", type: "nominal" } },
  };
}

function config(page: Page): Spec {
  const { colours, size } = page;
  return {
    font: page.font ?? FONT,
    view: { stroke: null },
    title: {
      anchor: "start",
      frame: "bounds",
      color: colours.ink,
      fontWeight: "bold",
      subtitleColor: colours.soft,
      subtitleFontWeight: "normal",
    },
    axis: {
      labelColor: colours.soft,
      labelFontSize: size.label,
      labelLimit: 0,
      titleColor: colours.soft,
      titleFontSize: size.label,
      titleFontWeight: "normal",
      titleLimit: 0,
      domain: false,
      ticks: false,
      gridColor: colours.faint,
      gridWidth: 1,
    },
    text: { fontSize: size.label, color: colours.ink },
    legend: {
      labelFontSize: size.label,
      labelColor: colours.ink,
      labelLimit: 0,
      titleFontSize: size.label,
      symbolType: "square",
    },
  };
}

function trim(line: string): string {
  return line.trimEnd();
}
