import type { MetricRecord } from "../frames/index.js";

/**
 * What a figure is called outside its sentence: place, whose it is, and what is measured.
 *
 * @example
 * titleOf({ place: "嵊州市", subject: "艇湖科技城项目", indicator: "年度投资" }) // "嵊州市艇湖科技城项目年度投资"
 */
export function titleOf({ place, subject, indicator }: Pick<MetricRecord, "place" | "subject" | "indicator">): string {
  return place + subject + indicator;
}
