import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadBulletins, readBulletin, type Bulletin } from "../../src/corpus/index.js";
import { toRow, type MetricRow } from "../../src/dataset/index.js";
import { toBulletinPage } from "../../src/export/bulletin-page.js";
import { findingsOf } from "../../src/export/export-bulletins.js";
import { workspacePath } from "../../src/lineage/workspace.js";
import { extractMetrics } from "../../src/metrics/index.js";

const TEXT = [
  "诸暨市科技工作",
  "2023-10-08 来源：科技局",
  "",
  "实施“315”工程，1至7月完成技术交易额76.9 亿元，同比增长18.8%，获五星评价。",
  "",
].join("\n");

const rowsOf = (bulletin: Bulletin) => extractMetrics(bulletin).metrics.map(toRow);
const pageOf = (bulletin: Bulletin, rows: readonly MetricRow[] = rowsOf(bulletin)) =>
  toBulletinPage(bulletin, findingsOf(bulletin, rows));
const small = readBulletin(TEXT, "zhuji");
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/gu, "")
    .replace(/&lt;/gu, "<")
    .replace(/&gt;/gu, ">")
    .replace(/&quot;/gu, '"')
    .replace(/&#39;/gu, "'")
    .replace(/&amp;/gu, "&");
const articleOf = (html: string) => /<article>(.*)<\/article>/su.exec(html)?.[1] ?? "";
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found]) => found ?? "");

test("toBulletinPage(bulletin, findings) marks each numeral as metric or not, with what it is", () => {
  const article = articleOf(pageOf(small));
  expect(article).toContain(
    `<a class="metric" id="at-row-1" href="#row-1" title="技术交易额：76.9 亿元">76.9</a> 亿元`,
  );
  expect(article).toContain(
    `“<a class="none" id="at-none-2" href="#none-2" title="不是指标：名称、口号、固定说法">315</a>”`,
  );
  expect(article).toContain(`<span class="claim" id="at-claim-1" title="无数字的评价：考评"><a class="none"`);
  expect(article).toContain(`>五</a>星评价<a class="sign" href="#claim-1"`);
});

test("toBulletinPage(bulletin, findings) has a row for each metric, and a way back", () => {
  const page = pageOf(small);
  expect(page).toContain(`<tr id="row-1"><td><a href="#at-row-1" title="回到原文">76.9</a></td><td>技术交易额</td><td>数值</td><td>76.9 亿元</td><td>2023-01/2023-07</td>`); // prettier-ignore
  expect(page).toContain(`<tr id="claim-1"><td>`);
});

test("toBulletinPage(bulletin, findings) counts in its legend what it marks", () => {
  const legend = textOf(/<ul class="legend".*?<\/ul>/su.exec(pageOf(small))?.[0] ?? "");
  expect(legend).toContain("指标 2 metrics");
  expect(legend).toContain("不是指标 5 no metric");
  expect(legend).toContain("名称、口号、固定说法 1 · 日期、时期 2 · 不计量 1 · 文首 1");
  expect(legend).toContain("无数字的评价 1");
  expect(legend).not.toContain("存疑");
});

test("toBulletinPage(bulletin, findings) shows what people decided", () => {
  const [first, second] = rowsOf(small);
  if (!first || !second) throw new Error("two metrics are expected");
  const page = pageOf(small, [
    { ...first, value: 77.1, status: "checked", basis: "王芳：年报为77.1亿元" },
    { ...second, status: "rejected", basis: "李明" },
  ]);
  expect(page).toContain("77.1 亿元（原文 76.9）");
  expect(page).toContain("已核：王芳：年报为77.1亿元");
  expect(page).toContain(`<a class="rejected" id="at-row-2" href="#row-2"`);
  expect(page).toContain(`<tr id="row-2" class="rejected">`);
  expect(page).toContain("其中剔除 <b>1</b>");
});

test("toBulletinPage(bulletin, findings) marks rows in doubt and says why; what is inferred it says alone", () => {
  const [first, second] = rowsOf(small);
  if (!first || !second) throw new Error("two metrics are expected");
  const page = pageOf(small, [
    { ...first, flags: "inferred:period|doubt:无单位" },
    { ...second, flags: "inferred:period" },
  ]);
  expect(page).toContain(`<a class="doubt" id="at-row-1"`);
  expect(page).toContain("报告期承接前句，本句没有写；数字后没有单位");
  expect(page).toContain(`<a class="metric" id="at-row-2"`);
  expect(page).toContain("其中存疑 <b>1</b>");
});

test("toBulletinPage(bulletin, findings) is silent about nothing: a metric without row is marked, a row without span is listed", () => {
  const [first, second] = rowsOf(small);
  if (!first || !second) throw new Error("two metrics are expected");
  const page = pageOf(small, [first, { ...second, id: "zhuji:added-1:1", span: "", status: "added" }]);
  expect(page).toContain(`<a class="absent" id="at-absent" href="#absent" title="指标，但数据表里没有这一行">18.8</a>`);
  expect(page).toContain(`<tr id="row-2"><td>18.8</td>`);
  expect(page).toContain("不在表中 <b>1</b>");
});

test("toBulletinPage(bulletin, findings) leads two rows on one numeral back to it", () => {
  const [first, second] = rowsOf(small);
  if (!first || !second) throw new Error("two metrics are expected");
  const page = pageOf(small, [first, { ...first, id: "zhuji:added-1:1", place: "绍兴市" }, second]);
  expect(all(page, /<tr id="(row-\d)"><td><a href="#at-row-1"/gu)).toEqual(["row-1", "row-2"]);
});

test("toBulletinPage(bulletin, findings) keeps markup of the text and the table as text", () => {
  const hostile = `<img src=x onerror="alert(1)"> & </style><script>alert(2)</script>`;
  const bulletin = readBulletin(TEXT.replace("科技局", hostile).replace("实施", hostile), "zhuji");
  const rows = rowsOf(bulletin).map((row) => ({ ...row, indicator: hostile, place: hostile, basis: hostile, locus: hostile })); // prettier-ignore
  const page = pageOf(bulletin, rows);
  expect(page).not.toMatch(/<img|<script|onerror="/u);
  expect(page.match(/<\/style>/gu)).toHaveLength(1);
  expect(textOf(page)).toContain(hostile);
});

test("toBulletinPage(bulletin, findings) has no script, and a policy that allows its own style alone", () => {
  const page = pageOf(small);
  const style = /<style>(.*?)<\/style>/su.exec(page)?.[1] ?? "";
  const hash = createHash("sha256").update(style).digest("base64");
  expect(page).toContain(
    `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
  );
  expect(page).not.toMatch(/<script| style="| on\w+="|https?:|url\(/u);
});

test("toBulletinPage(bulletin, findings) gives a bulletin without title its name, and one without numerals empty tables", () => {
  const page = pageOf(readBulletin("", "nothing"));
  expect(page).toContain("<h1>nothing</h1>");
  expect(page.match(/<p>没有。<\/p>/gu)).toHaveLength(3);
});

const INVENTED = workspacePath("tests", "metrics", "bulletins");
const names = readdirSync(INVENTED).filter((file) => file.endsWith(".txt"));

test.each(names)("the page of the invented %s holds its text as it stands, and every link ends", (name) => {
  const bulletin = readBulletin(readFileSync(join(INVENTED, name), "utf8"), name);
  const page = pageOf(bulletin);
  const bare = (text: string) => text.replace(/\s/gu, "");
  expect(bare(textOf(articleOf(page)))).toContain(bare(bulletin.text));
  const ids = all(page, / id="([^"]*)"/gu);
  expect(all(page, / href="#([^"]*)"/gu).filter((id) => !ids.includes(id))).toEqual([]);
});

describe.each(["shaoxing-2023-09"])("the page of %s", async (name) => {
  const [bulletin] = await loadBulletins({ names: [name] });
  if (!bulletin) throw new Error(`no bulletin ${name}`);
  const page = pageOf(bulletin);
  const article = articleOf(page);

  test("holds the text as it stands, all of it, in its order", () => {
    const bare = (text: string) => text.replace(/\s/gu, "");
    expect(bare(textOf(article))).toBe(bare(bulletin.text));
  });

  test("marks every metric once, and leads each to a row and back", () => {
    expect(all(article, /class="(?:metric|doubt)" id="at-(row-\d+)"/gu)).toHaveLength(107);
    expect(all(page, /<tr id="(row-\d+)"><td><a href="#at-row-\d+"/gu)).toHaveLength(107);
  });

  test("has a heading for each section, and a way to it", () => {
    expect(all(article, /<h2 id="section-\d+">(?:<[^>]*>)*(.{3})/gu)).toEqual(
      ["绍兴市", "越城区", "柯桥区", "上虞区", "诸暨市", "嵊州市", "新昌县"], // prettier-ignore
    );
    expect(all(page, /<li><a href="#(section-\d+)">/gu)).toHaveLength(7);
  });

  test("has no link without an end, no id twice, no link within a link", () => {
    const ids = all(page, / id="([^"]*)"/gu);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(all(page, / href="#([^"]*)"/gu).filter((id) => !ids.includes(id))).toEqual([]);
    expect(page).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /su);
  });

  test("is well-formed HTML", async () => {
    const { parse } = await import("parse5");
    const errors: string[] = [];
    parse(page, {
      sourceCodeLocationInfo: true,
      onParseError: ({ code, startLine }) => errors.push(`${code} ${startLine}`),
    });
    expect(errors).toEqual([]);
  });
});
