import { TITLES, type MetricRow } from "../dataset/index.js";
import { CLAIM_KINDS, CLAIM_WORDS, NO_METRIC_REASONS, NO_METRIC_WORDS } from "../metrics/index.js";
import { type Span } from "../text/span.js";
import { wordsRound } from "../text/wordsRound.js";
import { claimId, type Findings, type Mark, markId, noneId, rowId } from "./bulletin-marks.js";
import { figureOf, MEASURES, notesOf, periodOf } from "./bulletin-words.js";
import { escapeXml } from "./svg.js";

const SIGHT = 14;

/** The rows of data/metrics.csv as a table, grouped by place in the order of the table; each leads back to its numeral. */
export function metricTable({ rows }: Findings, marks: readonly Mark[]): string {
  if (rows.length === 0) return "<p>没有。</p>";
  const columns = [TITLES.numeral, TITLES.indicator, TITLES.measure, TITLES.value, TITLES.period, TITLES.scope, "说明", TITLES.locus]; // prettier-ignore
  const places = [...new Set(rows.map(({ place }) => place))];
  const bodies = places.map((place) => {
    const own = rows.flatMap((row, i) => (row.place === place ? [metricRow(row, i, marks)] : []));
    return `<tbody><tr class="group"><th colspan="${columns.length}" scope="rowgroup">${escapeXml(place || "（地区不明）")}　${own.length}</th></tr>${own.join("")}</tbody>`;
  });
  return table(columns, bodies.join("\n"));
}

function metricRow(row: MetricRow, index: number, marks: readonly Mark[]): string {
  const indicator = [row.subject && `${row.subject}：`, row.indicator, row.stage && `（${row.stage}）`].join("");
  const notes = notesOf(row).join("；");
  const cells = [indicator, MEASURES[row.measure], figureOf(row), periodOf(row), [row.of, row.scope].filter(Boolean).join(" · "), notes, row.locus]; // prettier-ignore
  const link = backLink(row.numeral, rowSpanMark(rowId(index), row, marks));
  return entry(rowId(index), [link, ...cells.map(escapeXml)], row.status === "rejected" ? "rejected" : "");
}

// The mark of the row itself, else that of another row on the same numeral.
function rowSpanMark(id: string, { span }: MetricRow, marks: readonly Mark[]): Mark | undefined {
  return marks.find(({ entry: own }) => own === id) ?? marks.find(({ start, end }) => span === `${start}..${end}`);
}

/** The numerals that are no metric, grouped by reason, with the words round them. */
export function noneTable(text: string, { unmeasured }: Findings, marks: readonly Mark[]): string {
  const bodies = NO_METRIC_REASONS.map((reason) => {
    const own = unmeasured.flatMap((one, i) => (one.reason === reason ? [quoteRow(text, noneId(i), one, marks)] : []));
    return own.length === 0 ? "" : body(NO_METRIC_WORDS[reason], own);
  });
  return unmeasured.length === 0 ? "<p>没有。</p>" : table(["前文", "数字与后文", TITLES.locus], bodies.join("\n"));
}

/** The claims without a figure, in reading order by kind. */
export function claimTable(text: string, { claims }: Findings, marks: readonly Mark[]): string {
  const kinds = CLAIM_KINDS.filter((kind) => claims.some((one) => one.kind === kind));
  const bodies = kinds.map((kind) => {
    const own = claims.flatMap((one, i) => (one.kind === kind ? [quoteRow(text, claimId(i), one, marks)] : []));
    return body(CLAIM_WORDS[kind], own);
  });
  return claims.length === 0 ? "<p>没有。</p>" : table(["前文", "评价与后文", TITLES.locus], bodies.join("\n"));
}

// The words to the left end where those to the right begin: the numerals stand below each other.
function quoteRow(text: string, id: string, found: Span & { readonly locus: string }, marks: readonly Mark[]): string {
  const [left, words, right] = wordsRound(text, found, SIGHT);
  const mark = marks.find(({ entry: own }) => own === id);
  return entry(id, [escapeXml(left), `${backLink(words, mark)}${escapeXml(right)}`, escapeXml(found.locus)]);
}

function backLink(words: string, mark: Mark | undefined): string {
  return mark ? `<a href="#${markId(mark.entry)}" title="回到原文">${escapeXml(words)}</a>` : escapeXml(words);
}

function entry(id: string, cells: readonly string[], kind = ""): string {
  const classed = kind === "" ? "" : ` class="${kind}"`;
  return `<tr id="${id}"${classed}>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}

function body({ zh, en }: { zh: string; en: string }, rows: readonly string[]): string {
  return `<tbody><tr class="group"><th colspan="3" scope="rowgroup">${zh}　${rows.length} <span lang="en">${en}</span></th></tr>${rows.join("")}</tbody>`;
}

function table(columns: readonly string[], bodies: string): string {
  const head = columns.map((column) => `<th scope="col">${column}</th>`).join("");
  return `<table><thead><tr>${head}</tr></thead>${bodies}</table>`;
}
