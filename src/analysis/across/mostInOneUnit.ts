import { type Frame, fromRows, toRows } from "../../frames/index.js";
import { periodText } from "../figureText.js";
import type { AcrossRow } from "./acrossRow.js";

/** Differences of one unit, labelled with their months. */
export interface UnitRows {
  readonly unit: string;
  readonly rows: Frame<AcrossRow & { readonly label: string }>;
}

/**
 * Computed differences, parted by their unit so that each part has one axis; the unit of most rows first, what is open above left out.
 *
 * @example
 * mostInOneUnit(differences)[0]?.unit // "亿元"
 */
export function mostInOneUnit(differences: Frame<AcrossRow>): UnitRows[] {
  const drawn = toRows(differences).filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high));
  const units = [...new Set(drawn.map(({ unit }) => unit))];
  return units
    .map((unit) => drawn.filter((row) => row.unit === unit).map((row) => ({ ...row, label: labelOf(row) })))
    .sort((a, b) => b.length - a.length)
    .map((rows) => ({ unit: rows[0]?.unit ?? "", rows: fromRows(rows) }));
}

const labelOf = ({ place, subject, indicator, stage, period }: AcrossRow) =>
  `${place}${subject}${indicator}${stage === "" ? "" : `（${stage}）`}${periodText(period).replace(/^\d+年/u, "")}`;
