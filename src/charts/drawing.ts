import type { Evidence, Spec } from "./chart.js";
import type { Figure } from "./figure.js";
import type { Page } from "./layout.js";
import { formatNumber } from "./number.js";
import { WORDS } from "./theme.js";

/** What a form hands to the frame round it: its view, the room the view takes, and its data in words. */
export interface Drawing {
  /** A layered or concatenated view, without title, note and source. */
  readonly view: Spec;
  /** Pixels from the page's edge to the view's origin. */
  readonly left: number;
  /** Pixels from the view's top to its bottom, axes and labels included. */
  readonly height: number;
  /** Pixels that marks and axes stand out below the plot; all of them for panels, whose own height Vega leaves out. */
  readonly below: number;
  /** The data, spoken: for those who cannot see the chart. */
  readonly reading: string;
}

/** A form: from rows and options to a drawing on a page. */
export type Draw<R extends Evidence, O> = (rows: readonly R[], options: O, page: Page) => Drawing;

/** What a mark says: the columns its tooltip, its description and the exported page read. */
export interface Told {
  readonly name: string;
  readonly shown: string;
  readonly spoken: string;
  readonly sentence: string;
  readonly locus: string;
}

/** A mark's name and its figure with unit, and the sentence it stands on. */
export function tell(name: string, shown: string, { sentence, locus }: Evidence): Told {
  return { name, shown, spoken: `${name} ${shown}`, sentence, locus };
}

/** Tooltip of marks whose datum is `Told`; what no row has is left out. */
export function tooltip(page: Page, rows: readonly Evidence[]): Spec[] {
  const words = WORDS[page.lang];
  const fields: Spec[] = [
    { field: "name", type: "nominal", title: words.item },
    { field: "shown", type: "nominal", title: words.value },
  ];
  if (rows.some((row) => row.sentence !== ""))
    fields.push({ field: "sentence", type: "nominal", title: words.sentence });
  if (rows.some((row) => row.locus !== "")) fields.push({ field: "locus", type: "nominal", title: words.locus });
  return fields;
}

/** Marks read out in order: “诸暨市：76.9亿元；柯桥区：53.65亿元。” */
export function readOut(marks: readonly Pick<Told, "name" | "shown">[], page: Page): string {
  const words = WORDS[page.lang];
  return marks.map(({ name, shown }) => `${name}${words.colon}${shown}`).join(words.semicolon) + words.stop.trim();
}

/** A figure as it is printed beside its mark: with its bound and decimals, an asterisk where it was corrected. */
export function printFigure(figure: Figure, page: Page, signed = false): string {
  return formatNumber(figure.value, { ...figure, lang: page.lang, signed }) + (figure.corrected ? "*" : "");
}

/** A figure with its unit: a sign of per cent stands close, an English word apart. */
export function withUnit(shown: string, unit: string, page: Page): string {
  const said = page.say(unit);
  return page.lang === "en" && /^\p{L}/u.test(said) ? `${shown} ${said}` : `${shown}${said}`;
}

/** The wider of several lines, in pixels. */
export function widest(lines: readonly string[], page: Page, size = page.size.label, bold = false): number {
  return Math.ceil(Math.max(0, ...lines.map((line) => page.wide(line.trimEnd(), size, bold))));
}
