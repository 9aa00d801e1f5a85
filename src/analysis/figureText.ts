import type { MetricRecord } from "../frames/index.js";
import type { Bound } from "../metrics/index.js";

const BOUNDS: Readonly<Record<Bound, readonly [zh: string, en: string]>> = {
  "": ["", ""],
  ">": ["超", ">"],
  ">=": ["不低于", "≥"],
  "<": ["不足", "<"],
  "<=": ["不超过", "≤"],
  "~": ["约", "≈"],
};

interface Printed extends Pick<MetricRecord, "numeral" | "bound" | "unit"> {
  readonly value?: number;
}

/**
 * A figure as printed, with its bound and unit; of a decline, whose numeral has no sign, with a minus.
 *
 * @example
 * figureText({ numeral: "300", bound: ">", unit: "亿元" })          // "超300亿元"
 * figureText({ numeral: "3.5", bound: "", unit: "%", value: -3.5 }) // "−3.5%"
 */
export function figureText({ numeral, bound, unit, value = 0 }: Printed): string {
  if (value >= 0 || /^[-−]/u.test(numeral)) return `${BOUNDS[bound][0]}${numeral}${unit}`;
  return bound === "" ? `−${numeral}${unit}` : `下降${BOUNDS[bound][0]}${numeral}${unit}`;
}

/**
 * A period in words.
 *
 * @example
 * periodText("2023-01/2023-07") // "2023年1—7月"
 * periodText("asof")            // "时点未注明"
 * periodText("")                // "时段未注明"
 */
export function periodText(period: string): string {
  if (period === "asof") return "时点未注明";
  if (period === "") return "时段未注明";
  const [from = "", to] = period.split("/");
  if (to === undefined) return partText(from);
  const months = /^(\d{4})-0?(\d+)$/u;
  const [, year, first] = months.exec(from) ?? [];
  const [, lastYear, last] = months.exec(to) ?? [];
  return year !== undefined && year === lastYear ? `${year}年${first}—${last}月` : `${partText(from)}—${partText(to)}`;
}

/**
 * A period in words of both languages, for charts.
 *
 * @example
 * periodTexts("2023-01/2023-07") // { zh: "2023年1—7月", en: "2023-01 to 2023-07" }
 */
export function periodTexts(period: string): { readonly zh: string; readonly en: string } {
  const en = period === "asof" ? "not dated" : period === "" ? "no period stated" : period.replace("/", " to ");
  return { zh: periodText(period), en };
}

function partText(part: string): string {
  const [, year, quarter, month, day] = /^(\d{4})(?:Q(\d)|-0?(\d+)(?:-0?(\d+))?)?$/u.exec(part) ?? [];
  if (year === undefined) return part;
  return `${year}年${quarter ? `第${quarter}季度` : ""}${month ? `${month}月` : ""}${day ? `${day}日` : ""}`;
}
