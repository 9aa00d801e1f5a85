import type { Bound } from "../metrics/metric.js";
import type { Lang } from "./chart.js";
import { BOUND_WORDS } from "./theme.js";

export interface NumberStyle {
  readonly lang?: Lang;
  /** Decimals shown; a figure's own where left out, at most two. */
  readonly digits?: number;
  readonly bound?: Bound;
  /** A + before what is not negative, for changes; a bound in words stands in its place. */
  readonly signed?: boolean;
}

/**
 * A number as charts and tables print it: with the decimals of its numeral, its bound in words, a true minus sign.
 *
 * @example
 * formatNumber(43, { digits: 1 }) // "43.0"
 * formatNumber(300, { bound: ">" }) // "超300"
 */
export function formatNumber(
  value: number,
  { lang = "zh", digits, bound = "", signed = false }: NumberStyle = {},
): string {
  const plain = Math.abs(value).toFixed(digits ?? digitsOf(value));
  const shown = lang === "en" ? groupThousands(plain) : plain;
  const sign = value < 0 && Number(plain) !== 0 ? "−" : signed && bound === "" ? "+" : "";
  return `${BOUND_WORDS[lang][bound]}${sign}${shown}`;
}

const MOST_DIGITS = 12;

/**
 * Decimals a number needs, at most two, or as many as a very small one needs to be told from nothing: what lies behind is the
 * computer's, not the bulletin's.
 */
export function digitsOf(value: number, most = 2): number {
  const size = Math.abs(value);
  const needed = size === 0 ? 0 : Math.min(MOST_DIGITS, Math.max(most, Math.ceil(1 - Math.log10(size))));
  for (let digits = 0; digits < needed; digits++) {
    if (Math.abs(Number(value.toFixed(digits)) - value) <= size * 1e-9) return digits;
  }
  return needed;
}

/** Decimals of a numeral as printed ("43.0" → 1); undefined for one in Chinese numerals. */
export function digitsOfNumeral(numeral: string): number | undefined {
  const match = /^[+\-−]?[\d,，]+(?:\.(\d+))?$/u.exec(numeral.trim());
  return match ? (match[1]?.length ?? 0) : undefined;
}

function groupThousands(plain: string): string {
  const [whole = "", decimals] = plain.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
