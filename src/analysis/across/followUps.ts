import { type Frame, fromRows, type MetricRecord, toRows } from "../../frames/index.js";
import { eachPlace } from "../eachPlace.js";
import { figureText, periodText } from "../figureText.js";
import { isFlow } from "../flows.js";
import { type Grounds, groundsOf } from "../grounds.js";
import { titleOf } from "../titleOf.js";

/** What the next issue will make of a figure. */
export const FOLLOW_UPS = ["可作差", "可对照", "无从对照"] as const;
export type FollowUpKind = (typeof FOLLOW_UPS)[number];

/** A figure, and what can be done with it when the next issue states it again. */
export interface FollowUp extends Grounds {
  readonly place: string;
  readonly item: string;
  readonly figure: string;
  readonly stage: string;
  readonly period: string;
  /** 可作差 a sum whose later statement gives the months between; 可对照 two dated states side by side; 无从对照 not dated. */
  readonly follow: FollowUpKind;
}

/**
 * What can be compared once the next issue is there, figure by figure: the reason to date a figure is seen here before it is needed.
 *
 * @example
 * toRows(followUps(loadMetrics())).filter(({ follow }) => follow === "可作差")[0]?.item // "柯桥区技术交易额"
 */
export function followUps(metrics: Frame<MetricRecord>): Frame<FollowUp> {
  const rows = toRows(metrics).filter(({ measure, target }) => measure !== "base" && !target);
  return fromRows(
    rows.map((row) => ({
      place: row.place,
      item: titleOf(row),
      figure: figureText(row),
      stage: row.stage,
      period: periodText(row.period),
      follow: kindOf(row),
      ...groundsOf(row),
    })),
    ["place", "item", "figure", "stage", "period", "follow", "ids", "sentence", "locus"],
  );
}

function kindOf(row: MetricRecord): FollowUpKind {
  if (row.period_start === "") return "无从对照";
  // Nothing is added to a year that is over.
  return isFlow(row) && row.months < 12 ? "可作差" : "可对照";
}

/** How many figures of a place can be followed, and how. */
export interface FollowCount {
  readonly place: string;
  readonly subtracted: number;
  readonly compared: number;
  readonly neither: number;
}

/** The same counted place by place. */
export function followCounts(follow: Frame<FollowUp>): Frame<FollowCount> {
  const rows = toRows(follow);
  const count = (place: string, kind: FollowUpKind) => rows.filter((row) => row.place === place && row.follow === kind).length; // prettier-ignore
  return fromRows(
    eachPlace(follow).map(({ place }) => ({
      place,
      subtracted: count(place, "可作差"),
      compared: count(place, "可对照"),
      neither: count(place, "无从对照"),
    })),
    ["place", "subtracted", "compared", "neither"],
  );
}
