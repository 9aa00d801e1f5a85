import { textsOf, toSpec, type Lang } from "../../charts/index.js";
import { loadBulletins } from "../../corpus/index.js";
import { loadMetricRows } from "../../dataset/index.js";
import type { FoundChart } from "../charts-of.js";
import { loadTypeface, type Typeface } from "../fonts.js";
import { refuseMissingGlyphs } from "../glyphs.js";
import { toScene, type Scene } from "../scene.js";
import { listBulletins, traceChart, uncheckedOf, type Ledger } from "./evidence.js";
import { plainText } from "./markdown.js";
import { readNotebook, type NotebookContent } from "./read-notebook.js";
import type { ReadReportOptions } from "./report-options.js";
import { figuresOf, type Figure, type Passage, type Question, type Report } from "./report.js";
import type { ShownTable } from "./shown-tables.js";
import { WORDS } from "./words.js";

/** Executed notebooks → what a report of them says: questions, conclusions, charts, tables, and where each value stands. */
export async function readReport(options: ReadReportOptions): Promise<Report> {
  const { notebooks, lang = "zh", title = WORDS[lang].title } = options;
  if (notebooks.length === 0) throw new Error("missing notebooks: there is nothing to report");
  const ledger = await openLedger(options);
  const contents = await Promise.all(notebooks.map((path) => readNotebook(path, lang)));
  const questions = await layQuestions(contents, { ...options, lang }, ledger);
  return {
    lang,
    ...(options.theme && { theme: options.theme }),
    title,
    bulletins: listBulletins(ledger, lang),
    summary: contents.flatMap(({ title, lead }) => (lead ? [{ question: title, passage: leadIn(lead) }] : [])),
    questions,
    evidence: figuresOf({ questions }).map((figure) => ({ figure, rows: traceChart(figure.found, ledger, lang) })),
  };
}

async function openLedger({ rows = loadMetricRows(), bulletins }: ReadReportOptions): Promise<Ledger> {
  return { rows: new Map(rows.map((row) => [row.id, row])), bulletins: bulletins ?? (await loadBulletins()) };
}

type Wanted = ReadReportOptions & { readonly lang: Lang };

async function layQuestions(contents: readonly NotebookContent[], wanted: Wanted, ledger: Ledger): Promise<Question[]> {
  const typeface = await loadTypeface();
  const count = { figure: 0, table: 0 };
  const questions: Question[] = [];
  for (const [index, { title, conclusion, items }] of contents.entries()) {
    const laid: Question["items"][number][] = [];
    for (const item of items) {
      if (isChart(item)) laid.push(await layFigure(item, ++count.figure, wanted, ledger, typeface));
      else laid.push({ kind: "table", number: ++count.table, ...item });
    }
    questions.push({ number: index + 1, title, conclusion, items: laid });
  }
  return questions;
}

function isChart(item: FoundChart | ShownTable): item is FoundChart {
  return "spec" in item;
}

/** 图 of a report: as wide as a 公文 page allows, its words apart. */
async function layFigure(
  found: FoundChart,
  number: number,
  { lang, theme }: Wanted,
  ledger: Ledger,
  typeface: Typeface,
): Promise<Figure> {
  const layout = { preset: "report", bare: true, lang, ...(theme && { theme }) } as const;
  const scene = await toScene(found.chart ? toSpec(found.chart, layout) : found.spec, found.name, typeface);
  refuseMissingGlyphs(scene, found.name);
  const texts = found.chart && textsOf(found.chart, lang);
  const caption = texts?.title ?? scene.title;
  return {
    kind: "figure",
    number,
    found,
    scene: { ...scene, title: caption } satisfies Scene,
    caption,
    texts: texts ?? { unit: "", source: "" },
    unchecked: uncheckedOf(found, ledger, lang),
  };
}

// So many characters at least, to the end of their sentence: the summary leads in, the section tells.
const LEAD = { han: 40, latin: 100 } as const;

function leadIn(passage: Passage): Passage {
  const text = plainText(passage);
  const least = /\p{Script=Han}{4}/u.test(text) ? LEAD.han : LEAD.latin;
  const ends = [...text.matchAll(/[。！？]|[.!?](?=\s+[\p{Lu}\d])/gu)].map(({ index }) => index + 1);
  let room = ends.find((end) => end >= least) ?? text.length;
  const parts = passage.parts.flatMap((part) => {
    const cut = part.text.slice(0, room);
    room -= cut.length;
    return cut === "" ? [] : [{ ...part, text: cut }];
  });
  return { parts, bullet: false };
}
