import { loadTypeface } from "../fonts.js";
import { evidenceTable } from "./evidence-table.js";
import { BLOCK, PdfPages, type LineStyle } from "./pdf-pages.js";
import { figuresOf, type Figure, type Question, type Report, type ReportTable } from "./report.js";
import { guessWidths, type ThreeLine } from "./three-line.js";
import { headingNumber, WORDS } from "./words.js";

const TITLE: LineStyle = { size: 24, leading: 36, bold: true, align: "center" };
const HEADING: LineStyle = { size: 16, leading: 28, bold: true };
const BODY: LineStyle = { size: 14, leading: 25, indent: 28 };
const LIST: LineStyle = { size: 11, leading: 19 };
const CAPTION: LineStyle = { size: 11, leading: 18, bold: true, align: "center" };
const SMALL: LineStyle = { size: 9, leading: 14 };
const CELL: LineStyle = { size: 9, leading: 13.5 };

/**
 * Report → PDF of A4 pages with the text block of a 公文: charts vector, text that can be searched and copied. Laid out
 * twice, for the list of figures names pages that the first time finds.
 */
export async function toReportPdf(report: Report): Promise<Buffer> {
  const found = new Map<number, number>();
  await layReport(report, found);
  return layReport(report, found);
}

async function layReport(report: Report, pageOf: Map<number, number>): Promise<Buffer> {
  const pages = await PdfPages.open(report.title, await loadTypeface());
  addTitle(pages, report);
  addSummary(pages, report);
  addFigureList(pages, report, pageOf);
  for (const question of report.questions) await addQuestion(pages, question, report, pageOf);
  addAnnex(pages, report);
  return pages.close();
}

function addTitle(pages: PdfPages, { title, bulletins, lang }: Report): void {
  pages.text("\n\n", TITLE);
  pages.text(title, TITLE);
  pages.skip(TITLE.leading);
  pages.text(`${WORDS[lang].bulletins}${WORDS[lang].colon}`, { ...BODY, bold: true, indent: 0 });
  for (const bulletin of bulletins) pages.text(bulletin, { ...BODY, indent: 0 });
  pages.break();
}

function addSummary(pages: PdfPages, { summary, lang }: Report): void {
  pages.text(WORDS[lang].summary, HEADING);
  for (const { question, passage } of summary) pages.text([{ text: question, bold: true }, ...passage.parts], BODY);
  pages.break();
}

function addFigureList(pages: PdfPages, report: Report, pageOf: ReadonlyMap<number, number>): void {
  const words = WORDS[report.lang];
  pages.text(words.figures, HEADING);
  const room = { left: BLOCK.width - 36, width: 36, align: "right" } as const;
  for (const { number, caption } of figuresOf(report)) {
    const style = { ...LIST, width: BLOCK.width - 40 };
    const lines = pages.lines(`${words.figure}${number}${words.space}${caption}`, style);
    const page = [...lines.slice(1).map(() => ""), String(pageOf.get(number) ?? "")];
    pages.keep(lines.length * LIST.leading);
    pages.row(
      [
        { lines, style },
        { lines: page, style: { ...LIST, ...room } },
      ],
      LIST.leading,
    );
  }
  pages.break();
}

async function addQuestion(
  pages: PdfPages,
  { number, title, conclusion, items }: Question,
  report: Report,
  pageOf: Map<number, number>,
): Promise<void> {
  pages.skip(HEADING.leading / 2);
  pages.keep(HEADING.leading + 3 * BODY.leading);
  pages.text(headingNumber(number, report.lang) + title, HEADING);
  for (const { parts, bullet } of conclusion)
    pages.text(bullet ? [{ text: "· " }, ...parts] : parts, bullet ? { ...BODY, indent: 0 } : BODY);
  for (const item of items) {
    pages.skip(12);
    if (item.kind === "figure") await addFigure(pages, item, report, pageOf);
    else addTable(pages, item, report);
  }
}

async function addFigure(
  pages: PdfPages,
  { number, scene, caption, texts, unchecked }: Figure,
  { lang }: Report,
  pageOf: Map<number, number>,
): Promise<void> {
  const words = WORDS[lang];
  const label = `${words.figure}${number}${words.space}${caption}`;
  const small = [
    texts.subtitle,
    texts.note && words.note + texts.note,
    unchecked,
    texts.source && words.source + texts.source,
  ].filter(Boolean);
  const below =
    pages.lines(label, CAPTION).length * CAPTION.leading + pages.lines(small.join("\n"), SMALL).length * SMALL.leading;
  pages.keep(SMALL.leading + scene.height * 0.75 + below);
  pageOf.set(number, pages.page);
  if (texts.unit !== "") pages.text(words.unit + texts.unit, { ...SMALL, align: "right" });
  await pages.chart(scene);
  pages.text(label, CAPTION);
  for (const text of small) pages.text(text ?? "", SMALL);
}

function addTable(pages: PdfPages, table: ReportTable, { lang }: Report): void {
  const words = WORDS[lang];
  pages.keep(CAPTION.leading + 5 * CELL.leading);
  pages.text(`${words.table}${table.number}${words.space}${table.caption}`, CAPTION);
  threeLines(pages, table);
  for (const note of table.notes) pages.text(note, SMALL);
}

function addAnnex(pages: PdfPages, report: Report): void {
  const words = WORDS[report.lang];
  pages.break();
  pages.text(words.annex, HEADING);
  pages.text(words.annexNote, SMALL);
  pages.skip(6);
  threeLines(pages, evidenceTable(report));
}

const GAP = 6;

// 三线表: the heading comes again on each page, a row stays in one piece.
function threeLines(pages: PdfPages, { columns, rows, widths }: ThreeLine): void {
  const shares = widths ?? guessWidths(columns, rows);
  const sum = shares.reduce((total, share) => total + share, 0);
  const wide = shares.map((share) => (share / sum) * BLOCK.width);
  const styles = wide.map((width, index): LineStyle => {
    const left = wide.slice(0, index).reduce((total, own) => total + own, 0);
    return { ...CELL, left, width: width - GAP, align: columns[index]?.numeric === true ? "right" : "left" };
  });
  const lay = (cells: readonly string[], bold: boolean) =>
    styles.map((style, index) => ({
      style: { ...style, bold },
      lines: pages.lines(cells[index] ?? "", { ...style, bold }),
    }));
  const draw = (cells: ReturnType<typeof lay>) => pages.row(cells, CELL.leading);
  const high = (cells: ReturnType<typeof lay>) => Math.max(1, ...cells.map(({ lines }) => lines.length)) * CELL.leading;
  const head = lay(
    columns.map(({ heading }) => heading),
    true,
  );
  const addHead = () => {
    pages.rule(1.2);
    draw(head);
    pages.rule(0.6);
  };
  const laid = rows.map((cells) => lay(cells, false));
  pages.keep(high(head) + Math.max(0, ...laid.slice(0, 1).map(high)) + 12);
  addHead();
  for (const cells of laid) {
    if (pages.keep(high(cells) + 4)) addHead();
    draw(cells);
  }
  pages.rule(1.2);
}
