import { cite, figureText } from "../../analysis/index.js";
import type { Evidence, Lang } from "../../charts/index.js";
import type { Bulletin } from "../../corpus/index.js";
import type { MetricRow } from "../../dataset/index.js";
import { cellText, toChartTable, type Cell } from "../chart-table.js";
import type { FoundChart } from "../charts-of.js";
import type { EvidenceRow } from "./report.js";
import { STATUS_WORDS, WORDS } from "./words.js";

/** What figures are traced through: the data's rows by id, and the bulletins in the report's order. */
export interface Ledger {
  readonly rows: ReadonlyMap<string, MetricRow>;
  readonly bulletins: readonly Bulletin[];
}

/** The bulletins as a source line cites them, numbered. */
export function listBulletins({ bulletins }: Ledger, lang: Lang): string[] {
  return bulletins.map((bulletin, index) => `[${index + 1}] ${cite([bulletin])[lang]}`);
}

/** Every value a chart stands on, in the order of its rows: through the metrics' ids, else by the row's own sentence. */
export function traceChart({ chart, ...found }: FoundChart, ledger: Ledger, lang: Lang): EvidenceRow[] {
  if (chart === undefined) return [];
  const cells = toChartTable({ ...found, chart }, lang).rows;
  const seen = new Set<string>();
  return chart.rows.flatMap((row, index) => {
    const fresh = row.ids.filter((id) => !seen.has(id) && seen.add(id));
    if (row.ids.length > 0) return fresh.map((id) => traceMetric(id, ledger, lang));
    return row.sentence === "" ? [] : [traceText(row, cells[index] ?? [], chart.texts[lang]?.unit ?? "", lang)];
  });
}

function traceMetric(id: string, { rows, bulletins }: Ledger, lang: Lang): EvidenceRow {
  const row = rows.get(id);
  if (row === undefined) return { name: id, value: "", sentence: "", locus: "", source: "", status: WORDS[lang].gone };
  const at = bulletins.findIndex(({ name }) => name === row.bulletin);
  return {
    name: [row.place, row.subject, row.indicator].filter(Boolean).join("·"),
    value: figureText(row),
    sentence: row.sentence,
    locus: row.locus,
    source: at < 0 ? row.bulletin : `[${at + 1}]`,
    status: STATUS_WORDS[lang][row.status],
  };
}

// Counted words: the first sentence stands for those whose places are listed.
function traceText(row: Evidence, cells: readonly Cell[], unit: string, lang: Lang): EvidenceRow {
  const [first = "", ...others] = row.sentence.split("\n");
  const more = others.length === 0 ? "" : WORDS[lang].more(others.length);
  const figure = cells.find((cell) => typeof cell !== "string");
  const name = cells.slice(0, 2).map(cellText).join("·");
  const value = figure === undefined ? "" : cellText(figure) + unit;
  return { name, value, sentence: first + more, locus: row.locus, source: "", status: WORDS[lang].text };
}

const SAID = /未经[^。]*核对|not (?:been )?checked/u;

/** 未经核对, where nobody has looked at the rows behind a chart; how many, where some wait. */
export function uncheckedOf({ chart }: FoundChart, { rows }: Ledger, lang: Lang): string {
  const ids = [...new Set(chart?.rows.flatMap((row) => row.ids) ?? [])].filter((id) => rows.has(id));
  const waiting = ids.filter((id) => rows.get(id)?.status === "extracted").length;
  // A chart's own note may say it already.
  if (waiting === 0 || SAID.test(chart?.texts[lang]?.note ?? "")) return "";
  return waiting === ids.length ? WORDS[lang].unchecked : WORDS[lang].someUnchecked(waiting);
}
