import { isPeriod } from "./period.js";

/**
 * A number as people and Excel write it: thousands commas, full-width digits, a minus of any kind. `undefined` for
 * anything else, NaN, Infinity and numbers too large to be held among it.
 *
 * @example
 * readNumberCell("1,234.5")   // 1234.5
 * readNumberCell("１２．５")  // 12.5
 * readNumberCell("43.0亿元")  // undefined
 */
export function readNumberCell(cell: string): number | undefined {
  const plain = cell
    .normalize("NFKC")
    .trim()
    .replace(/^[−–—]/u, "-");
  if (!/^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+|(?=\.\d))(?:\.\d*)?(?:e[-+]?\d+)?$/iu.test(plain)) return undefined;
  const value = Number(plain.replaceAll(",", ""));
  return Number.isFinite(value) ? value + 0 : undefined; // -0 + 0 is 0
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

// What Excel and WPS make of 2024-06 and 2024-03-05 when they take them for dates.
const DATE_FORMS: readonly [form: RegExp, order: string][] = [
  [/^(\d{4})[-/.年](\d{1,2})月?$/u, "ym"],
  [/^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?: 0?0:00(?::00)?)?$/u, "ymd"],
  [/^([a-z]{3})[-/ ](\d{2}|\d{4})$/iu, "my"],
  [/^(\d{1,2})[-/](\d{1,2})[-/](\d{4})(?: 0?0:00(?::00)?)?$/u, "mdy"],
];

/**
 * A period as it should stand, from what a spreadsheet left of it; `undefined` when no period can be read.
 * The first day of a month stands for the month, unless `former`, the cell as we last wrote it, was that day.
 *
 * @example
 * readPeriodCell("2024/6/1")               // "2024-06"
 * readPeriodCell("2024/6/1", "2024-06-01") // "2024-06-01"
 * readPeriodCell("Jun-24")                 // "2024-06"
 * readPeriodCell("2024年6月")              // "2024-06"
 */
export function readPeriodCell(cell: string, former = ""): string | undefined {
  const plain = cell.normalize("NFKC").trim();
  if (isPeriod(plain)) return plain;
  const readings = DATE_FORMS.flatMap(([form, order]) => readDate(form.exec(plain)?.slice(1), order)).filter(isPeriod);
  if (former !== "" && readings.includes(former)) return former;
  return readings.length === 1 || readings[0]?.length === 7 ? readings[0] : undefined;
}

// Readings of one date form, the likeliest first. 3/5/2023 is March in America and May in England: both, so neither.
function readDate(parts: readonly string[] | undefined, order: string): string[] {
  const [a = "", b = "", c = ""] = parts ?? [];
  if (!parts) return [];
  if (order === "ym") return [month(a, b)];
  if (order === "my") return [month(b.length === 2 ? `20${b}` : b, String(MONTHS.indexOf(a.toLowerCase()) + 1))];
  if (order === "mdy") return a === b ? [day(c, a, b)] : [day(c, a, b), day(c, b, a)];
  return Number(c) === 1 ? [month(a, b), day(a, b, c)] : [day(a, b, c)];
}

const two = (digits: string) => digits.padStart(2, "0");
const month = (y: string, m: string) => `${y}-${two(m)}`;
const day = (y: string, m: string, d: string) => `${y}-${two(m)}-${two(d)}`;
