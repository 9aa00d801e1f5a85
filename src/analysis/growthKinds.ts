import { type Frame, fromRows, type MetricRecord, toRows, unique } from "../frames/index.js";
import { changes } from "./changes.js";
import { eachOnce, type Grounds } from "./grounds.js";
import { peerRows } from "./peers.js";
import { statedGrowth } from "./statedGrowth.js";

/** In what form one place tells of growth, and how often. */
export interface GrowthKind extends Grounds {
  readonly place: string;
  /** 同比, 较年初 … as stated, or 从…到… for a pair. */
  readonly kind: string;
  readonly count: number;
}

export const FROM_TO = "从…到…";

/**
 * Which of the peers states growth in which form: a row for every place and form, 0 where it does not. Places in different
 * columns cannot be ranked, and one alone in its column has nobody to be ranked with.
 *
 * @example
 * toRows(growthKinds(metrics)).filter((row) => row.count > 0).length // 3 in the first bulletin
 */
export function growthKinds(metrics: Frame<MetricRecord>): Frame<GrowthKind> {
  const places = [...new Set(peerRows(toRows(unique(metrics, "place", "code"))).map(({ place }) => place))];
  const stated = toRows(statedGrowth(metrics)).map((row) => ({
    ...row,
    kind: row.against === "" ? "增长" : row.against,
  }));
  const pairs = toRows(changes(metrics)).map((row) => ({ ...row, kind: FROM_TO }));
  const all = [...stated, ...pairs];
  // Where nobody tells of growth, that is still to be said of each.
  const kinds = all.length > 0 ? eachOnce(all.map(({ kind }) => kind)) : [FROM_TO];
  const rows = places.flatMap(
    (place) =>
    kinds.map((kind) => toKind(place, kind, all.filter((row) => row.place === place && row.kind === kind))), // prettier-ignore
  );
  return fromRows(rows, ["place", "kind", "count", "ids", "sentence", "locus"]);
}

function toKind(place: string, kind: string, found: readonly Grounds[]): GrowthKind {
  return {
    place,
    kind,
    count: found.length,
    ids: found.flatMap(({ ids }) => ids),
    sentence: eachOnce(found.map(({ sentence }) => sentence)).join("\n"),
    locus: eachOnce(found.map(({ locus }) => locus)).join("；"),
  };
}
