import type PptxGenJs from "pptxgenjs";
import { packWithoutDates, type Rename } from "../pack.js";
import { toPng } from "../png.js";
import { legal } from "./docx-text.js";
import { toNativeChart, type NativeChart } from "./native-chart.js";
import { figuresOf, type EvidenceRow, type Figure, type Report } from "./report.js";
import { WORDS } from "./words.js";

// Inches, 16:9.
const SLIDE = { width: 13.333, height: 7.5 } as const;
const MARGIN = 0.6;
const INSIDE = SLIDE.width - 2 * MARGIN;
const CHART = { y: 1.75, height: 4.5 } as const;
const FONT = "微软雅黑";
const INK = "1D2733";
const SOFT = "55616E";
const CSS_DPI = 96;
const DPI = 300;

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
  return packWithoutDates((await slides.write({ outputType: "nodebuffer" })) as Buffer, {}, countFrom(charts));
}

// The library counts its charts on from presentation to presentation.
const NUMBERED = /\b(chart|Microsoft_Excel_Worksheet)(\d+)(?=\.(?:xml|xlsx)\b)/gu;
let made = 0;

function countFrom(charts: number): Rename {
  const before = made;
  made += charts;
  return (text) => text.replace(NUMBERED, (_, name: string, number: string) => `${name}${Number(number) - before}`);
}

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
  slide.addText(legal(bulletins.join("\n")), {
    ...box(3.8, 1.6),
    fontFace: FONT,
    fontSize: 16,
    color: SOFT,
    align: "center",
    valign: "top",
  });
}

const box = (y: number, h: number) => ({ x: MARGIN, y, w: INSIDE, h });

/** Adds a figure's slide; says how many charts of PowerPoint's own it has. */
async function addFigure(slides: PptxGenJs, figure: Figure, report: Report): Promise<number> {
  const { number, caption, texts, found, unchecked } = figure;
  const { lang } = report;
  const words = WORDS[lang];
  const slide = slides.addSlide();
  slide.addText(legal(caption), {
    ...box(0.4, 0.9),
    fontFace: FONT,
    fontSize: 24,
    bold: true,
    color: INK,
    valign: "middle",
    fit: "shrink",
  });
  const under = [texts.subtitle, texts.unit && words.unit + texts.unit].filter(Boolean).join(words.space);
  slide.addText(legal(under), { ...box(1.3, 0.4), fontFace: FONT, fontSize: 14, color: SOFT });
  const native = found.chart && toNativeChart(found.chart, lang);
  if (native) addNative(slides, slide, native, figure);
  else await addPicture(slide, figure);
  const label = `${words.figure}${number}`;
  const small = [texts.note && words.note + texts.note, unchecked, texts.source && words.source + texts.source];
  slide.addText(legal([label, ...small].filter(Boolean).join("\n")), {
    ...box(6.3, 1),
    fontFace: FONT,
    fontSize: 11,
    color: SOFT,
    valign: "top",
    fit: "shrink",
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

const hex = (colour: string) => colour.replace("#", "").toUpperCase();

function addNative(slides: PptxGenJs, slide: PptxGenJs.Slide, chart: NativeChart, { scene }: Figure): void {
  const isBar = chart.type === "bar";
  const data = chart.series.map(({ name, values }) => ({
    name,
    labels: [...chart.labels],
    values: values as number[],
  }));
  const text = { fontFace: FONT, color: SOFT };
  slide.addChart(isBar ? slides.ChartType.bar : slides.ChartType.line, data, {
    x: MARGIN,
    y: CHART.y,
    w: INSIDE,
    h: CHART.height,
    altText: legal(scene.description),
    chartColors: chart.series.map((_, index) => hex(chart.colours[index] ?? chart.colours[0] ?? INK)),
    ...(isBar && { barDir: "bar", barGapWidthPct: chart.series.length > 1 ? 60 : 45 }),
    // The first row on top, as in the chart of the report.
    ...(isBar && { catAxisOrientation: "maxMin" as "minMax", valAxisLabelPos: "high" as never }),
    showLegend: chart.series.length > 1,
    legendPos: "t",
    legendFontFace: text.fontFace,
    legendFontSize: 14,
    showValue: true,
    dataLabelFormatCode: formatCode(chart.digits),
    dataLabelFontFace: text.fontFace,
    dataLabelFontSize: chart.labels.length * chart.series.length > 15 ? 10 : 14,
    dataLabelColor: INK,
    ...(isBar && { dataLabelPosition: "outEnd" }),
    catAxisLabelFontFace: text.fontFace,
    catAxisLabelFontSize: chart.labels.length > 10 ? 11 : 14,
    catAxisLabelColor: INK,
    valAxisLabelFontFace: text.fontFace,
    valAxisLabelFontSize: 12,
    valAxisLabelColor: SOFT,
    valAxisMinVal: Math.min(0, ...chart.series.flatMap(({ values }) => values.map((value) => value ?? 0))),
    valGridLine: { color: "E3E7EB", size: 0.75 },
    catGridLine: { style: "none" },
  });
}

function formatCode(digits: number | undefined): string {
  if (digits === undefined) return "General";
  return digits === 0 ? "0" : `0.${"0".repeat(digits)}`;
}

// Scaled to the slide, drawn at the resolution it then has.
async function addPicture(slide: PptxGenJs.Slide, { scene, number }: Figure): Promise<void> {
  const [width, height] = [scene.width / CSS_DPI, scene.height / CSS_DPI];
  const scale = Math.min(INSIDE / width, CHART.height / height);
  const png = await toPng(scene, DPI * scale);
  slide.addImage({
    data: `image/png;base64,${png.toString("base64")}`,
    x: MARGIN,
    y: CHART.y,
    w: width * scale,
    h: height * scale,
    altText: legal(scene.description),
    objectName: `figure ${number}`,
  });
}
