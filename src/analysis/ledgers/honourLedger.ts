import { type EntityRecord, type Frame, fromRows, type MetricRecord } from "../../frames/index.js";
import { fieldOf } from "../fieldOf.js";
import { figureText, periodText } from "../figureText.js";
import { groundsOf } from "../grounds.js";
import { rankText } from "./figures.js";
import { byName, GAP, type LedgerRow, listOrGap, type Part, partsOf, rowsOrGap } from "./ledger.js";

/** A line of 争先创优晾晒表: a rank, a rating, an award or a pilot. */
export interface HonourRow extends LedgerRow {
  /** 位次, 评级, 荣誉, 试点, or 成果 for what is counted only. */
  readonly kind: string;
  readonly item: string;
  /** 第3位, 获评, 入选. */
  readonly result: string;
  /** The area it counts in: 全国, 全省, 全市. */
  readonly scope: string;
  /** What won it, when it is not the place itself. */
  readonly winner: string;
  /** How many, or for how many years. */
  readonly quantity: string;
  readonly period: string;
}

/**
 * 争先创优晾晒表: ranks, ratings, awards and pilots with the area they count in. Ranks over different areas are not one ranking.
 *
 * @example
 * toRows(honourLedger(metrics, entities)).find((row) => row.item === "技术交易额")
 * // { place: "诸暨市", kind: "位次", result: "第6位", scope: "全省", period: "2023年1—7月", … }
 */
export function honourLedger(metrics: Frame<MetricRecord>, entities: Frame<EntityRecord>): Frame<HonourRow> {
  return fromRows(rowsOrGap(partsOf(metrics, entities), findRows, EMPTY), COLUMNS);
}

const COLUMNS = [
  "place", "kind", "item", "result", "scope", "winner", "quantity", "period", "bulletin", "ids", "sentence", "locus",
] as const satisfies readonly (keyof HonourRow)[]; // prettier-ignore

const EMPTY = { kind: GAP, item: GAP, result: GAP, scope: GAP, winner: GAP, quantity: GAP, period: GAP };
const KINDS = ["评级", "荣誉", "试点"];
const WON = ["入选", "公示", "候选", "获评"];

const findRows = (part: Part): HonourRow[] => [...rankRows(part), ...namedRows(part), ...countedRows(part)];

function rankRows(part: Part): HonourRow[] {
  const ranks = part.metrics.filter(({ measure }) => measure === "rank");
  return ranks.map((rank) => ({
    ...{ bulletin: part.bulletin, place: part.place, kind: "位次", item: rank.indicator },
    result: rankText(rank),
    scope: rank.scope || GAP,
    winner: rank.subject || part.place,
    quantity: GAP,
    period: periodText(rank.period),
    ...groundsOf(rank),
  }));
}

function namedRows(part: Part): HonourRow[] {
  const named = part.entities.filter(({ kind }) => KINDS.includes(kind));
  return byName(named, ({ kind, name, subject }) => `${kind} ${name} ${subject}`).map(([, mentions]) => {
    const [{ kind, name, subject }] = mentions as [EntityRecord, ...EntityRecord[]];
    const figures = part.metrics.filter((row) => isCount(row) && isCalled(row, name));
    return {
      ...{ bulletin: part.bulletin, place: part.place, kind, item: name },
      result: listOrGap(mentions.map(({ stage }) => stage)),
      // 绍兴市…工作获五星评价: the place's own name says nothing of the area it was rated in.
      scope: scopeOf(name.replace(part.place, "")) || scopeOf(subject.replace(part.place, "")) || GAP,
      winner: subject || part.place,
      quantity: figures.map(figureText).join("、") || GAP,
      period: figures.length > 0 ? listOrGap(figures.map(({ period }) => periodText(period))) : GAP,
      ...groundsOf(...mentions, ...figures),
    };
  });
}

function countedRows(part: Part): HonourRow[] {
  const names = part.entities.filter(({ kind }) => KINDS.includes(kind)).map(({ name }) => name);
  const rows = part.metrics.filter(
    (row) => isCount(row) && fieldOf(row.indicator) === "成果" && WON.includes(row.stage) && !names.some((name) => isCalled(row, name)), // prettier-ignore
  );
  return rows.map((row) => ({
    ...{ bulletin: part.bulletin, place: part.place, kind: "成果", item: row.wording },
    result: row.stage,
    scope: scopeOf(row.wording) || GAP,
    winner: row.subject || part.place,
    quantity: figureText(row),
    period: periodText(row.period),
    ...groundsOf(row),
  }));
}

const isCount = ({ measure }: MetricRecord) => measure === "value";
const isCalled = ({ indicator, wording }: MetricRecord, name: string) => indicator === name || wording === name;

// The widest area that a name speaks of; 市场 and 省力 are none.
const SCOPES: readonly [words: RegExp, scope: string][] = [
  [/全国|国家/u, "全国"],
  [/省(?![力心时事钱])/u, "全省"],
  [/全市|市级|\p{Script=Han}{2}市(?![场民值])/u, "全市"],
  [/全[区县]|[区县]级/u, "全区县"],
];

/**
 * The area in which an award or rating counts, as its name says; "" where it does not.
 *
 * @example
 * scopeOf("2022年度浙江省改革突破奖") // "全省"
 * scopeOf("五星评价")                 // ""
 */
export function scopeOf(name: string): string {
  return SCOPES.find(([words]) => words.test(name))?.[1] ?? "";
}
