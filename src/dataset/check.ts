import { checkArithmetic } from "./checks/arithmetic.js";
import { checkDuplicates } from "./checks/duplicates.js";
import { type Check, type CheckContext, type Finding, type Found, toCheckedRow } from "./checks/finding.js";
import { checkRanges } from "./checks/ranges.js";
import { checkSource } from "./checks/source.js";
import { checkVocabulary } from "./checks/vocabulary.js";
import type { MetricRow } from "./metricRow.js";

const CHECKS: readonly Check[] = [checkSource, checkVocabulary, checkRanges, checkDuplicates, checkArithmetic];

/**
 * Rows against the seeds they were read from and against what must be true of them, in the order of the file. Rejected rows
 * are left alone; a finding of a row whose basis says 原文如此 (so in the original) is answered and left out.
 *
 * @example
 * checkMetrics(loadMetricRows(), { texts: new Map([["shaoxing-2023-09", text]]) })
 * // [{ severity: "warning", file: "data/metrics.csv", row: 78, column: "basis", message: "the value is 45, the bulletin says 43.0 …", … }]
 */
export function checkMetrics(rows: readonly MetricRow[], context: CheckContext): Finding[] {
  const file = context.file ?? "data/metrics.csv";
  const checked = rows
    .map((row, i) => toCheckedRow(row, context.numbers?.[i] ?? i + 2))
    .filter(({ status }) => status !== "rejected");
  const found = CHECKS.flatMap((check) => check(checked, context)).filter((finding) => !isAnswered(finding));
  const findings = found.map(({ row, column, severity, message, todo }): Finding => {
    const { number, id, sentence } = row;
    return { severity, file, row: number, id, column, sentence, message, todo };
  });
  return findings.sort((a, b) => a.row - b.row);
}

// A bulletin may be wrong, and a person may say so; that a numeral is not where it should be is no matter of opinion.
function isAnswered({ row, column }: Found): boolean {
  return row.basis.includes("原文如此") && column !== "span" && column !== "bulletin";
}

/**
 * A finding in a line and its sentence.
 *
 * @example
 * describeFinding(finding)
 * // "warning: data/metrics.csv, row 78, column basis: the value is 45, … → write who corrected it …\n    1 至7 月,完成…"
 */
export function describeFinding({ severity, file, row, column, message, todo, sentence }: Finding): string {
  const shown = sentence.length > 80 ? `${sentence.slice(0, 79)}…` : sentence;
  return `${severity}: ${file}, row ${row}, column ${column}: ${message} → ${todo}${shown === "" ? "" : `\n    ${shown}`}`;
}
