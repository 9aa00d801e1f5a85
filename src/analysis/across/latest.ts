import type { Bulletin } from "../../corpus/index.js";
import { type EntityRecord, type Frame, type MetricRecord, toRows, where } from "../../frames/index.js";
import { findQualified } from "../qualified.js";
import { issuesOf } from "./issue.js";

/**
 * Several issues read as one: each figure as the last issue that states it says, so that nothing counts twice. What qualifies a figure
 * (a base, a rate, a rank) goes with it. With one bulletin it is the frame as it was.
 *
 * @example
 * latestFigures(loadMetrics({ bulletins }), bulletins) // 技术交易额 of 诸暨市: 98.4亿元 of 1—9月, no longer 76.9亿元 of 1—7月
 */
export function latestFigures(metrics: Frame<MetricRecord>, bulletins: readonly Bulletin[]): Frame<MetricRecord> {
  if (bulletins.length < 2) return metrics;
  const rows = toRows(metrics);
  const stated = lastOfEach(rows, orderOf(metrics, bulletins), figureOf);
  const isKept = (row: MetricRecord) => {
    const qualified = row.measure === "value" ? undefined : findQualified(row, rows, ["value", "share", "rank"]);
    return stated.has(row.id) && (qualified === undefined || stated.has(qualified.id));
  };
  const kept = new Set(rows.filter(isKept).map(({ id }) => id));
  return where(metrics, ({ id }) => kept.has(id));
}

/** The same for named things: each as the last issue that names it says, so that a platform once signed and now in use is in use. */
export function latestMentions(
  entities: Frame<EntityRecord>,
  metrics: Frame<MetricRecord>,
  bulletins: readonly Bulletin[],
): Frame<EntityRecord> {
  if (bulletins.length < 2) return entities;
  const named = lastOfEach(toRows(entities), orderOf(metrics, bulletins), mentionOf);
  return where(entities, ({ id }) => named.has(id));
}

const orderOf = (metrics: Frame<MetricRecord>, bulletins: readonly Bulletin[]) =>
  issuesOf(metrics, bulletins).map(({ name }) => name);

// What is measured, of whom, and how it is counted; whatever the period.
const figureOf = ({ place, subject, indicator, measure, stage, scope, unit_base, target }: MetricRecord) =>
  JSON.stringify([place, subject, indicator, measure, stage, scope, unit_base, target]);
const mentionOf = ({ place, kind, name }: EntityRecord) => JSON.stringify([place, kind, name]);

type Standing = Pick<MetricRecord, "id" | "bulletin">;

/** The ids of rows that no later issue has anew. */
function lastOfEach<R extends Standing>(
  rows: readonly R[],
  order: readonly string[],
  keyOf: (row: R) => string,
): Set<string> {
  const last = new Map<string, number>();
  for (const row of rows) last.set(keyOf(row), Math.max(last.get(keyOf(row)) ?? 0, order.indexOf(row.bulletin)));
  return new Set(rows.filter((row) => last.get(keyOf(row)) === order.indexOf(row.bulletin)).map(({ id }) => id));
}
