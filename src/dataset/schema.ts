import { z } from "zod";
import { BOUNDS, MEASURES } from "../metrics/metric.js";
import { readNumberCell } from "./cells.js";
import { filled, oneOf, span, text } from "./cellTypes.js";
import type { Column, MetricRow } from "./metricRow.js";
import { isPeriod } from "./period.js";
import type { RowSchema } from "./register.js";
import { STATUSES } from "./status.js";

const number = text.transform((cell, context) => readNumberCell(cell) ?? refuse(context, NUMBER));
const optional = text.transform((cell, context) =>
  cell.trim() === "" ? undefined : (readNumberCell(cell) ?? refuse(context, NUMBER)),
);

const NUMBER = "write a plain number such as 43.0; the unit has a column of its own";
const PERIOD = "write a period such as 2023-01/2023-07, 2023-06, 2023-03-05, 2022, 2023Q1, asof, or nothing";

function refuse(context: z.RefinementCtx, message: string): never {
  context.addIssue(message);
  return z.NEVER;
}

const shape = {
  id: filled,
  bulletin: filled,
  place: text,
  subject: text,
  indicator: text,
  wording: text,
  stage: text,
  measure: oneOf(MEASURES),
  numeral: filled,
  value: number,
  value_to: optional,
  unit: text,
  bound: oneOf(BOUNDS),
  period: text.refine(isPeriod, PERIOD),
  of: text,
  scope: text,
  flags: text,
  sentence: text,
  locus: text,
  span,
  status: oneOf(STATUSES),
  basis: text,
} satisfies Record<Column, z.ZodType>;

/** The columns of data/metrics.csv in their order, each with what its cells must be. */
export const metricSchema: RowSchema<MetricRow> = z.object(shape);

/** Names of the columns of data/metrics.csv, in order. */
export const COLUMNS = Object.keys(shape) as readonly Column[];
