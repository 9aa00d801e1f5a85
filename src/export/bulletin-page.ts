import { createHash } from "node:crypto";
import type { Bulletin } from "../corpus/index.js";
import { CLAIM_WORDS, NO_METRIC_REASONS, NO_METRIC_WORDS } from "../metrics/index.js";
import { claimMarks, type Findings, type Mark, numeralMarks } from "./bulletin-marks.js";
import { STYLE } from "./bulletin-style.js";
import { claimTable, metricTable, noneTable } from "./bulletin-tables.js";
import { blockHtml, sectionId, toBlocks, toMarkedHtml } from "./bulletin-text.js";
import { escapeXml } from "./svg.js";

/**
 * Bulletin → one HTML page: the text as it stands, every numeral marked as metric or not, claims without a figure marked
 * too; each mark leads to its entry in a table below, and back. It has no script and asks for nothing.
 *
 *   text ─ blocks ─ marks ─┐
 *   rows, reasons, claims ─┴─ legend, text, three tables
 */
export function toBulletinPage(bulletin: Bulletin, findings: Findings): string {
  const numerals = numeralMarks(findings, ({ reason }) => `不是指标：${NO_METRIC_WORDS[reason].zh}`);
  const claims = claimMarks(findings.claims, numerals, ({ kind }) => `无数字的评价：${CLAIM_WORDS[kind].zh}`);
  const title = escapeXml(bulletin.masthead.title || bulletin.name);
  return [
    `<!DOCTYPE html>`,
    `<html lang="zh-CN">`,
    `<head>`,
    `<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${title}</title>`,
    `<style>${STYLE}</style>`,
    `</head>`,
    `<body>`,
    `<a class="skip" href="#metrics">跳到指标表</a>`,
    `<header>${legend(findings, numerals)}${contents(bulletin)}</header>`,
    `<main>`,
    `<article>`,
    ...blocksHtml(bulletin, numerals, claims),
    `</article>`,
    part("metrics", "指标", "metrics", findings.rows.length, metricTable(findings, numerals)),
    part("none", "不是指标的数字", "numerals that are no metric", findings.unmeasured.length, noneTable(bulletin.text, findings, numerals)), // prettier-ignore
    part("claims", "无数字的评价", "claims without a figure", findings.claims.length, claimTable(bulletin.text, findings, claims)), // prettier-ignore
    `</main>`,
    `</body>`,
    `</html>`,
    ``,
  ].join("\n");
}

const POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; base-uri 'none'; form-action 'none'`;

function blocksHtml(bulletin: Bulletin, numerals: readonly Mark[], claims: readonly Mark[]): string[] {
  const blocks = toBlocks(bulletin);
  const heading = `<h1>${escapeXml(bulletin.masthead.title || bulletin.name)}</h1>`;
  const shown = blocks.map((block) => blockHtml(block, toMarkedHtml(bulletin.text, block, numerals, claims)));
  return blocks.some(({ tag }) => tag === "h1") ? shown : [heading, ...shown];
}

function part(id: string, zh: string, en: string, count: number, html: string): string {
  return `<section id="${id}"><h2>${zh}　${count} <span lang="en">${en}</span></h2>\n${html}</section>`;
}

function contents({ sections }: Bulletin): string {
  const named = sections.map(({ place }, i) => ({ place, id: sectionId(i) })).filter(({ place }) => place !== "");
  if (named.length < 2) return "";
  const links = named.map(({ place, id }) => `<li><a href="#${id}">${escapeXml(place)}</a></li>`).join("");
  return `<nav aria-label="目录"><ul>${links}</ul></nav>`;
}

function legend({ rows, unmeasured, claims, absent }: Findings, numerals: readonly Mark[]): string {
  const marked = (kind: Mark["kind"]) => numerals.filter((mark) => mark.kind === kind).length;
  const reasons = NO_METRIC_REASONS.map((reason) => {
    const count = unmeasured.filter((one) => one.reason === reason).length;
    return count === 0 ? "" : `${NO_METRIC_WORDS[reason].zh.replace(/（.*）/u, "")} ${count}`;
  });
  const items = [
    item("metric", "metrics", `指标 <b>${rows.length}</b>`, "metrics"),
    marked("doubt") > 0 ? item("doubt", "metrics", `其中存疑 <b>${marked("doubt")}</b>`, "in doubt") : "",
    marked("rejected") > 0 ? item("rejected", "metrics", `其中剔除 <b>${marked("rejected")}</b>`, "rejected") : "",
    absent.length > 0 ? item("absent", "metrics", `不在表中 <b>${absent.length}</b>`, "not in the table") : "",
    item("none", "none", `不是指标 <b>${unmeasured.length}</b>`, "no metric", reasons.filter(Boolean).join(" · ")),
    item("claim", "claims", `无数字的评价 <b>${claims.length}</b>`, "claims without a figure"),
  ];
  return `<ul class="legend" id="absent">${items.join("")}</ul>`;
}

function item(kind: string, target: string, zh: string, en: string, more = ""): string {
  const detail = more === "" ? "" : `<span class="more">${more}</span>`;
  return `<li><span class="${kind} sample" aria-hidden="true">12</span> <a href="#${target}">${zh}</a> <span lang="en">${en}</span>${detail}</li>`;
}
