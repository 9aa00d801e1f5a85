import type PptxGenJs from "pptxgenjs";
import { PRESETS } from "../../charts/index.js";
import { layChart } from "../lay-chart.js";
import { packWithoutDates, type Rename } from "../pack.js";
import { toPng } from "../png.js";
import type { Scene } from "../scene.js";
import { legal } from "./docx-text.js";
import { toNativeChart } from "./native-chart.js";
import { figuresOf, type EvidenceRow, type Figure, type Report } from "./report.js";
import { addNativeChart } from "./slide-chart.js";
import { box, CHART, fitSize, FONT, INK, INSIDE, MARGIN, SOFT } from "./slide-frame.js";
import { WORDS } from "./words.js";

/**
 * Report → slides, one chart each with caption, note and source, the evidence in the speaker's notes. Bars and lines
 * are PowerPoint's own charts, to be edited there; what it cannot draw honestly is a picture of 300 dpi.
 */
export async function toSlides(report: Report): Promise<Buffer> {
  const { default: Pptx } = await import("pptxgenjs");
  // The library's own export is a CommonJS class, seen through two kinds of import.
  const Presentation = ("default" in Pptx ? (Pptx as { default: unknown }).default : Pptx) as typeof PptxGenJs;
  const slides = new Presentation();
  slides.layout = "LAYOUT_WIDE";
  slides.title = report.title;
  slides.author = slides.company = "jianbao";
  slides.theme = { headFontFace: FONT, bodyFontFace: FONT };
  addTitle(slides, report);
  let charts = 0;
  for (const figure of figuresOf(report)) charts += await addFigure(slides, figure, report);
  const file = (await slides.write({ outputType: "nodebuffer" })) as Buffer;
  return packWithoutDates(file, { "ppt/presentation.xml": notesFirst }, countFrom(charts));
}

// The library lists the slides before the masters of their notes; the schema has it the other way round.
function notesFirst(xml: string): string {
  return xml.replace(/(<p:sldIdLst>.*?<\/p:sldIdLst>)(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)/su, "$2$1");
}

// The library counts its charts on from presentation to presentation.
const NUMBERED = /\b(chart|Microsoft_Excel_Worksheet)(\d+)(?=\.(?:xml|xlsx)\b)/gu;
let made = 0;

function countFrom(charts: number): Rename {
  const before = made;
  made += charts;
  return (text) => text.replace(NUMBERED, (_, name: string, number: string) => `${name}${Number(number) - before}`);
}

// So many lines fit below the title.
const MOST_BULLETINS = 20;

function addTitle(slides: PptxGenJs, { title, bulletins }: Report): void {
  const slide = slides.addSlide();
  slide.addText(legal(title), {
    ...box(2.2, 1.2),
    fontFace: FONT,
    fontSize: 40,
    bold: true,
    color: INK,
    align: "center",
  });
  const below = box(3.8, 3.2);
  const shown = bulletins.slice(0, MOST_BULLETINS);
  const list = [...shown, ...(shown.length < bulletins.length ? [`… ${bulletins.length}`] : [])].join("\n");
  slide.addText(legal(list), {
    ...below,
    fontFace: FONT,
    fontSize: fitSize(list, below, [16, 14, 12, 10, 9]),
    color: SOFT,
    align: "center",
    valign: "top",
  });
}

/** Adds a figure's slide; says how many charts of PowerPoint's own it has. */
async function addFigure(slides: PptxGenJs, figure: Figure, report: Report): Promise<number> {
  const { number, caption, texts, found, unchecked } = figure;
  const { lang } = report;
  const words = WORDS[lang];
  const slide = slides.addSlide();
  const head = box(0.4, 0.9);
  slide.addText(legal(caption), {
    ...head,
    fontFace: FONT,
    fontSize: fitSize(caption, head, [24, 20, 18]),
    bold: true,
    color: INK,
    valign: "middle",
  });
  const under = [texts.subtitle, texts.unit && words.unit + texts.unit].filter(Boolean).join(words.space);
  slide.addText(legal(under), { ...box(1.3, 0.4), fontFace: FONT, fontSize: 14, color: SOFT });
  const native = found.chart && toNativeChart(found.chart, lang);
  if (native) addNativeChart(slides, slide, native, figure.scene.description);
  else await addPicture(slide, figure, report);
  const label = `${words.figure}${number}`;
  const small = [texts.note && words.note + texts.note, unchecked, texts.source && words.source + texts.source];
  const foot = box(6.3, 1);
  const said = [label, ...small].filter(Boolean).join("\n");
  slide.addText(legal(said), {
    ...foot,
    fontFace: FONT,
    fontSize: fitSize(said, foot, [11, 10, 9, 8]),
    color: SOFT,
    valign: "top",
  });
  const rows = report.evidence.find((own) => own.figure === figure)?.rows ?? [];
  slide.addNotes(legal(notesOf(figure, rows)));
  return native ? 1 : 0;
}

function notesOf({ scene }: Figure, rows: readonly EvidenceRow[]): string {
  const lines = rows.map(({ name, value, sentence, locus, source, status }) =>
    [`${name} ${value}`.trim(), sentence, locus, source, status].filter(Boolean).join(" | "),
  );
  return [scene.description, ...lines].join("\n");
}

const PIXELS = 96;
const MM = 25.4;
const DPI = 300;

// Laid out for the slide; a chart that something else made is scaled to it, and drawn at the resolution it then has.
async function addPicture(slide: PptxGenJs.Slide, figure: Figure, report: Report): Promise<void> {
  const scene = await sceneFor(figure, report);
  const [width, height] = [scene.width / PIXELS, scene.height / PIXELS];
  const scale = Math.min(1, INSIDE / width, CHART.height / height);
  const png = await toPng(scene, DPI * scale);
  slide.addImage({
    data: `image/png;base64,${png.toString("base64")}`,
    x: MARGIN,
    y: CHART.y,
    w: width * scale,
    h: height * scale,
    altText: legal(figure.scene.description),
    objectName: `figure ${figure.number}`,
  });
}

async function sceneFor({ found, scene }: Figure, { lang, theme }: Report): Promise<Scene> {
  if (found.chart === undefined) return scene;
  const size = { width: INSIDE * MM, height: CHART.height * MM, text: PRESETS.slide.text };
  const layout = { ...size, bare: true, lang, ...(theme && { theme }) };
  return (await layChart(found.chart, layout, scene.typeface)).scene;
}
