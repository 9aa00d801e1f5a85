import { type EntityRecord, type Frame, fromRows, type MetricRecord } from "../../frames/index.js";
import { groundsOf } from "../grounds.js";
import { namedFigures } from "./figures.js";
import { byName, GAP, type LedgerRow, listOrGap, type Part, partsOf, rowsOrGap } from "./ledger.js";

/** A line of 系统图: a platform, another holder of figures, or a partner who is tied to no named platform. */
export interface SystemRow extends LedgerRow {
  readonly kind: string;
  readonly name: string;
  readonly stage: string;
  /** Universities and institutes it is made with. */
  readonly partners: string;
  /** What the bulletin reports of it. */
  readonly figures: string;
}

/**
 * 系统图: platforms, subjects and partners by place, each with what is reported of it. A figure that several platforms report
 * together is shown at each of them as a joint one.
 *
 * @example
 * toRows(systemMap(metrics, entities)).find((row) => row.name === "省现代纺织技术创新中心")?.figures
 * // "高端人才超290人、科技型企业12家、关键技术攻关项目超120项"
 */
export function systemMap(metrics: Frame<MetricRecord>, entities: Frame<EntityRecord>): Frame<SystemRow> {
  const rows = rowsOrGap(partsOf(metrics, entities), findRows, EMPTY);
  return fromRows(rows, COLUMNS);
}

const COLUMNS = [
  "place", "kind", "name", "stage", "partners", "figures", "bulletin", "ids", "sentence", "locus",
] as const satisfies readonly (keyof SystemRow)[]; // prettier-ignore

const EMPTY = { kind: GAP, name: GAP, stage: GAP, partners: GAP, figures: GAP };

const findRows = (part: Part): SystemRow[] => [...platformRows(part), ...subjectRows(part), ...partnerRows(part)];

function platformRows(part: Part): SystemRow[] {
  const platforms = byName(ofKind(part, "平台"), ({ name }) => name);
  return platforms.map(([name, mentions]) => toRow(part, "平台", name, mentions));
}

// Funds and teams that report figures of their own; projects have a ledger of theirs.
function subjectRows(part: Part): SystemRow[] {
  const known = new Set(ofKind(part, "平台").map(({ name }) => name));
  const subjects = [...new Set(part.metrics.flatMap(({ subject }) => split(subject)))];
  const others = subjects.filter((subject) => !known.has(subject) && !subject.endsWith("项目"));
  return others.map((subject) => toRow(part, "主体", subject, []));
}

function partnerRows(part: Part): SystemRow[] {
  const tied = new Set(part.entities.flatMap(({ partners }) => split(partners)));
  const free = ofKind(part, "合作单位").filter(({ name }) => !tied.has(name));
  return byName(free, ({ name }) => name).map(([name, mentions]) => toRow(part, "合作单位", name, mentions));
}

function toRow(part: Part, kind: string, name: string, mentions: readonly EntityRecord[]): SystemRow {
  const figures = part.metrics.filter(({ subject, measure }) => measure === "value" && split(subject).includes(name));
  const own = figures.filter(({ subject }) => subject === name);
  const joint = byName(figures.filter(({ subject }) => subject !== name), ({ subject }) => subject); // prettier-ignore
  const shared = joint.map(([subject, rows]) => `与${split(subject).filter((other) => other !== name).join("、")}合计：${namedFigures(rows)}`); // prettier-ignore
  return {
    bulletin: part.bulletin,
    place: part.place,
    kind,
    name,
    stage: listOrGap(mentions.map(({ stage }) => stage)),
    partners: listOrGap(mentions.flatMap(({ partners }) => split(partners))),
    figures: [...(own.length > 0 ? [namedFigures(own)] : []), ...shared].join("；") || GAP,
    ...groundsOf(...mentions, ...figures),
  };
}

const ofKind = ({ entities }: Part, kind: string) => entities.filter((entity) => entity.kind === kind);
const split = (names: string) => names.split("、").filter((name) => name !== "");
