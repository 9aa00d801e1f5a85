import { readNumeral } from "../text/numerals.js";

const DATE = /(?<!\d)((?:19|20)\d{2})(?: ?年 ?(?=\d{1,2} ?月)|([-—./]))(\d{1,2})(?:\2| ?月 ?)(\d{1,2})(?!\d)/u;
const HAN_DATE =
  /([一二][零九][零一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/u;

const LONGEST_LINE = 60;

/**
 * The first calendar date of a folded line, as YYYY-MM-DD; `undefined` when there is none or it cannot be.
 *
 * @example
 * readDate("发布时间:2023-09-14 09:45:30") // "2023-09-14"
 * readDate("二零二三年九月十四日")          // "2023-09-14"
 */
export function readDate(folded: string): string | undefined {
  const [year, month, day] = readParts(folded).map((part) => readNumeral(part) ?? 0);
  if (!year || !month || !day || month > 12 || day > daysIn(year, month)) return undefined;
  return [year, String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

function readParts(folded: string): string[] {
  const digits = DATE.exec(folded);
  if (digits) return [digits[1] ?? "", digits[3] ?? "", digits[4] ?? ""];
  return HAN_DATE.exec(folded)?.slice(1) ?? [];
}

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A line that is a date, with at most a time and a byline: 2023-10-08 14:10本刊综合, （2023年9月14日）, 某局办公室编 2023年9月12日. */
export function isDateLine(folded: string): boolean {
  if (folded.length > LONGEST_LINE || readDate(folded) === undefined) return false;
  const match = DATE.exec(folded) ?? HAN_DATE.exec(folded);
  if (!match) return false;
  const before = folded.slice(0, match.index).replace(/^[(【[\s]+/u, "");
  const after = folded.slice(match.index + match[0].length).replace(/^ ?日?\s*(?:\d{1,2}:\d{2}(?::\d{2})?)?/u, "");
  if (/[,。;、:]/u.test(before + after)) return false;
  return before === "" ? after.length <= 24 : /^[)】\]]?$/u.test(after) && /(?:\s|局|办公室|编)$/u.test(before);
}
