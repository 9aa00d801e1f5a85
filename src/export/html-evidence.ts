import { findFacts, type Fact } from "./facts.js";
import type { PageChart } from "./page-chart.js";
import { WORDS, type PageWords } from "./html-words.js";
import type { Library } from "./library.js";
import { findQuotes, type Quote } from "./quotes.js";
import { escapeXml } from "./svg.js";

/** What a mark of a chart says, and the sentences it stands on. */
export interface Quoted {
  readonly fact: Fact;
  readonly quotes: readonly Quote[];
}

/** The facts of a chart that quote something, in order. */
export function quotedFacts({ spec, ids = [] }: PageChart, library: Library): Quoted[] {
  const stems = new Set(ids.map((id) => id.replace(/:[^:]*:[^:]*$/u, "")));
  const facts = findFacts(spec).map((fact) => ({ fact, quotes: findQuotes(fact, library, stems) }));
  return facts.filter(({ quotes }) => quotes.length > 0);
}

/** The evidence under a chart: a row for each mark, which leads to its sentences in the bulletin; closed at first. */
export function evidenceTable(facts: readonly Quoted[], lang: PageChart["lang"]): string {
  if (facts.length === 0) return "";
  const words: PageWords = WORDS[lang];
  const head = [words.item, words.value, words.sentence, words.locus].map((word) => `<th scope="col">${word}</th>`);
  const rows = facts.map((fact) => row(fact, words));
  return `<details><summary>${words.evidence} <span class="hint">${words.hint}</span></summary><div class="scroll"><table><thead><tr>${head.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table></div></details>`;
}

function row({ fact, quotes }: Quoted, words: PageWords): string {
  const said = quotes.map(({ text, at }) => `<p${at ? ` data-quote="${at.id}"` : ""}>${escapeXml(text)}</p>`);
  const go = `<button type="button">${escapeXml(fact.locus || words.sentence)}</button>`;
  const cells = [`<td>${escapeXml(fact.name)}</td>`, `<td>${escapeXml(fact.shown)}</td>`];
  return `<tr data-name="${escapeXml(fact.name)}">${cells.join("")}<td class="said" lang="zh-CN">${said.join("")}</td><td lang="zh-CN">${go}</td></tr>`;
}
