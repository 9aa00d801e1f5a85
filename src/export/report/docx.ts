import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  LeaderType,
  Packer,
  PageNumber,
  PageReference,
  Paragraph,
  SimpleField,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
  type FileChild,
} from "docx";
import { estimatePageNumbersWith } from "docx/layout";
import { packWithoutDates } from "../pack.js";
import { toPng } from "../png.js";
import { toSvg } from "../svg.js";
import { BLOCK, FALLBACKS, PAGE, STYLES } from "./docx-styles.js";
import { threeLineTable } from "./docx-table.js";
import { legal, lines, runs } from "./docx-text.js";
import { evidenceTable } from "./evidence-table.js";
import { figuresOf, type Figure, type Question, type Report, type ReportTable } from "./report.js";
import { headingNumber, WORDS } from "./words.js";

const PIXELS = 96 / 25.4;

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
        children: [
          ...titlePage(report),
          ...summary(report),
          ...figureList(report),
          ...questions.flat(),
          ...annex(report),
        ],
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

/** 图目录: a field that Word makes anew, with the entries it has now. */
function figureList(report: Report): FileChild[] {
  const { lang } = report;
  const figures = figuresOf(report);
  if (figures.length === 0) return [];
  const label = WORDS[lang].figure.trim();
  const entries = figures.map((figure) => entry(figure, report));
  const list = new TableOfContents(WORDS[lang].figures, {
    captionLabelIncludingNumbers: label,
    hyperlink: true,
    hideTabAndPageNumbersInWebView: true,
    beginDirty: false,
    contentChildren: entries,
  });
  return [heading(WORDS[lang].figures, { newPage: true }), list];
}

function entry(figure: Figure, { lang }: Report): Paragraph {
  const { space, figure: label } = WORDS[lang];
  const text = `${label}${figure.number}${space}${legal(figure.caption)}`;
  const link = new InternalHyperlink({ anchor: anchorOf(figure), children: [new TextRun(text)] });
  return new Paragraph({
    style: "TableOfFigures",
    tabStops: [{ type: TabStopType.RIGHT, position: BLOCK, leader: LeaderType.DOT }],
    children: [link, new TextRun({ children: [new Tab()] }), new PageReference(anchorOf(figure))],
  });
}

const anchorOf = (figure: Figure) => `_Toc_figure_${figure.number}`;

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

async function figureBlock(figure: Figure, { lang }: Report): Promise<Paragraph[]> {
  const { scene, texts, unchecked } = figure;
  const words = WORDS[lang];
  const size = { width: Math.min(scene.width, 156 * PIXELS), height: scene.height };
  const small = [
    texts.subtitle ?? "",
    texts.note ? words.note + texts.note : "",
    unchecked === "" ? "" : `${unchecked}${lang === "zh" ? "。" : "."}`,
    texts.source === "" ? "" : words.source + texts.source,
  ].filter(Boolean);
  const picture = new ImageRun({
    type: "svg",
    data: Buffer.from(await toSvg(scene, { outline: true }), "utf8"),
    fallback: { type: "png", data: await toPng(scene) },
    transformation: { ...size, height: (scene.height * size.width) / scene.width },
    altText: {
      id: String(figure.number),
      name: `${words.figure}${figure.number}`,
      title: legal(figure.caption),
      description: legal(scene.description),
    },
  });
  return [
    ...(texts.unit === "" ? [] : [new Paragraph({ style: "Unit", children: lines(words.unit + texts.unit) })]),
    new Paragraph({ style: "Picture", children: [picture] }),
    caption(words.figure, figure.number, figure.caption, words.space, anchorOf(figure)),
    ...small.map(
      (text, index) => new Paragraph({ style: "Small", keepNext: index < small.length - 1, children: lines(text) }),
    ),
    new Paragraph({ style: "Small", children: [] }),
  ];
}

// The library counts bookmarks over all documents it made; ours are numbered by what they mark.
const TABLE_BOOKMARKS = 10_000;

/** 图1 …: the number is a field, so that figures may be added and lists made in Word. */
function caption(label: string, number: number, text: string, space: string, anchor: string): Paragraph {
  const name = label.trim();
  const children = [...lines(label), new SimpleField(`SEQ ${name} \\* ARABIC`, String(number)), ...lines(space + text)];
  const bookmark = name === WORDS.zh.table || name === WORDS.en.table.trim() ? TABLE_BOOKMARKS + number : number;
  return new Paragraph({
    style: "Caption",
    keepNext: true,
    // The types leave the two out; a paragraph takes them.
    children: [new BookmarkStart(anchor, bookmark), ...children, new BookmarkEnd(bookmark)] as TextRun[],
  });
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
