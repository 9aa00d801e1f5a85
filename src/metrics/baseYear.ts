import type { Years } from "./periods.js";

/**
 * The period of an earlier level, where the words give one: 由上年末的…, 从2019年的…, 由上年同期的… (the period of the new
 * level, a year back); "" where they do not.
 */
export function baseYear(when: string | undefined, period: string, { year, last }: Years): string {
  if (!when) return "";
  const stated = /((?:19|20)\d{2})年/u.exec(when)?.[1];
  if (stated) return stated;
  const months = /^(\d{1,2})(?:[—~至-](\d{1,2}))?月/u.exec(when)?.slice(1);
  if (months) return monthsOf(period.slice(0, 4) || String(year ?? ""), months);
  if (/^(?:目前|现在|当前)/u.test(when)) return "asof";
  if (/^上(?:个)?月/u.test(when)) return monthBack(period);
  if (/^(?:上年|去年)同期/u.test(when)) return yearBack(period);
  // 2024年由上年的2.41%提高到2.78%: 上年 is the one before the year just spoken of.
  if (/^上年/u.test(when) && /^\d{4}/u.test(period)) return yearBack(period.slice(0, 4));
  return /^(?:上年|去年)/u.test(when) ? String(last ?? "") : "";
}

// 由4月的下降1.7%, 由1—3月的12.8%: months of the same year.
const monthsOf = (year: string, months: readonly (string | undefined)[]) =>
  /^\d{4}$/u.test(year) ? months.flatMap((m) => (m ? [`${year}-${m.padStart(2, "0")}`] : [])).join("/") : "";

// 1—5月 of what the month before stood at: its end.
function monthBack(period: string): string {
  const [, year = "", month = ""] = /(\d{4})-(\d{2})$/u.exec(period) ?? [];
  const before = Number(month) - 1;
  if (month === "") return "";
  return before > 0 ? `${year}-${String(before).padStart(2, "0")}` : `${Number(year) - 1}-12`;
}

const yearBack = (period: string) =>
  period.replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu, (year) => String(Number(year) - 1));
