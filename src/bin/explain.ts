import type { Bulletin } from "../corpus/index.js";
import {
  CLAIM_KINDS,
  CLAIM_WORDS,
  extractMetrics,
  findClaims,
  listUnmeasured,
  NO_METRIC_REASONS,
  NO_METRIC_WORDS,
} from "../metrics/index.js";
import type { Span } from "../text/span.js";
import { wordsRound } from "../text/wordsRound.js";
import { cellWidth, textTable } from "./report.js";

/**
 * What of a bulletin became no metric: every numeral, grouped by reason, and the claims that have no figure, by kind; each
 * with the words round it.
 */
export function explain(bulletin: Bulletin): string {
  const extraction = extractMetrics(bulletin);
  const unmeasured = listUnmeasured(bulletin, extraction);
  const claims = findClaims(bulletin);
  return [
    `${bulletin.name}: ${extraction.metrics.length} metrics, ${unmeasured.length} numerals that are none, ${claims.length} claims without a figure`,
    ...NO_METRIC_REASONS.map((reason) =>
      group(bulletin, NO_METRIC_WORDS[reason], unmeasured.filter((one) => one.reason === reason)),
    ),
    ...CLAIM_KINDS.map((kind) => group(bulletin, CLAIM_WORDS[kind], claims.filter((one) => one.kind === kind))),
  ]
    .filter((part) => part !== "")
    .join("\n\n"); // prettier-ignore
}

function group(
  { text }: Bulletin,
  { zh, en }: { zh: string; en: string },
  found: readonly (Span & { readonly locus: string })[],
): string {
  if (found.length === 0) return "";
  const rows = found.map((one) => [`   ${one.locus}`, ...inWords(text, one)]);
  return `  ${zh}  ${en}: ${found.length}\n${textTable(rows)}`;
}

const SIGHT = 12;

// The words to the left are padded from the left, so that the numerals stand below each other.
function inWords(text: string, span: Span): string[] {
  const [left, words, right] = wordsRound(text, span, SIGHT);
  return [`${padLeft(left, 2 * SIGHT)}【${words}】${right}`];
}

function padLeft(words: string, width: number): string {
  return " ".repeat(Math.max(0, width - cellWidth(words))) + words;
}
