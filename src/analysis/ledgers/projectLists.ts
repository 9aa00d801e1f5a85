import type { MetricRecord } from "../../frames/index.js";
import { fieldOf } from "../fieldOf.js";
import type { Part } from "./ledger.js";

/** A counted list of projects with what was invested in it. */
export interface ProjectList {
  readonly list: MetricRecord;
  readonly investment: MetricRecord | undefined;
}

/**
 * The lists of projects of a part that are counted in a sentence on investment: 18个重点项目已完成实际投资超30亿元. Other counts of projects
 * (科技计划项目23项) are tasks. An amount belongs to a list when it is said to be the list's, or when its sentence counts no other.
 */
export function projectLists({ metrics }: Part): ProjectList[] {
  const amounts = amountsOf(metrics);
  const lists = metrics.filter((row) => isCounted(row) && amounts.some((amount) => isBeside(amount, row)));
  return lists.map((list) => {
    const isOnly = lists.filter((other) => isBeside(other, list)).length === 1;
    const own = amounts.filter((amount) => isBeside(amount, list));
    const investment = own.find(({ subject }) => subject === list.indicator || (subject === "" && isOnly));
    return { list, investment };
  });
}

/** Amounts invested of which the sentence counts several lists and does not say which one they belong to. */
export function unassignedAmounts(part: Part): MetricRecord[] {
  const lists = projectLists(part);
  return amountsOf(part.metrics).filter(
    (amount) =>
      amount.subject === "" &&
      lists.some(({ list }) => isBeside(list, amount)) &&
      !lists.some(({ investment }) => investment === amount),
  );
}

/** Amounts of money invested. */
export const amountsOf = (rows: readonly MetricRecord[]): MetricRecord[] =>
  rows.filter(
    ({ measure, dimension, indicator }) =>
      measure === "value" && dimension === "money" && fieldOf(indicator) === "投资",
  );

const isCounted = ({ measure, dimension, indicator, subject }: MetricRecord) =>
  measure === "value" && dimension === "count" && subject === "" && fieldOf(indicator) === "项目";

const isBeside = (a: MetricRecord, b: MetricRecord) => a.sentence === b.sentence && a.locus === b.locus;
