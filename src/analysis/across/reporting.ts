import type { MetricRecord } from "../../frames/index.js";
import { type AcrossRow, acrossRow } from "./acrossRow.js";
import type { Issue } from "./issue.js";

/** Places that an earlier issue had a section for and a later one has not. */
export function missingPlaces(issues: readonly Issue[]): AcrossRow[] {
  return issues.flatMap(({ name, places }, i) => {
    const before = issues.slice(0, i);
    const known = [...new Set(before.flatMap((issue) => issue.places))];
    const missing = known.filter((place) => !places.includes(place));
    return missing.map((place) => {
      const last = before.findLast((issue) => issue.places.includes(place))?.name ?? "";
      return acrossRow("缺报地区", {}, { place, from_bulletin: last, to_bulletin: name, ...NO_SECTION });
    });
  });
}

const NO_SECTION = { why: "本期没有这个地区的内容", why_en: "the issue has no section for the place" };

/** What a place reported when it last had a section, and now leaves out. A place that is missing altogether is listed as a place. */
export function missingIndicators(issues: readonly Issue[]): AcrossRow[] {
  return issues.flatMap(({ name, places, rows }, i) =>
    places.flatMap((place) => {
      const last = issues.slice(0, i).findLast((issue) => issue.places.includes(place));
      const own = rows.filter((row) => row.place === place);
      const former = firstOfEach(last?.rows.filter((row) => row.place === place) ?? []);
      const missing = former.filter((row) => !own.some((other) => itemOf(other) === itemOf(row)));
      return missing.map((from) => acrossRow("缺报指标", { from }, { to_bulletin: name, ...NOT_SAID }));
    }),
  );
}

const NOT_SAID = { why: "上次已报，本期未提", why_en: "reported last time, not mentioned now" };

/** What nobody had reported before, and what this place had not. */
export function newReports(issues: readonly Issue[]): AcrossRow[] {
  return issues.flatMap(({ rows }, i) => {
    const before = issues.slice(0, i).flatMap((issue) => issue.rows);
    if (i === 0) return [];
    const indicators = new Set(before.map(({ indicator }) => indicator));
    const items = new Set(before.map(itemOf));
    const fresh = firstOfEach(rows).filter((row) => !items.has(itemOf(row)));
    return fresh.map((to) =>
      indicators.has(to.indicator) ? acrossRow("新报", { to }, NEW_HERE) : acrossRow("新指标", { to }, NEW),
    );
  });
}

const NEW = { why: "以前各期都没有这个指标", why_en: "no earlier issue has this indicator" };
const NEW_HERE = { why: "这个地区以前没有报过", why_en: "the place had not reported it before" };

/** What is reported, whichever kind of figure says it. */
const itemOf = ({ place, subject, indicator }: MetricRecord) => JSON.stringify([place, subject, indicator]);

function firstOfEach(rows: readonly MetricRecord[]): MetricRecord[] {
  const items = rows.map(itemOf);
  return rows.filter((row, i) => items.indexOf(itemOf(row)) === i);
}
