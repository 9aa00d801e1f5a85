import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Lang } from "../../charts/index.js";
import { chartsOf, type FoundChart } from "../../export/index.js";
import { questionOf } from "../../export/drawing.js";
import { because, rowText } from "../diff/describe.js";
import type { NotebookDiff } from "../diff/index.js";
import { readNotebook } from "../notebook.js";
import type { Draw, Drawn } from "./draw.js";
import { WORDS, type Words } from "./words.js";

/** A notebook on the page. */
export interface Sheet {
  readonly id: string;
  /** Its question. */
  readonly title: string;
  /** Its file, without ending. */
  readonly name: string;
  readonly figures: readonly Figure[];
  readonly changes: readonly Change[];
  readonly failure?: Failed;
}

export interface Figure extends Drawn {
  readonly id: string;
  readonly name: string;
  /** Counts code cells, from 1. */
  readonly cell: number;
  readonly change?: Change;
}

/** A chart, table or text that shows something else than before, row by row, each with its causes. */
export interface Change {
  readonly heading: string;
  readonly rows: readonly { readonly text: string; readonly causes: readonly string[] }[];
  /** The figure that shows it, where it is a chart. */
  readonly figure?: string;
}

/** A cell that failed in the last run. */
export interface Failed {
  readonly message: string;
  readonly cell: number;
  readonly line?: number;
}

/** Reads and draws what a notebook shows now, and marks what its last run changed. */
export async function readSheet(path: string, lang: Lang, draw: Draw, diff?: NotebookDiff): Promise<Sheet> {
  const name = basename(path, ".ipynb");
  const id = `n-${name.replace(/[^\w-]/gu, (letter) => `.${letter.codePointAt(0)?.toString(16)}`)}`;
  const drawn = await Promise.all(
    chartsOf(path).map(async (chart, index) => ({ chart, id: `${id}-${index + 1}`, ...(await draw(chart, `${id}-${index + 1}-`)) })), // prettier-ignore
  );
  const { telling } = WORDS[lang];
  const changes = (diff?.changes ?? []).map((change) => {
    const figure = drawn.find(({ chart }) => isChartOf(change, chart));
    const rows = change.rows.map((row) => ({
      text: rowText(row, telling),
      causes: because(row, diff?.causes ?? [], diff?.reasons ?? [], telling),
    }));
    return { heading: figure?.title ?? headingIn(change, WORDS[lang]), rows, ...(figure && { figure: figure.id }) };
  });
  const figures = drawn.map(({ chart, id, title, svg }): Figure => {
    const change = changes.find(({ figure }) => figure === id);
    return { id, name: chart.name, cell: chart.cell, title, svg, ...(change && { change }) };
  });
  return { id, name, title: titleOf(path, lang), figures, changes };
}

// A table by its title; a text, and what has none, by its cell.
function headingIn({ before, now }: NotebookDiff["changes"][number], words: Words): string {
  const { title = "", cell = 0 } = now ?? before ?? {};
  return `${title === "" ? words.cell(cell) : title}${!now ? words.gone : !before ? words.isNew : ""}`;
}

function isChartOf({ now }: NotebookDiff["changes"][number], { name, cell, chart }: FoundChart): boolean {
  return now?.kind === "chart" && now.cell === cell && (chart === undefined || now.name === `chart ${name}`);
}

function titleOf(path: string, lang: Lang): string {
  const { cells } = readNotebook(readFileSync(path, "utf8"), path);
  const heading = cells.find(({ cell_type }) => cell_type === "markdown")?.source ?? "";
  return questionOf(heading, lang) || basename(path, ".ipynb");
}
