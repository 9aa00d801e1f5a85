import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
} from "docx";
import { estimatePageNumbersWith } from "docx/layout";
import { packWithoutDates } from "../pack.js";
import { caption, figureBlock, figureList } from "./docx-figure.js";
import { FALLBACKS, PAGE, STYLES } from "./docx-styles.js";
import { threeLineTable } from "./docx-table.js";
import { lines, runs } from "./docx-text.js";
import { evidenceTable } from "./evidence-table.js";
import { type Question, type Report, type ReportTable } from "./report.js";
import { headingNumber, WORDS } from "./words.js";

/**
 * Report → Word file.
 *
 *   title, bulletins ─ summary ─ list of figures ─ question: conclusion, charts, tables … ─ annex: where each value stands
 *
 * Charts are SVG with their text as paths, for a reader without the font, and PNG for programs that draw no SVG.
 */
export async function toDocx(report: Report): Promise<Buffer> {
  const questions = await Promise.all(report.questions.map((question) => questionBlock(question, report)));
  const document = new Document({
    title: report.title,
    creator: "jianbao",
    lastModifiedBy: "jianbao",
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    sections: [
      {
        properties: { page: PAGE, titlePage: true },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: [...titlePage(report), ...summary(report), ...figures(report), ...questions.flat(), ...annex(report)],
      },
    ],
  });
  return packWithoutDates(await Packer.toBuffer(document), { "word/fontTable.xml": addFallbacks });
}

// 单页码居右空一字，双页码居左空一字.
function pageNumber(alignment: (typeof AlignmentType)["LEFT" | "RIGHT"]): Footer {
  const run = new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], size: 28, font: "宋体" });
  const side = alignment === AlignmentType.RIGHT ? { right: 280 } : { left: 280 };
  return new Footer({ children: [new Paragraph({ alignment, indent: side, children: [run] })] });
}

function titlePage({ title, bulletins, lang }: Report): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: lines(title) }),
    new Paragraph({ style: "Plain", children: lines(WORDS[lang].bulletins + WORDS[lang].colon, { bold: true }) }),
    ...bulletins.map((bulletin) => new Paragraph({ style: "Plain", children: lines(bulletin) })),
  ];
}

function heading(text: string, { newPage = false } = {}): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: newPage, children: lines(text) });
}

function summary({ summary, lang }: Report): Paragraph[] {
  const said = summary.map(
    ({ question, passage }) =>
      new Paragraph({ style: "Body", children: [...lines(question, { bold: true }), ...runs(passage)] }),
  );
  return [heading(WORDS[lang].summary, { newPage: true }), ...said];
}

function figures(report: Report): FileChild[] {
  const list = figureList(report);
  return list === undefined ? [] : [heading(WORDS[report.lang].figures, { newPage: true }), list];
}

async function questionBlock({ number, title, conclusion, items }: Question, report: Report): Promise<FileChild[]> {
  const blocks = await Promise.all(
    items.map(async (item) => (item.kind === "figure" ? await figureBlock(item, report) : tableBlock(item, report))),
  );
  return [
    heading(headingNumber(number, report.lang) + title, { newPage: number === 1 }),
    ...conclusion.map((passage) => new Paragraph({ style: "Body", children: runs(passage) })),
    ...blocks.flat(),
  ];
}

function tableBlock(table: ReportTable, { lang }: Report): FileChild[] {
  const words = WORDS[lang];
  return [
    caption(words.table, table.number, table.caption, words.space, `_Toc_table_${table.number}`),
    threeLineTable(table),
    ...table.notes.map((note) => new Paragraph({ style: "Small", children: lines(note) })),
    new Paragraph({ style: "Small", children: [] }),
  ];
}

function annex(report: Report): FileChild[] {
  const words = WORDS[report.lang];
  return [
    heading(words.annex, { newPage: true }),
    new Paragraph({ style: "Small", children: lines(words.annexNote) }),
    threeLineTable(evidenceTable(report)),
  ];
}

// Word asks the names in order when the first is not installed.
function addFallbacks(xml: string): string {
  const fonts = Object.entries(FALLBACKS).map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(",")}"/><w:charset w:val="86"/><w:pitch w:val="variable"/></w:font>`,
  );
  const body = fonts.join("");
  return xml.includes("</w:fonts>")
    ? xml.replace("</w:fonts>", `${body}</w:fonts>`)
    : xml.replace(/\/>\s*$/u, `>${body}</w:fonts>`);
}
