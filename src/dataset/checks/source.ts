import { foldSentence } from "../../text/fingerprint.js";
import { readNumeral } from "../../text/numerals.js";
import { CONFLICT, GONE } from "../edits.js";
import { findSpan, hasFlag } from "../row.js";
import { isSaid } from "./isSaid.js";
import type { Check, CheckContext, CheckedRow, Found } from "./finding.js";

/**
 * Whether each row still stands on the bulletin: its numeral at its span, its sentence in the text. A value that differs
 * from an intact numeral is a correction and wants a basis.
 */
export const checkSource: Check = (rows, context) =>
  rows.flatMap((row) => [...checkText(row, context), ...checkCorrection(row), ...checkConflict(row)]);

function checkText(row: CheckedRow, { texts }: CheckContext): Found[] {
  const text = texts.get(row.bulletin);
  const span = findSpan(row.span);
  if (hasFlag(row, GONE)) return [lost(row)];
  if (text === undefined) return [{ row, column: "bulletin", severity: "error", ...NO_SEED }];
  if (span === undefined) return checkQuoted(row, text);
  const there = text.slice(span.start, span.end);
  if (there === row.numeral) return checkSentence(row, text, span.start);
  const message = `the numeral is ${row.numeral}, the seed has ${there || "nothing"} there`;
  return [
    { row, column: "span", severity: "error", message, todo: "run npx jianbao extract; if it stays, reject the row" },
  ];
}

const NO_SEED = { message: "there is no such seed", todo: "put the file back into seeds/, or reject the row" };

const lost = (row: CheckedRow): Found => ({
  row,
  column: "sentence",
  severity: "warning",
  message: "the bulletin no longer says so",
  todo: "reject the row, or set status to added and write into basis where it comes from",
});

function checkSentence(row: CheckedRow, text: string, start: number): Found[] {
  if (isSaid(row.sentence, text, { start })) return [];
  const message = "the seed has another sentence there";
  return [
    {
      row,
      column: "sentence",
      severity: "warning",
      message,
      todo: "run npx jianbao extract, it writes the sentence anew",
    },
  ];
}

// Rows added by hand have no span; their sentence, if given, must be the bulletin's, and hold the numeral.
function checkQuoted(row: CheckedRow, text: string): Found[] {
  if (row.sentence === "" && row.basis === "")
    return [
      {
        row,
        column: "basis",
        severity: "warning",
        message: "an added row without sentence or basis",
        todo: "write where the figure comes from",
      },
    ];
  const sentence = foldSentence(row.sentence);
  if (!isSaid(row.sentence, text))
    return [
      {
        row,
        column: "sentence",
        severity: "warning",
        message: "the bulletin has no such sentence",
        todo: "copy it from the seed, or leave it empty and write a basis",
      },
    ];
  if (sentence === "" || sentence.includes(foldSentence(row.numeral))) return [];
  return [
    {
      row,
      column: "numeral",
      severity: "warning",
      message: `the sentence has no ${row.numeral}`,
      todo: "write the numeral as the sentence has it",
    },
  ];
}

// A range, or a numeral with its multiplier (上百, 数十), is not one number: its first one counts.
function checkCorrection(row: CheckedRow): Found[] {
  const stated = readNumeral(/^[^—–~～]*/u.exec(row.numeral)?.[0] ?? "");
  if (stated === undefined || row.basis !== "" || Math.abs(stated) === Math.abs(row.value)) return [];
  const message = `the value is ${row.value}, the bulletin says ${row.numeral}, and no basis tells why`;
  return [
    {
      row,
      column: "basis",
      severity: "warning",
      message,
      todo: "write who corrected it and why, or put the bulletin's number back",
    },
  ];
}

function checkConflict(row: CheckedRow): Found[] {
  if (!hasFlag(row, CONFLICT)) return [];
  const message = "edited by hand, and the bulletin has changed since";
  return [
    {
      row,
      column: "flags",
      severity: "warning",
      message,
      todo: `look at the sentence, then take ${CONFLICT} out of flags`,
    },
  ];
}
