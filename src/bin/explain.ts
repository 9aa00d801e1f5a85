import type { Bulletin } from "../corpus/index.js";
import {
  CLAIM_KINDS,
  type ClaimKind,
  extractMetrics,
  findClaims,
  listUnmeasured,
  NO_METRIC_REASONS,
  type NoMetricReason,
} from "../metrics/index.js";
import type { Span } from "../text/span.js";
import { cellWidth, textTable } from "./report.js";

const REASONS: Readonly<Record<NoMetricReason, string>> = {
  name: "名称、口号、固定说法  in a name, a slogan or a fixed phrase",
  date: "日期、时期  a date or a period",
  ordinal: "序号  an ordinal or the number of a list",
  other: "不计量（门槛、等级、地址、电话）  a threshold, a grade, an address, a telephone number",
  masthead: "文首  before the article",
  trailer: "文末  behind the article",
};

const CLAIMS: Readonly<Record<ClaimKind, string>> = {
  rating: "考评  a rating",
  standing: "位置  a standing",
  first: "首个、唯一、率先  the first or the only one",
  praise: "批示、推广  praise",
  fulfilment: "完成任务  fulfilment",
};

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
      group(bulletin, REASONS[reason], unmeasured.filter((one) => one.reason === reason)),
    ),
    ...CLAIM_KINDS.map((kind) => group(bulletin, CLAIMS[kind], claims.filter((one) => one.kind === kind))),
  ]
    .filter((part) => part !== "")
    .join("\n\n"); // prettier-ignore
}

function group({ text }: Bulletin, title: string, found: readonly (Span & { readonly locus: string })[]): string {
  if (found.length === 0) return "";
  const rows = found.map((one) => [`   ${one.locus}`, ...inWords(text, one)]);
  return `  ${title}: ${found.length}\n${textTable(rows)}`;
}

const SIGHT = 12;

// The words to the left are padded from the left, so that the numerals stand below each other.
function inWords(text: string, { start, end }: Span): string[] {
  const words = (from: number, to: number) => text.slice(from, to).replace(/\s+/gu, " ");
  const left = words(Math.max(0, start - SIGHT), start).trimStart();
  const right = words(end, end + SIGHT);
  return [padLeft(left, 2 * SIGHT) + `【${words(start, end)}】${right}`];
}

function padLeft(words: string, width: number): string {
  return " ".repeat(Math.max(0, width - cellWidth(words))) + words;
}
