import { createHash } from "node:crypto";
import type { Spec } from "../charts/index.js";
import { findFacts } from "./facts.js";
import { CLIENT } from "./html-client.js";
import { evidenceTable, quotedFacts, type Quoted } from "./html-evidence.js";
import { toFontFaces } from "./html-fonts.js";
import { readLibraries } from "./html-libraries.js";
import { toReader } from "./html-reader.js";
import { STYLE } from "./html-style.js";
import { WORDS } from "./html-words.js";
import type { PageChart } from "./page-chart.js";
import { openLibrary, type Library } from "./library.js";
import { escapeXml } from "./svg.js";

export interface PageOptions {
  /** Formats that a gallery links to; one chart's page where left out. */
  readonly gallery?: readonly string[];
  /** The bulletins that the charts quote. */
  readonly library?: Library;
}

/**
 * Charts → one HTML page that needs nothing else: libraries, font, data and the bulletins quoted are inside, and its
 * content security policy lets neither a request out nor text from the data become code. With `gallery`, links to each
 * chart's files.
 */
export async function toHtml(
  charts: readonly PageChart[],
  { gallery = [], library = openLibrary([]) }: PageOptions = {},
): Promise<string> {
  const lang = charts[0]?.lang ?? "zh";
  const title = gallery.length === 0 ? (charts[0]?.scene.title ?? "") : WORDS[lang].gallery;
  const facts = charts.map((chart) => quotedFacts(chart, library));
  const body = charts.map((chart, index) => figure(chart, index, gallery, facts[index] ?? [])).join("\n");
  const style = (await toFontFaces(textOf(charts) + title + body, charts[0]?.scene.typeface)) + STYLE;
  const scripts = [readLibraries(), CLIENT];
  return [
    `<!DOCTYPE html>`,
    `<html lang="${languageTag(lang)}">`,
    `<head>`,
    `<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy(scripts, style)}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escapeXml(title)}</title>`,
    `<style>${style}</style>`,
    `</head>`,
    `<body>`,
    ...(gallery.length === 0 ? [] : [`<h1>${escapeXml(title)}</h1>`]),
    `<main>`,
    body,
    `</main>`,
    toReader(facts.flat(), library, WORDS[lang]),
    `<script type="application/json" id="charts">${dataOf(charts)}</script>`,
    ...scripts.map((script) => `<script>${script}</script>`),
    `</body>`,
    `</html>`,
    ``,
  ].join("\n");
}

function dataOf(charts: readonly PageChart[]): string {
  const specs = charts.map(({ spec }) => withoutSchema(spec));
  return JSON.stringify(specs).replace(/[<\u2028\u2029]/gu, escapeInScript);
}

const languageTag = (lang: PageChart["lang"]) => (lang === "zh" ? "zh-CN" : "en");

// Vega-Embed compares the schema's version with its own and would warn; the spec is good for both.
function withoutSchema(spec: Spec): Spec {
  return Object.fromEntries(Object.entries(spec).filter(([key]) => key !== "$schema" && key !== "usermeta"));
}

function escapeInScript(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function policy(scripts: readonly string[], style: string): string {
  const hashes = (texts: readonly string[]): string =>
    texts.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`).join(" ");
  return `default-src 'none'; script-src ${hashes(scripts)}; style-src ${hashes([style])}; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
}

function figure(
  { fileName, scene, lang }: PageChart,
  index: number,
  formats: readonly string[],
  facts: readonly Quoted[],
): string {
  const links = formats.map(
    (format) => `<a href="${encodeURIComponent(fileName)}.${format}">${format.toUpperCase()}</a>`,
  );
  const files = formats.length === 0 ? "" : `<p class="files">${WORDS[lang].files}: ${links.join(" ")}</p>`;
  const title = `<h2 class="unseen" id="title-${index}">${escapeXml(scene.title)}</h2>`;
  return `<figure id="chart-${index}" lang="${languageTag(lang)}" aria-labelledby="title-${index}">${title}<div class="chart"></div>${files}${evidenceTable(facts, lang)}</figure>`;
}

// Tooltips show what the picture does not.
function textOf(charts: readonly PageChart[]): string {
  const facts = charts.flatMap((chart) => findFacts(chart.spec).flatMap((fact) => Object.values(fact) as string[]));
  const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(index + 32));
  const words = Object.values(WORDS).flatMap((own) => Object.values(own) as string[]);
  return [...charts.flatMap((chart) => chart.scene.texts), ...facts, ...ascii, ...words].join("");
}
