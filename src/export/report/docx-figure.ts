import {
  BookmarkEnd,
  BookmarkStart,
  ImageRun,
  InternalHyperlink,
  LeaderType,
  PageReference,
  Paragraph,
  SimpleField,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
  type FileChild,
} from "docx";
import { toPng } from "../png.js";
import { toSvg } from "../svg.js";
import { BLOCK } from "./docx-styles.js";
import { legal, lines } from "./docx-text.js";
import { figuresOf, type Figure, type Report } from "./report.js";
import { WORDS } from "./words.js";

const PIXELS = 96 / 25.4;

/** 图目录: a field that Word makes anew, with the entries it has now. */
export function figureList(report: Report): FileChild | undefined {
  const { lang } = report;
  const figures = figuresOf(report);
  if (figures.length === 0) return undefined;
  const label = WORDS[lang].figure.trim();
  const entries = figures.map((figure) => entry(figure, report));
  return new TableOfContents(WORDS[lang].figures, {
    captionLabelIncludingNumbers: label,
    hyperlink: true,
    hideTabAndPageNumbersInWebView: true,
    beginDirty: false,
    contentChildren: entries,
  });
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

/** A chart with its unit above, its numbered caption and its notes below. */
export async function figureBlock(figure: Figure, { lang }: Report): Promise<Paragraph[]> {
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
export function caption(label: string, number: number, text: string, space: string, anchor: string): Paragraph {
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
