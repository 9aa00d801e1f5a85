import { type EntityRecord, type Frame, fromRows, type MetricRecord } from "../../frames/index.js";
import { fieldOf } from "../fieldOf.js";
import { figureText, periodText } from "../figureText.js";
import { groundsOf } from "../grounds.js";
import { byName, GAP, type LedgerRow, listOrGap, type Part, partsOf, rowsOrGap } from "./ledger.js";
import { projectLists } from "./projectLists.js";

/** A line of 重点任务攻坚表: a plan, a pilot, a policy document, or a counted task. */
export interface TaskRow extends LedgerRow {
  readonly kind: string;
  readonly task: string;
  /** Who carries it, when it is not the place itself. */
  readonly holder: string;
  readonly stage: string;
  readonly quantity: string;
  readonly period: string;
}

/**
 * 重点任务攻坚表: plans, pilots and policy documents with their stage, and counted tasks (攻关, 科技计划项目) with their figure.
 *
 * @example
 * toRows(taskLedger(metrics, entities)).find((row) => row.place === "柯桥区" && row.task === "火炬计划")
 * // { kind: "行动", stage: "申报", quantity: "27人", period: "时点未注明", … }
 */
export function taskLedger(metrics: Frame<MetricRecord>, entities: Frame<EntityRecord>): Frame<TaskRow> {
  return fromRows(rowsOrGap(partsOf(metrics, entities), findRows, EMPTY), COLUMNS);
}

const COLUMNS = [
  "place", "kind", "task", "holder", "stage", "quantity", "period", "bulletin", "ids", "sentence", "locus",
] as const satisfies readonly (keyof TaskRow)[]; // prettier-ignore

const EMPTY = { kind: GAP, task: GAP, holder: GAP, stage: GAP, quantity: GAP, period: GAP };
const KINDS = ["行动", "试点", "文件"];

const findRows = (part: Part): TaskRow[] => [...namedRows(part), ...countedRows(part)];

function namedRows(part: Part): TaskRow[] {
  const named = part.entities.filter(({ kind }) => KINDS.includes(kind));
  return byName(named, ({ kind, name }) => `${kind} ${name}`).map(([, mentions]) => {
    const [{ kind, name }] = mentions as [EntityRecord, ...EntityRecord[]];
    const figures = part.metrics.filter((row) => row.measure === "value" && row.indicator === name);
    const holders = mentions.map(({ subject }) => subject).filter((subject) => subject !== "");
    return {
      bulletin: part.bulletin,
      place: part.place,
      kind,
      task: name,
      holder: holders.length > 0 ? listOrGap(holders) : part.place,
      stage: listOrGap(mentions.map(({ stage }) => stage)),
      quantity: figures.map(figureText).join("、") || GAP,
      period: figures.length > 0 ? listOrGap(figures.map(({ period }) => periodText(period))) : GAP,
      ...groundsOf(...mentions, ...figures),
    };
  });
}

function countedRows(part: Part): TaskRow[] {
  const lists = projectLists(part).map(({ list }) => list);
  const tasks = part.metrics.filter(
    (row) => row.measure === "value" && fieldOf(row.indicator) === "项目" && !lists.includes(row),
  );
  return tasks.map((row) => ({
    bulletin: part.bulletin,
    place: part.place,
    kind: "任务",
    task: row.wording,
    holder: row.subject || part.place,
    stage: row.stage || GAP,
    quantity: figureText(row),
    period: periodText(row.period),
    ...groundsOf(row),
  }));
}
