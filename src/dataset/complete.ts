import { fingerprint } from "../text/fingerprint.js";
import type { CellsOf, Register, RegisterRow } from "./register.js";
import type { Cells } from "./restore.js";

const BOUND_FORMS = new Map([["=", ""], ["≥", ">="], ["≤", "<="], ["≈", "~"]]); // prettier-ignore

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
  return { ...cells, ...trimmed, bound: BOUND_FORMS.get(bound) ?? bound };
}

/** The numeral of a row added by hand, from its value. */
export const completeNumeral = (cells: Cells): Cells => ({ ...cells, numeral: cells.numeral || cells.value.trim() });

/**
 * What a person leaves out who adds a row: identity (one that is not taken), status and what the register knows to follow
 * from the rest. In a row that has an id, an empty status says that nobody decided.
 */
export function completeCells<R extends RegisterRow>(
  register: Register<R>,
  cells: CellsOf<R>,
  isTaken: (id: string) => boolean,
): CellsOf<R> {
  const { id, bulletin, status }: CellsOf<RegisterRow> = cells;
  if (id !== "") return { ...cells, status: status || "extracted" };
  const complete = register.complete(cells);
  const words = register.identity.map((column) => complete[column]);
  const own = unusedId(`${bulletin}:added-${fingerprint(words.join("\t"))}`, isTaken);
  return { ...complete, id: own, status: status || "added" };
}

function unusedId(id: string, isTaken: (id: string) => boolean): string {
  let n = 1;
  while (isTaken(`${id}:${n}`)) n++;
  return `${id}:${n}`;
}
