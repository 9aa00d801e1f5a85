import { readStretch } from "../../text/reading.js";
import { CONFLICT, GONE } from "../edits.js";
import type { EntityRow } from "../entityRegister.js";
import { findSpan, hasFlag } from "../row.js";
import { isSaid } from "./isSaid.js";
import type { CheckContext, Finding } from "./finding.js";

type Problem = Pick<Finding, "column" | "severity" | "message" | "todo">;
type EntityCheck = (row: EntityRow, context: CheckContext) => Problem | undefined;

const RUN = "run npx jianbao extract; if it stays, reject the row";

// The first that finds something speaks: a row whose seed is missing needs no word about its span.
const CHECKS: readonly EntityCheck[] = [checkGone, checkSeed, checkWording, checkSentence, checkBasis, checkConflict, checkPlace]; // prettier-ignore

/**
 * Rows of data/entities.csv against the seeds they were read from: the wording at its span, the sentence in the text, a place
 * that is known. Rejected rows are left alone.
 *
 * @example
 * checkEntities(loadEntityRows(), { texts }).length // 0
 */
export function checkEntities(rows: readonly EntityRow[], context: CheckContext): Finding[] {
  const { file = "data/entities.csv", numbers } = context;
  return rows.flatMap((row, i) => {
    if (row.status === "rejected") return [];
    const [problem] = CHECKS.flatMap((check) => check(row, context) ?? []);
    return problem ? [{ ...problem, file, row: numbers?.[i] ?? i + 2, id: row.id, sentence: row.sentence }] : [];
  });
}

function checkGone(row: EntityRow): Problem | undefined {
  if (!hasFlag(row, GONE)) return undefined;
  return problem("sentence", "warning", "the bulletin no longer says so", "reject the row, or set status to added");
}

function checkSeed({ bulletin }: EntityRow, { texts }: CheckContext): Problem | undefined {
  if (texts.has(bulletin)) return undefined;
  return problem("bulletin", "error", "there is no such seed", "put the file back into seeds/, or reject the row");
}

function checkWording({ bulletin, span, wording }: EntityRow, { texts }: CheckContext): Problem | undefined {
  const stretch = findSpan(span);
  if (!stretch) return undefined;
  const there = readStretch(texts.get(bulletin) ?? "", stretch.start, stretch.end).text;
  if (there === wording) return undefined;
  return problem("span", "error", `the wording is ${wording}, the seed has ${there || "nothing"} there`, RUN);
}

function checkSentence({ bulletin, sentence, span }: EntityRow, { texts }: CheckContext): Problem | undefined {
  if (isSaid(sentence, texts.get(bulletin) ?? "", findSpan(span))) return undefined;
  return problem("sentence", "warning", "the seed has no such sentence", "copy it from the seed, or leave it empty");
}

function checkBasis({ span, sentence, basis }: EntityRow): Problem | undefined {
  if (span !== "" || sentence !== "" || basis !== "") return undefined;
  return problem("basis", "warning", "an added row without sentence or basis", "write where it comes from");
}

function checkConflict(row: EntityRow): Problem | undefined {
  if (!hasFlag(row, CONFLICT)) return undefined;
  const todo = `look at the sentence, then take ${CONFLICT} out of flags`;
  return problem("flags", "warning", "edited by hand, and the bulletin has changed since", todo);
}

function checkPlace({ place }: EntityRow, { isPlace = () => true }: CheckContext): Problem | undefined {
  if (place === "" || isPlace(place)) return undefined;
  return problem("place", "warning", `unknown place: ${place}`, "correct it, or add it to data/places.csv");
}

const problem = (column: string, severity: Problem["severity"], message: string, todo: string): Problem => ({
  column,
  severity,
  message,
  todo,
});
