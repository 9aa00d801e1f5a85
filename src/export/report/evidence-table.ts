import type { EvidenceRow, Report } from "./report.js";
import type { ThreeLine } from "./three-line.js";
import { WORDS } from "./words.js";

// Shares of the width: figure, value, sentence, where, source, check.
const WIDTHS = [8, 19, 40, 14, 7, 12] as const;

/** 出处表 as a table: figure → value → sentence → where → source → check; a sentence is printed once in a row. */
export function evidenceTable({ evidence, lang }: Report): ThreeLine & { readonly widths: readonly number[] } {
  const words = WORDS[lang];
  const rows = evidence.flatMap(({ figure, rows }) => {
    const label = `${words.figure.trim()}${lang === "zh" ? "" : " "}${figure.number}`;
    if (rows.length === 0) return [[label, "", words.counted, "", "", ""]];
    return rows.map((row, index) => toCells(label, row, rows[index - 1], words.same, words.space.trimStart()));
  });
  return { columns: words.evidence.map((heading) => ({ heading, numeric: false })), rows, widths: WIDTHS };
}

function toCells(
  label: string,
  row: EvidenceRow,
  above: EvidenceRow | undefined,
  same: string,
  space: string,
): string[] {
  const value = [row.name, row.value].filter(Boolean).join(space || " ");
  const sentence = row.sentence !== "" && row.sentence === above?.sentence ? same : row.sentence;
  return [label, value, sentence, row.locus, row.source, row.status];
}
