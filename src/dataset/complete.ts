import { fingerprint } from "../text/fingerprint.js";
import type { Cells } from "./restore.js";

const BOUND_FORMS: Readonly<Record<string, string>> = { "=": "", "≥": ">=", "≤": "<=", "≈": "~" };

/** Cells that are no prose without stray space; bounds that mean the same become the same. */
export function tidyCells(cells: Cells): Cells {
  const { id, measure, span, period, status } = cells;
  const bound = cells.bound.normalize("NFKC").trim();
  const trimmed = {
    id: id.trim(),
    measure: measure.trim(),
    span: span.trim(),
    period: period.trim(),
    status: status.trim(),
  };
  return { ...cells, ...trimmed, bound: BOUND_FORMS[bound] ?? bound };
}

/**
 * What a person leaves out who adds a row: identity (one that is not taken), status and numeral follow from the rest. In a
 * row that has an id, an empty status says that nobody decided.
 */
export function completeCells(cells: Cells, taken: Set<string>): Cells {
  if (cells.id !== "") return { ...cells, status: cells.status || "extracted" };
  const numeral = cells.numeral || cells.value.trim();
  const { bulletin, place, subject, indicator, wording, stage, measure, period, sentence } = cells;
  const words = [place, subject, indicator, wording, stage, measure, numeral, period, sentence];
  const id = unusedId(`${bulletin}:added-${fingerprint(words.join("\t"))}`, taken);
  taken.add(id);
  return { ...cells, numeral, id, status: cells.status || "added" };
}

function unusedId(id: string, taken: ReadonlySet<string>): string {
  let n = 1;
  while (taken.has(`${id}:${n}`)) n++;
  return `${id}:${n}`;
}
