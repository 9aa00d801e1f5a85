import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { bars } from "../../src/charts/index.js";
import { growth } from "../charts/samples.js";
import { writeReport } from "../../src/export/index.js";
import { toDocx } from "../../src/export/report/docx.js";
import { toReportHtml } from "../../src/export/report/html-report.js";
import { readMarkdown } from "../../src/export/report/markdown.js";
import { toReportPdf } from "../../src/export/report/pdf-report.js";
import { toSlides } from "../../src/export/report/pptx.js";
import { readReport } from "../../src/export/report/read-report.js";
import { figuresOf, type Report } from "../../src/export/report/report.js";
import { readShownTables } from "../../src/export/report/shown-tables.js";
import { headingNumber } from "../../src/export/report/words.js";
import { emptyFolder } from "./notebook.js";
import { faultsOf, partsOf } from "./ooxml.js";
import { readPdf, readPdfPages } from "./read-pdf.js";
import { allForms, BULLETINS, ROWS, writeReportNotebook } from "./report-notebook.js";

const DATA = { rows: ROWS, bulletins: BULLETINS };
const open = (lang: "zh" | "en" = "zh", charts = [growth()]): Promise<Report> =>
  readReport({ notebooks: [writeReportNotebook(emptyFolder(), "02-what-grew", charts)], lang, ...DATA });

let report: Report;
beforeAll(async () => {
  report = await open();
}, 60_000);

describe("readMarkdown(text)", () => {
  test("reads bold parts and list items, and markup as plain text", async () => {
    expect(await readMarkdown("**结论。** 共107个数。\n\n- 甲 & 乙\n- <b>丙</b>")).toEqual([
      { bullet: false, parts: [{ text: "结论。", bold: true }, { text: " 共107个数。" }] },
      { bullet: true, parts: [{ text: "甲 & 乙" }] },
      { bullet: true, parts: [{ text: "<b>丙</b>" }] },
    ]);
  });
});

describe("readShownTables(html)", () => {
  test("reads caption, headings, cells and notes, and never a script", async () => {
    const html =
      '<table><caption>表</caption><tr><th>甲</th><th align="right">乙</th></tr><tr><td>1<script>x</script></td><td>2</td></tr><tfoot><tr><td>注：三</td></tr></tfoot></table>';
    expect(await readShownTables(html)).toEqual([
      {
        caption: "表",
        columns: [
          { heading: "甲", numeric: false },
          { heading: "乙", numeric: true },
        ],
        rows: [["1", "2"]],
        notes: ["注：三"],
      },
    ]);
    expect(await readShownTables("<p>no table</p>")).toEqual([]);
  });
});

test("headingNumber(number, lang) counts as official documents do", () => {
  expect([1, 9, 10, 12, 20, 21].map((number) => headingNumber(number, "zh"))).toEqual([
    "一、",
    "九、",
    "十、",
    "十二、",
    "二十、",
    "二十一、",
  ]);
  expect(headingNumber(2, "en")).toBe("2. ");
});

describe("readReport(notebooks)", () => {
  test("takes question, conclusion, charts and tables in the language asked for", async () => {
    const [question] = report.questions;
    expect(question?.title).toBe("哪些指标增长了？");
    expect(question?.conclusion.map(({ parts }) => parts.map(({ text }) => text).join(""))).toEqual([
      "嵊州市明示4项同比，119.7% 最高。其余三项在12%至22%之间，图形见下，均未经核对。",
    ]);
    expect(question?.items.map(({ kind, number, caption }) => [kind, number, caption])).toEqual([
      ["figure", 1, growth().texts.zh.title],
      ["table", 1, "同比增速"],
    ]);
    const english = await open("en");
    expect(english.questions[0]?.title).toBe("What grew?");
    expect(english.summary[0]?.passage.parts).toEqual([{ text: "Shengzhou states 4 rates. The highest is 119.7%." }]);
    expect(figuresOf(english)[0]?.caption).toBe(growth().texts.en?.title);
  });

  test("traces every value to its sentence, and says which nobody has checked", () => {
    expect(report.evidence[0]?.rows.map(({ value, locus, source, status }) => [value, locus, source, status])).toEqual([
      ["119.7%", "嵊州市·第2段·第2句", "[1]", "未经核对"],
      ["21.7%", "嵊州市·第2段·第2句", "[1]", "未经核对"],
      ["18.8%", "嵊州市·第2段·第2句", "[1]", "已核对"],
      ["11.9%", "嵊州市·第2段·第2句", "[1]", "未经核对"],
    ]);
    expect(figuresOf(report)[0]?.unchecked).toBe("其中3个数未经核对");
  });

  test("refuses to report nothing", async () => {
    await expect(readReport({ notebooks: [], ...DATA })).rejects.toThrow(
      "missing notebooks: there is nothing to report",
    );
  });
});

describe("toDocx(report)", () => {
  let xml = "";
  let parts: Record<string, string> = {};
  beforeAll(async () => {
    parts = partsOf(await toDocx(report));
    xml = parts["word/document.xml"] ?? "";
  });

  test("numbers captions by fields, below the chart, and lists the figures by one", () => {
    expect(xml).toMatch(/<w:fldSimple w:instr="SEQ 图 \\\* ARABIC"/u);
    expect(xml).toMatch(/<w:fldSimple w:instr="SEQ 表 \\\* ARABIC"/u);
    expect(xml).toMatch(/TOC[^<]*\\c &quot;图&quot;|TOC[^<]*\\c "图"/u);
    expect(xml.indexOf("<w:drawing>")).toBeLessThan(xml.indexOf("SEQ 图"));
    expect(xml.indexOf("<w:drawing>")).toBeGreaterThan(0);
  });

  test("holds each chart as SVG with its text as paths, and as PNG, with words for those who cannot see it", () => {
    const media = Object.keys(parts).filter((name) => name.startsWith("word/media/"));
    expect(media.map((name) => name.replace(/^.*\./u, "")).sort()).toEqual(["png", "svg"]);
    const svg = parts[media.find((name) => name.endsWith(".svg")) ?? ""] ?? "";
    expect(svg).not.toContain("<text");
    expect(xml).toMatch(/<wp:docPr id="1" name="图1" descr="[^"]*规上工业研发投入：11\.9%/u);
  });

  test("sets A4 with the text block of 156 × 225 mm, fonts of government offices, repeated table heads", () => {
    const margins = /<w:pgMar [^>]*>/u.exec(xml)?.[0] ?? "";
    const twips = (name: string) =>
      Number(new RegExp(`w:${name}="(\\d+)`, "u").exec(xml.match(/<w:pg(?:Sz|Mar)[^>]*>/gu)?.join("") ?? "")?.[1]);
    const millimetres = (value: string) => new RegExp(`w:${value}="([\\d.]+)mm"`, "u").exec(margins)?.[1];
    if (margins.includes("mm")) {
      expect([millimetres("left"), millimetres("right"), millimetres("top"), millimetres("bottom")]).toEqual([
        "28",
        "26",
        "37",
        "35",
      ]);
    } else {
      expect(Math.abs(((twips("w") - twips("left") - twips("right")) * 25.4) / 1440 - 156)).toBeLessThan(0.2);
      expect(Math.abs(((twips("h") - twips("top") - twips("bottom")) * 25.4) / 1440 - 225)).toBeLessThan(0.2);
    }
    expect(parts["word/styles.xml"]).toContain('w:eastAsia="仿宋"');
    expect(parts["word/styles.xml"]).toContain('w:eastAsia="黑体"');
    expect(parts["word/fontTable.xml"]).toContain('<w:font w:name="仿宋"><w:altName w:val="FangSong,');
    expect(xml.match(/<w:tblHeader\/>/gu)?.length).toBe(2);
  });

  test("shows unit, note, source and what is unchecked, and never markup from the data", () => {
    for (const text of [
      "单位：%",
      "注：同比为简报所载；增加值按可比价格计算。",
      "其中3个数未经核对。",
      "资料来源：《今日科技》",
      "附表",
      "已核对",
    ])
      expect(xml).toContain(text);
    expect(xml).toContain("高新技术产业投资&lt;b&gt;");
  });
});

describe("toReportHtml(report)", () => {
  test("needs nothing else, runs nothing, and names every id once", async () => {
    const html = await toReportHtml(await open("zh", allForms()));
    expect(html).toMatch(/content="default-src 'none'; style-src 'sha256-[^']+'; font-src data:/u);
    const markup = html.replace(/<style>.*?<\/style>/su, "");
    expect(markup).not.toMatch(/<script|\son\w+=|\sstyle=|src=|href="(?!#)/u);
    const ids = [...markup.matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
    expect(markup).toContain("高新技术产业投资&lt;b&gt;");
  });
});

describe("toReportPdf(report)", () => {
  test("is pages of A4 whose Chinese text is the same characters", async () => {
    const pdf = await readPdf(await toReportPdf(report));
    expect([Math.round(pdf.width), Math.round(pdf.height)]).toEqual([595, 842]);
    expect(pdf.pages).toBeGreaterThan(3);
    expect(pdf.text).toContain("简报数据分析报告");
    expect(pdf.fonts.every((name) => /NotoSansSC/u.test(name))).toBe(true);
  });
});

describe("toSlides(report)", () => {
  test("has a slide for each chart: PowerPoint's own where it can draw it honestly, a picture otherwise", async () => {
    const forms = allForms();
    const slides = await toSlides(await open("zh", forms));
    const names = Object.keys(unzipSync(slides));
    expect(names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/u.test(name))).toHaveLength(forms.length + 1);
    const charts = names.filter((name) => /^ppt\/charts\/chart\d+\.xml$/u.test(name));
    const pictures = names.filter((name) => /^ppt\/media\/.*\.png$/u.test(name));
    expect(charts.length).toBeGreaterThan(1);
    expect(charts.length + pictures.length).toBe(forms.length);
    expect(names.filter((name) => name.endsWith(".svg"))).toEqual([]);
    const chart = partsOf(slides)["ppt/charts/chart1.xml"] ?? "";
    expect(chart).toContain("<c:barChart>");
  }, 60_000);
});

describe("text from the data", () => {
  const HOSTILE = `</w:t></a:t><script>alert(1)</script>]]>" onload="x`;
  const FORMULA = '=HYPERLINK("http://x")';
  const chart = bars(
    [
      { item: FORMULA, value: 1, sentence: `${HOSTILE}\u0007`, locus: "\t@甲" },
      { item: HOSTILE, value: 2, sentence: "", locus: "" },
    ],
    {
      name: "hostile",
      category: "item",
      value: "value",
      texts: { zh: { title: HOSTILE, unit: FORMULA, note: HOSTILE, source: `javascript:alert(1)${HOSTILE}` } },
    },
  );

  test("stays text in Word and on slides: every part is well-formed, nothing a formula", async () => {
    const own = await open("zh", [chart]);
    for (const file of [await toDocx(own), await toSlides(own)]) {
      expect(faultsOf(file)).toEqual([]);
      const parts = partsOf(file);
      for (const [name, xml] of Object.entries(parts).filter(([name]) => /\.(?:xml|rels|svg)$/u.test(name)))
        expect([name, /<script|<\w+:f>=HYPERLINK|Target="javascript/u.test(xml)]).toEqual([name, false]);
      const sheets = Object.keys(parts).filter((name) => name.endsWith(".xlsx"));
      const bytes = unzipSync(file);
      for (const name of sheets) {
        const cells = partsOf(Buffer.from(bytes[name] ?? []));
        expect(cells["xl/sharedStrings.xml"]).toContain("=HYPERLINK(&quot;http://x&quot;)");
        expect(cells["xl/worksheets/sheet1.xml"]).not.toContain("<f>");
      }
    }
  }, 60_000);

  test("stays text on the page of a report, and in its PDF", async () => {
    const own = await open("zh", [chart]);
    const markup = (await toReportHtml(own)).replace(/<style>.*?<\/style>/su, "");
    expect(markup.includes("&lt;script&gt;alert(1)&lt;/script&gt;")).toBe(true);
    expect(/<script|href="(?!#)/u.test(markup)).toBe(false);
    expect(/<[^>]*\son\w+=/u.test(markup.replace(/="[^"]*"/gu, '=""'))).toBe(false);
    expect((await readPdfPages(await toReportPdf(own))).join("")).toContain("<script>alert(1)</script>");
  }, 60_000);
});

describe("every format", () => {
  test("is the same bytes when made again", async () => {
    const again = await open();
    for (const write of [toDocx, toReportPdf, toSlides])
      expect((await write(again)).equals(await write(report))).toBe(true);
    expect(await toReportHtml(again)).toBe(await toReportHtml(report));
  }, 60_000);
});

describe("writeReport({ notebooks, formats })", () => {
  test("writes report.docx unless told otherwise", async () => {
    const out = emptyFolder();
    const notebooks = [writeReportNotebook(out)];
    const [file] = await writeReport({ notebooks, out, ...DATA });
    expect(file).toMatch(/report\.docx$/u);
    expect(
      readFileSync(file ?? "")
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
  });

  test("refuses a format it does not have", async () => {
    await expect(writeReport({ notebooks: [], formats: ["doc" as "docx"] })).rejects.toThrow(
      "unknown format, one of docx, pdf, html, pptx: doc",
    );
  });
});
