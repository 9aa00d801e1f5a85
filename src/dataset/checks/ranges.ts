import { hasFlag } from "../row.js";
import { findUnit } from "../units.js";
import type { Check, CheckedRow, Found } from "./finding.js";

// What cannot be, or hardly can, each with the question to ask.
const RANGES: readonly [says: (row: CheckedRow) => boolean, severity: Found["severity"], message: string][] = [
  [({ measure, unit, value }) => measure === "share" && isPercent(unit) && value > 100, "error", "a share above 100%"],
  [({ measure, value }) => measure === "share" && value < 0, "error", "a share below 0"],
  [({ measure, unit, value }) => measure === "rank" && !isPercent(unit) && !(Number.isInteger(value) && value >= 1), "error", "a rank that is no whole number from 1"],
  [(row) => row.measure === "growth" && isPercent(row.unit) && row.value < -100 && !hasFlag(row, "ratio"), "error", "a decline by more than everything"],
  [(row) => isLevel(row) && row.value < 0 && isCounted(row), "error", "a negative count"],
  [(row) => isLevel(row) && row.unit !== "" && isCounted(row) && hasFraction(row), "warning", "a count that is no whole number"],
  [(row) => isLevel(row) && isPercent(row.unit) && /率|覆盖面|比重|占比/u.test(row.indicator) && row.value > 100, "warning", "a rate above 100%"],
  [({ measure, value }) => measure === "completion" && (value < 0 || value > 1000), "warning", "a completion out of the ordinary"],
  [({ measure, unit, value }) => measure === "growth" && isPercent(unit) && value > 1000, "warning", "a growth out of the ordinary"],
  [({ value, value_to: end }) => end !== undefined && end < value, "error", "a range that ends below its start"],
]; // prettier-ignore

/** Figures that cannot be, or hardly can. */
export const checkRanges: Check = (rows) =>
  rows.flatMap((row) =>
    RANGES.filter(([says]) => says(row)).map(([, severity, message]): Found => {
      const todo = "compare with the sentence: is it the value, the unit or the measure?";
      return { row, column: "value", severity, message: `${message}: ${row.value}`, todo };
    }),
  );

const isPercent = (unit: string) => findUnit(unit).dimension === "percent";
const isLevel = ({ measure }: CheckedRow) => measure === "value" || measure === "base";
const isCounted = ({ unit }: CheckedRow) => ["count", "people"].includes(findUnit(unit).dimension);

// 1.2 万家 is whole; 每万人12.5件 is a ratio, not a count.
function hasFraction({ value, unit, indicator }: CheckedRow): boolean {
  const counted = Number((value * findUnit(unit).factor).toPrecision(15));
  return !Number.isInteger(counted) && !/每|均|平均|人均/u.test(indicator);
}
