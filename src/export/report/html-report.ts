import { createHash } from "node:crypto";
import { toFontFaces } from "../html-fonts.js";
import { escapeXml, toSvg } from "../svg.js";
import { evidenceTable } from "./evidence-table.js";
import { REPORT_STYLE } from "./html-report-style.js";
import { figuresOf, type Figure, type Passage, type Question, type Report, type ReportTable } from "./report.js";
import { headingNumber, WORDS } from "./words.js";

interface Grid {
  readonly columns: ReportTable["columns"];
  readonly rows: ReportTable["rows"];
}

/**
 * Report → one HTML page without a script: charts as SVG with live text, the font inside, A4 when printed. Its policy
 * lets nothing in and nothing out.
 */
export async function toReportHtml(report: Report): Promise<string> {
  const { lang, title } = report;
  const questions = await Promise.all(report.questions.map((question) => questionSection(question, report)));
  const body = [head(report), summary(report), figureList(report), ...questions, annex(report)].join("\n");
  const style = (await toFontFaces(textOf(body) + title)) + REPORT_STYLE;
  const hash = createHash("sha256").update(style).digest("base64");
  return [
    `<!DOCTYPE html>`,
    `<html lang="${lang === "zh" ? "zh-CN" : "en"}">`,
    `<head>`,
    `<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escapeXml(title)}</title>`,
    `<style>${style}</style>`,
    `</head>`,
    `<body>`,
    body,
    `</body>`,
    `</html>`,
    ``,
  ].join("\n");
}

// Entities stand for ASCII, which the font brings along in any case.
function textOf(body: string): string {
  const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(index + 32)).join("");
  return body.replace(/<[^>]*>/gu, "") + ascii;
}

function head({ title, bulletins, lang }: Report): string {
  const list = bulletins.map((bulletin) => `<li>${escapeXml(bulletin)}</li>`).join("");
  return `<header><h1>${escapeXml(title)}</h1><p>${WORDS[lang].bulletins}${WORDS[lang].colon}</p><ul class="plain">${list}</ul></header>`;
}

function summary({ summary, lang }: Report): string {
  const said = summary.map(({ question, passage }) => `<p><b>${escapeXml(question)}</b>${toInline(passage)}</p>`);
  return `<section><h2>${WORDS[lang].summary}</h2>${said.join("")}</section>`;
}

function figureList(report: Report): string {
  const words = WORDS[report.lang];
  const items = figuresOf(report).map(
    (figure) =>
      `<li><a href="#figure-${figure.number}">${words.figure}${figure.number}${words.space}${escapeXml(figure.caption)}</a></li>`,
  );
  return items.length === 0 ? "" : `<nav><h2>${words.figures}</h2><ul class="plain">${items.join("")}</ul></nav>`;
}

async function questionSection({ number, title, conclusion, items }: Question, report: Report): Promise<string> {
  const blocks = await Promise.all(
    items.map(async (item) => (item.kind === "figure" ? await figureBlock(item, report) : tableBlock(item, report))),
  );
  const heading = `<h2>${headingNumber(number, report.lang)}${escapeXml(title)}</h2>`;
  return `<section>${heading}${conclusion.map(paragraph).join("")}${blocks.join("\n")}</section>`;
}

function paragraph(passage: Passage): string {
  return passage.bullet ? `<p class="item">${toInline(passage)}</p>` : `<p>${toInline(passage)}</p>`;
}

function toInline({ parts }: Passage): string {
  return parts
    .map(({ text, bold = false, italic = false }) => {
      const slanted = italic ? `<i>${escapeXml(text)}</i>` : escapeXml(text);
      return bold ? `<b>${slanted}</b>` : slanted;
    })
    .join("");
}

async function figureBlock({ number, scene, caption, texts, unchecked }: Figure, { lang }: Report): Promise<string> {
  const words = WORDS[lang];
  const svg = await toSvg(scene, { prefix: `f${number}-` });
  const notes = [
    texts.subtitle ?? "",
    texts.note ? words.note + texts.note : "",
    unchecked,
    texts.source ? words.source + texts.source : "",
  ];
  const small = notes.filter(Boolean).map((text) => `<p class="small">${escapeXml(text)}</p>`);
  const unit = texts.unit === "" ? "" : `<p class="unit">${escapeXml(words.unit + texts.unit)}</p>`;
  return `<figure id="figure-${number}">${unit}${svg}<figcaption>${words.figure}${number}${words.space}${escapeXml(caption)}</figcaption>${small.join("")}</figure>`;
}

function tableBlock(table: ReportTable, { lang }: Report): string {
  const words = WORDS[lang];
  const caption = `<caption>${words.table}${table.number}${words.space}${escapeXml(table.caption)}</caption>`;
  const notes = table.notes.map((note) => `<p class="small">${escapeXml(note)}</p>`);
  return `<div class="table">${grid(table, caption)}${notes.join("")}</div>`;
}

function grid({ columns, rows }: Grid, caption = ""): string {
  const cell = (tag: "td" | "th", text: string, index: number) =>
    `<${tag}${columns[index]?.numeric === true ? ' class="number"' : ""}>${escapeXml(text).replace(/\n/gu, "<br>")}</${tag}>`;
  const head = columns.map(({ heading }, index) => cell("th", heading, index)).join("");
  const body = rows.map((row) => `<tr>${row.map((text, index) => cell("td", text, index)).join("")}</tr>`);
  return `<table>${caption}<thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

function annex(report: Report): string {
  const words = WORDS[report.lang];
  return `<section><h2>${words.annex}</h2><p class="small">${words.annexNote}</p>${grid(evidenceTable(report))}</section>`;
}
