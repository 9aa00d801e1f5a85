import { createHash } from "node:crypto";
import type { Lang, Spec } from "../charts/index.js";
import { findFacts } from "./facts.js";
import { CLIENT } from "./html-client.js";
import { toFontFaces } from "./html-fonts.js";
import { readLibraries } from "./html-libraries.js";
import { STYLE } from "./html-style.js";
import type { Scene } from "./scene.js";
import { escapeXml } from "./svg.js";

/** A chart on a page. */
export interface PageChart {
  readonly name: string;
  readonly fileName: string;
  readonly spec: Spec;
  readonly scene: Scene;
  readonly lang: Lang;
}

const WORDS = {
  zh: {
    gallery: "图表",
    evidence: "出处",
    item: "名称",
    value: "数值",
    sentence: "原文",
    locus: "位置",
    files: "文件",
  },
  en: {
    gallery: "Charts",
    evidence: "Evidence",
    item: "Item",
    value: "Value",
    sentence: "Sentence",
    locus: "Where",
    files: "Files",
  },
} as const;

/**
 * Charts → one HTML page that needs nothing else: libraries, font and data are inside, and its content security policy
 * lets neither a request out nor text from the data become code. With `gallery`, links to each chart's files.
 */
export async function toHtml(
  charts: readonly PageChart[],
  { gallery = [] }: { gallery?: readonly string[] } = {},
): Promise<string> {
  const lang = charts[0]?.lang ?? "zh";
  const title = gallery.length === 0 ? (charts[0]?.scene.title ?? "") : WORDS[lang].gallery;
  const body = charts.map((chart, index) => figure(chart, index, gallery)).join("\n");
  const data = JSON.stringify(charts.map((chart) => withoutSchema(chart.spec))).replace(
    /[<\u2028\u2029]/gu,
    escapeInScript,
  );
  const style = (await toFontFaces(textOf(charts) + title + body, charts[0]?.scene.typeface)) + STYLE;
  const scripts = [readLibraries(), CLIENT];
  return [
    `<!DOCTYPE html>`,
    `<html lang="${lang === "zh" ? "zh-CN" : "en"}">`,
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
    `<script type="application/json" id="charts">${data}</script>`,
    ...scripts.map((script) => `<script>${script}</script>`),
    `</body>`,
    `</html>`,
    ``,
  ].join("\n");
}

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

function figure({ fileName, spec, scene, lang }: PageChart, index: number, formats: readonly string[]): string {
  const words = WORDS[lang];
  const links = formats
    .map((format) => `<a href="${encodeURIComponent(fileName)}.${format}">${format.toUpperCase()}</a>`)
    .join(" ");
  const files = formats.length === 0 ? "" : `<p class="files">${words.files}: ${links}</p>`;
  return `<figure id="chart-${index}"><div class="chart" role="img" aria-label="${escapeXml(scene.description)}"></div>${files}${evidence(spec, words)}</figure>`;
}

function evidence(spec: Spec, words: (typeof WORDS)[Lang]): string {
  const facts = findFacts(spec).filter((fact) => fact.sentence !== "");
  if (facts.length === 0) return "";
  const head = [words.item, words.value, words.sentence, words.locus].map((word) => `<th>${word}</th>`).join("");
  const rows = facts.map((fact) => {
    const cells = [fact.name, fact.shown, fact.sentence, fact.locus]
      .map((text) => `<td>${escapeXml(text)}</td>`)
      .join("");
    return `<tr data-name="${escapeXml(fact.name)}">${cells}</tr>`;
  });
  return `<details><summary>${words.evidence}</summary><table><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table></details>`;
}

// Tooltips show what the picture does not.
function textOf(charts: readonly PageChart[]): string {
  const facts = charts.flatMap((chart) => findFacts(chart.spec).flatMap((fact) => Object.values(fact) as string[]));
  const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(index + 32));
  const words = Object.values(WORDS).flatMap((own) => Object.values(own) as string[]);
  return [...charts.flatMap((chart) => chart.scene.texts), ...facts, ...ascii, ...words].join("");
}
