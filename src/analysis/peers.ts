import type { MetricRecord } from "../frames/index.js";

export type PlaceLevel = "province" | "city" | "county" | "";

/**
 * The level of a place, read off its 行政区划 code; "" for several places, functional areas and names without a code.
 *
 * @example
 * levelOf("330600") // "city"
 * levelOf("330681") // "county"
 */
export function levelOf(code: string): PlaceLevel {
  if (!/^\d{6}$/u.test(code)) return "";
  if (code.endsWith("0000")) return "province";
  return code.endsWith("00") ? "city" : "county";
}

/** The rows of the places that stand side by side in a bulletin: those of its most frequent level, usually the districts. */
export function peerRows<R extends Pick<MetricRecord, "code">>(rows: readonly R[]): R[] {
  const levels = ["county", "city", "province"] as const;
  const places = (level: PlaceLevel) =>
    new Set(rows.map(({ code }) => code).filter((code) => levelOf(code) === level)).size;
  const most = [...levels].sort((a, b) => places(b) - places(a))[0];
  return rows.filter(({ code }) => levelOf(code) === most);
}
