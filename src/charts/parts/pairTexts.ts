import { printFigure, withUnit } from "../drawing.js";
import type { Figure } from "../figure.js";
import type { Page } from "../layout.js";
import { formatNumber } from "../number.js";
import { WORDS } from "../theme.js";

/** What the texts of a from–to pair are made of. */
export interface PairFigures extends Figure {
  readonly panel: string;
  readonly group: string;
  readonly unit: string;
  readonly from: number;
  readonly fromDigits: number;
}

export function nameOf({ group, panel }: PairFigures, page: Page): string {
  return group === "" ? page.say(panel) : `${page.say(group)}${page.lang === "zh" ? "" : ": "}${page.say(panel)}`;
}

export function fromTo(pair: PairFigures, page: Page): string {
  return `${startOf(pair, page)} → ${endOf(pair, page)}`;
}

function startOf({ from, fromDigits, unit }: PairFigures, page: Page): string {
  return withUnit(formatNumber(from, { lang: page.lang, digits: fromDigits }), unit, page);
}

function endOf(pair: PairFigures, page: Page): string {
  return withUnit(printFigure(pair, page), pair.unit, page);
}

/** What stands on the two columns; a long unit stands once in the panel's head, not twice there. */
export function columnTexts(pair: PairFigures, page: Page): [from: string, to: string] {
  const texts: [string, string] = [startOf(pair, page), endOf(pair, page)];
  if (!isLongUnit(pair, page)) return texts;
  return texts.map((text) => text.slice(0, -page.say(pair.unit).length).trimEnd()) as [string, string];
}

function isLongUnit({ unit }: PairFigures, page: Page): boolean {
  return page.wide(page.say(unit)) > page.size.label * 2.2;
}

/** The change, and before it a unit that is too long for the columns. */
export function subheading(pair: PairFigures, page: Page): string {
  const unit = isLongUnit(pair, page) ? `${page.say(pair.unit)}${WORDS[page.lang].comma}` : "";
  return unit + changeOf(pair, page);
}

/** A share changes in percentage points, never in per cent; everything else relative to where it started. */
export function changeOf({ from, value, unit, digits }: PairFigures, page: Page): string {
  const style = { lang: page.lang, signed: true };
  if (unit === "%") return formatNumber(value - from, { ...style, digits }) + WORDS[page.lang].points;
  if (from <= 0) return withUnit(formatNumber(value - from, { ...style, digits }), unit, page);
  const percent = (value / from - 1) * 100;
  return `${formatNumber(percent, { ...style, digits: Math.abs(percent) < 100 ? 1 : 0 })}%`;
}
