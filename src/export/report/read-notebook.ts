import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Lang } from "../../charts/index.js";
import { chartsOf, type FoundChart } from "../charts-of.js";
import { plainText, readMarkdown } from "./markdown.js";
import type { Passage } from "./report.js";
import { readShownTables, type ShownTable } from "./shown-tables.js";

/** What an executed notebook has to say, in the order in which it says it. */
export interface NotebookContent {
  /** Its question. */
  readonly title: string;
  readonly conclusion: readonly Passage[];
  /** The passage that says it is the conclusion, else the first. */
  readonly lead?: Passage;
  readonly items: readonly (FoundChart | ShownTable)[];
}

interface Cell {
  readonly cell_type: string;
  readonly source: string | readonly string[];
  readonly outputs?: readonly { readonly data?: Readonly<Record<string, unknown>> }[];
}

/** Reads an executed notebook in one language: its question, what its `say` concludes, its charts and tables. */
export async function readNotebook(path: string, lang: Lang): Promise<NotebookContent> {
  const charts = chartsOf(path);
  const { cells } = JSON.parse(readFileSync(path, "utf8")) as { cells: readonly Cell[] };
  const code = cells.filter(({ cell_type }) => cell_type === "code");
  const first = cells.find(({ cell_type }) => cell_type === "markdown");
  const items: (FoundChart | ShownTable)[] = [];
  for (const [index, cell] of code.entries()) {
    items.push(...charts.filter((chart) => chart.cell === index + 1));
    items.push(...(await tablesOf(cell)).filter((table) => isIn(lang, wordsOf(table))));
  }
  const passages = await readSaid(code, lang);
  const lead = passages.find(isLabelled) ?? passages[0];
  return {
    title: questionOf(first === undefined ? "" : join(first.source), lang) || basename(path, ".ipynb"),
    conclusion: passages.map(withoutLabel),
    ...(lead && { lead: withoutLabel(lead) }),
    items,
  };
}

const join = (text: unknown): string => (Array.isArray(text) ? text.join("") : typeof text === "string" ? text : "");

/** A notebook's question: the heading of its first text is the English one, the bold line under it the same in Chinese. */
export function questionOf(markdown: string, lang: Lang): string {
  const heading = /^#[ \t]+(\S.*)$/mu.exec(markdown)?.[1]?.trimEnd() ?? "";
  const chinese = /^\*\*(.+?)\*\*\s*$/mu.exec(markdown)?.[1] ?? "";
  return lang === "zh" && chinese !== "" ? chinese : heading;
}

async function readSaid(cells: readonly Cell[], lang: Lang): Promise<Passage[]> {
  const said = cells.flatMap(({ outputs = [] }) =>
    outputs.map(({ data }) => join(data?.["text/markdown"])).filter(Boolean),
  );
  const fitting = said.filter((text) => isIn(lang, text));
  const passages = await Promise.all((fitting.length > 0 ? fitting : said).map(readMarkdown));
  return passages.flat().filter((passage) => plainText(passage).trim() !== "");
}

// A heading stands over it in a report.
const LABEL = /^(?:结论|小结|In short|Conclusion)[。.：:]?$/u;

function isLabelled({ parts: [label, next] }: Passage): boolean {
  return label?.bold === true && next !== undefined && LABEL.test(label.text.trim());
}

function withoutLabel(passage: Passage): Passage {
  const [, next, ...rest] = passage.parts;
  if (!isLabelled(passage) || next === undefined) return passage;
  return { ...passage, parts: [{ ...next, text: next.text.trimStart() }, ...rest] };
}

// English text may quote Chinese words, Chinese text an abbreviation: what there is more of decides.
function isIn(lang: Lang, text: string): boolean {
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const english = text.match(/\b[A-Za-z]{2,}\b/gu)?.length ?? 0;
  return chinese > english === (lang === "zh");
}

async function tablesOf({ outputs = [] }: Cell): Promise<ShownTable[]> {
  const tables = await Promise.all(outputs.map(({ data }) => readShownTables(join(data?.["text/html"]))));
  return tables.flat();
}

function wordsOf({ caption, columns }: ShownTable): string {
  return caption + columns.map(({ heading }) => heading).join("");
}
