import { type EntityRecord, type Frame, fromRows, type MetricRecord } from "../../frames/index.js";
import { figureText, periodText } from "../figureText.js";
import { groundsOf } from "../grounds.js";
import { elapsedText, printed, qualifiersOf } from "./figures.js";
import { byName, GAP, type LedgerRow, listOrGap, type Part, partsOf, rowsOrGap } from "./ledger.js";
import { amountsOf, projectLists, unassignedAmounts } from "./projectLists.js";

/** A line of 重大项目实施表: a named project, or a counted list of projects. Lists may overlap and are never added. */
export interface ProjectRow extends LedgerRow {
  readonly project: string;
  /** How many a list counts; 单个 for a named project. */
  readonly count: string;
  readonly stage: string;
  /** Programmes and lists it was taken into. */
  readonly listed: string;
  readonly investment: string;
  readonly completion: string;
  /** Computed, never reported. */
  readonly elapsed: string;
  readonly period: string;
}

/**
 * 重大项目实施表: projects with stage, programme, investment and completion. An amount of which the bulletin does not say to which
 * of two lists it belongs has a row of its own.
 *
 * @example
 * toRows(projectLedger(metrics, entities)).find((row) => row.project === "艇湖科技城项目")
 * // { stage: "入选", investment: "0.93亿元", completion: "93%", elapsed: "58.3%（计算）", … }
 */
export function projectLedger(metrics: Frame<MetricRecord>, entities: Frame<EntityRecord>): Frame<ProjectRow> {
  return fromRows(rowsOrGap(partsOf(metrics, entities), findRows, EMPTY), COLUMNS);
}

const COLUMNS = [
  "place", "project", "count", "stage", "listed", "investment", "completion", "elapsed", "period", "bulletin", "ids", "sentence",
  "locus",
] as const satisfies readonly (keyof ProjectRow)[]; // prettier-ignore

const EMPTY = {
  project: GAP, count: GAP, stage: GAP, listed: GAP, investment: GAP, completion: GAP, elapsed: GAP, period: GAP,
}; // prettier-ignore

const findRows = (part: Part): ProjectRow[] => [...listRows(part), ...unassignedRows(part), ...namedRows(part)];

function listRows(part: Part): ProjectRow[] {
  return projectLists(part).map(({ list, investment }) => ({
    ...money(part, investment, list.period),
    ...where(part, list.indicator),
    count: figureText(list),
    stage: list.stage || GAP,
    listed: GAP,
    ...groundsOf(list, ...(investment ? [investment, ...qualifiersOf(investment, part.metrics)] : [])),
  }));
}

function unassignedRows(part: Part): ProjectRow[] {
  return unassignedAmounts(part).map((amount) => ({
    ...money(part, amount, amount.period),
    ...where(part, `${amount.indicator}（对应清单未注明）`),
    count: GAP,
    stage: amount.stage || GAP,
    listed: GAP,
    ...groundsOf(amount, ...qualifiersOf(amount, part.metrics)),
  }));
}

function namedRows(part: Part): ProjectRow[] {
  const projects = byName(part.entities.filter(({ kind }) => kind === "项目"), ({ name }) => name); // prettier-ignore
  return projects.map(([name, mentions]) => {
    const amount = amountsOf(part.metrics).find(({ subject }) => subject === name);
    const lists = mentions.flatMap((mention) => listsOf(mention, part));
    return {
      ...money(part, amount, ""),
      ...where(part, name),
      count: "单个",
      stage: listOrGap(mentions.map(({ stage }) => stage)),
      listed: listOrGap(lists.map((entity) => entity.name)),
      ...groundsOf(...mentions, ...(amount ? [amount, ...qualifiersOf(amount, part.metrics)] : [])),
    };
  });
}

const where = ({ bulletin, place }: Part, project: string) => ({ bulletin, place, project });

function money(part: Part, amount: MetricRecord | undefined, period: string) {
  const rates = amount ? qualifiersOf(amount, part.metrics) : [];
  const when = amount?.period ?? period;
  return {
    investment: amount ? figureText(amount) : GAP,
    completion: printed(rates, "completion"),
    elapsed: when === "" ? GAP : elapsedText(when),
    period: when === "" ? GAP : periodText(when),
  };
}

// What its sentence says it was taken into; a project beside it has its own subject.
function listsOf(project: EntityRecord, { entities }: Part): EntityRecord[] {
  return entities.filter(
    ({ locus, kind, stage, subject }) =>
      locus === project.locus &&
      stage === "入选" &&
      ["荣誉", "行动", "试点"].includes(kind) &&
      (subject === "" || subject === project.name),
  );
}
