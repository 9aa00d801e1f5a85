import type { Frame, MetricRecord } from "../frames/index.js";
import { toRows, where } from "../frames/index.js";
import { readNumeral } from "../text/numerals.js";
import type { Said } from "./said.js";
import { eachOnce, type Grounds } from "./grounds.js";
import { romanise } from "./romanise.js";

/**
 * What a note must say of the metrics behind a chart or table: which places do not date them, which were corrected, and that
 * nobody has checked them yet.
 *
 * @example
 * caveats(metrics, changes(metrics)).zh // "时点未注明：越城区、新昌县。数字由程序摘出，未经人工核对。"
 */
export function caveats(metrics: Frame<MetricRecord>, shown: Frame<Shown>): Said {
  const ids = toRows(shown).flatMap((row) => ("ids" in row ? row.ids : [row.id]));
  const rows = toRows(where(metrics, ids.map((id) => ({ id })))); // prettier-ignore
  const places = (wanted: (row: MetricRecord) => boolean) => eachOnce(rows.filter(wanted).map(({ place }) => place));
  const undated = places(({ period, measure }) => (period === "asof" || period === "") && measure !== "base");
  const corrected = places(isCorrected);
  const unchecked = rows.filter(({ status }) => status === "extracted").length;
  const zh = [
    undated.length > 0 ? `时点未注明：${undated.join("、")}。` : "",
    corrected.length > 0 ? `已更正：${corrected.join("、")}。` : "",
    unchecked > 0 ? (unchecked === rows.length ? "数字未经人工核对。" : `${unchecked}个数字未经人工核对。`) : "",
  ];
  const en = [
    undated.length > 0 ? `Not dated: ${undated.map(romanise).join(", ")}.` : "",
    corrected.length > 0 ? `Corrected: ${corrected.map(romanise).join(", ")}.` : "",
    unchecked > 0 ? (unchecked === rows.length ? "Figures not yet checked by hand." : `${unchecked} figures not yet checked by hand.`) : "", // prettier-ignore
  ];
  return { zh: zh.join(""), en: en.filter(Boolean).join(" ") };
}

/** What is shown: rows made from metrics, or metrics themselves. */
type Shown = Pick<Grounds, "ids"> | Pick<MetricRecord, "id">;

// A decline is negative, its numeral is not.
const isCorrected = ({ numeral, value }: MetricRecord) => Math.abs(readNumeral(numeral) ?? value) !== Math.abs(value);
