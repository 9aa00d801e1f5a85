import type { Column } from "../metricRow.js";
import type { Check, CheckedRow, Found } from "./finding.js";

/** Units, places, indicators and references that nobody knows. */
export const checkVocabulary: Check = (rows, { isUnit, isPlace, isIndicator }) => {
  const wordings = new Set(
    rows.flatMap((row) => [row.wording, row.indicator].map((name) => `${row.bulletin}\n${name}`)),
  );
  return rows.flatMap((row) => [
    ...unknown(
      row,
      "unit",
      row.unit === "" || !isUnit || isUnit(row.unit),
      "correct it, or add it to src/dataset/units.ts",
    ),
    ...unknown(row, "place", !isPlace || isKnownPlace(row.place, isPlace), "correct it, or add it to data/places.csv"),
    ...unknown(
      row,
      "indicator",
      !isIndicator || isIndicator(row.indicator),
      "correct it, or add it to data/indicators.csv",
    ),
    ...unknown(
      row,
      "of",
      row.of === "" || wordings.has(`${row.bulletin}\n${row.of}`),
      "write the wording of the row it qualifies",
    ),
  ]);
};

const isKnownPlace = (place: string, isPlace: (name: string) => boolean) =>
  place !== "" && place.split("、").every(isPlace);

function unknown(row: CheckedRow, column: Column, isKnown: boolean, todo: string): Found[] {
  const value = String(row[column]);
  const message = value === "" ? `no ${column}` : `unknown ${column}: ${value}`;
  return isKnown ? [] : [{ row, column, severity: "warning", message, todo }];
}
