import { createRequire } from "node:module";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Workbook } from "exceljs";
import { describe, expect, test } from "vitest";
import { bars, matrix, toSpec, type Chart } from "../../src/charts/index.js";
import { textWidth } from "../../src/charts/width.js";
import { exportCharts } from "../../src/export/index.js";
import { toCsv } from "../../src/export/csv.js";
import type { FoundChart } from "../../src/export/charts-of.js";
import { loadTypeface, measureBy } from "../../src/export/fonts.js";
import { toJson } from "../../src/export/json.js";
import { packageFolder } from "../../src/export/package-folder.js";
import { toScene } from "../../src/export/scene.js";
import { toSvg } from "../../src/export/svg.js";
import { toXlsx } from "../../src/export/xlsx.js";
import { GROWTH_TEXTS, growth } from "../charts/samples.js";
import { emptyFolder, writeNotebook } from "./notebook.js";

const found = (chart: Chart): FoundChart => ({ name: chart.name, notebook: "n", cell: 1, spec: toSpec(chart), chart });

async function sheetsOf(file: Buffer): Promise<Record<string, unknown[][]>> {
  const { Workbook } = createRequire(__filename)("exceljs") as { Workbook: new () => Workbook };
  const workbook = new Workbook();
  await workbook.xlsx.load(file as never);
  return Object.fromEntries(
    workbook.worksheets.map((sheet) => {
      const rows: unknown[][] = [];
      sheet.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
      return [sheet.name, rows];
    }),
  );
}

const HOSTILE = bars([{ item: "=HYPERLINK(1)", value: -1.5, sentence: "@SUM(A1)" }], {
  name: "hostile",
  category: "item",
  value: "value",
  texts: GROWTH_TEXTS,
});

describe("toJson(spec)", () => {
  test("is the spec that was drawn, with its schema and without the recipe", () => {
    const spec = JSON.parse(toJson(toSpec(growth()))) as Record<string, unknown>;
    expect(spec["$schema"]).toBe("https://vega.github.io/schema/vega-lite/v5.json");
    expect(spec["usermeta"]).toBeUndefined();
    expect({ ...spec, usermeta: { jianbao: growth() } }).toEqual(JSON.parse(JSON.stringify(toSpec(growth()))));
  });
});

describe("toCsv(chart)", () => {
  test("has a BOM, the figures as printed, and the sentence of each", () => {
    const [head, first] = toCsv(found(growth())).split("\n");
    expect(head).toBe("\ufeff名称,数值,单位,原文,位置,资料来源,编号");
    expect(first).toMatch(/^规上数字经济核心产业制造业增加值,119\.7,%,"1 至7 月,完成/u);
    expect(first).toMatch(/,嵊州市·第2段·第2句,.*,g3$/u);
  });

  test("keeps the zero of 43.0, and names states instead of numbering them", () => {
    const texts = GROWTH_TEXTS;
    const exact = bars([{ item: "投资", value: 43, numeral: "43.0" }], {
      name: "a",
      category: "item",
      value: "value",
      texts,
    });
    expect(toCsv(found(exact)).split("\n")[1]).toMatch(/^投资,43\.0,/u);
    const states = matrix([{ r: "甲", c: "乙", v: "未提" }], {
      name: "b",
      row: "r",
      column: "c",
      value: "v",
      states: ["有数", "未提"],
      texts,
    });
    expect(toCsv(found(states)).split("\n")[1]).toMatch(/^甲,乙,未提,/u);
  });

  test("speaks English where asked, and quotes sentences as they are", () => {
    const [head, first] = toCsv(found(growth()), "en").split("\n");
    expect(head).toBe("\ufeffitem,value,unit,sentence,where,source,ids");
    expect(first).toMatch(/^Value added of core digital-economy manufacturing.*1 至7 月/u);
  });

  test("lets no text become a formula", () => {
    expect(toCsv(found(HOSTILE)).split("\n")[1]).toMatch(/^'=HYPERLINK\(1\),-1\.5,%,'@SUM\(A1\),/u);
  });

  test("writes the rows of a chart that something else made", () => {
    const spec = { layer: [{ data: { values: [{ a: "甲", b: 3.25 }] }, mark: "bar" }] };
    expect(toCsv({ name: "x", notebook: "n", cell: 1, spec })).toBe("\ufeffa,b\n甲,3.25\n");
  });
});

describe("toXlsx(chart)", () => {
  test("has a sheet of figures, and one that tells each its sentence, place and source", async () => {
    const sheets = await sheetsOf(await toXlsx(found(growth())));
    expect(Object.keys(sheets)).toEqual(["数据", "出处"]);
    expect(sheets["数据"]?.slice(0, 2)).toEqual([
      ["名称", "数值", "单位"],
      ["规上数字经济核心产业制造业增加值", 119.7, "%"],
    ]);
    expect(sheets["出处"]?.[0]).toEqual(["名称", "原文", "位置", "资料来源", "编号"]);
    expect(sheets["出处"]?.[1]?.[2]).toBe("嵊州市·第2段·第2句");
    expect(sheets["出处"]?.at(-1)).toEqual(["资料来源", growth().texts.zh.source]);
  });

  test("stores text as text, and is the same bytes again", async () => {
    const file = await toXlsx(found(HOSTILE));
    expect((await sheetsOf(file))["数据"]?.[1]).toEqual(["=HYPERLINK(1)", -1.5, "%"]);
    expect(file.equals(await toXlsx(found(HOSTILE)))).toBe(true);
  });
});

describe("toSvg(scene, { outline })", () => {
  test("draws every line of text as a path, and keeps title and description", async () => {
    const scene = await toScene(toSpec(growth()), "growth");
    const live = await toSvg(scene);
    const svg = await toSvg(scene, { outline: true });
    expect(svg).not.toMatch(/<text|<tspan|font-family/u);
    expect(svg).toContain(`<title id="title">${growth().texts.zh.title}</title>`);
    const lines = (live.match(/<text\b/gu) ?? []).length;
    expect((svg.match(/<path\b/gu) ?? []).length - (live.match(/<path\b/gu) ?? []).length).toBeGreaterThanOrEqual(
      lines,
    );
  });
});

describe("exportCharts({ font })", () => {
  const folder = packageFolder("@expo-google-fonts/noto-sans-sc");
  const bold = join(folder, "700Bold", "NotoSansSC_700Bold.ttf");

  test("measures and draws with another font", async () => {
    const out = emptyFolder();
    const notebooks = [writeNotebook(out, "grew", [growth()])];
    await exportCharts({ notebooks, out, formats: ["svg", "pdf"], font: [bold] });
    expect(readFileSync(join(out, "growth-shengzhou.svg"), "utf8")).toMatch(
      /font-family="Noto Sans SC (?:custom|Bold)/u,
    );
    const measure = measureBy(await loadTypeface([bold]));
    expect(measure("a高", 1000)).toBe(textWidth("a高", 1000, true));
    expect(measureBy(await loadTypeface())("a高", 1000)).toBe(textWidth("a高", 1000));
  });

  test("refuses what is no font, and a character that the font lacks", async () => {
    const out = emptyFolder();
    const notebooks = [writeNotebook(out, "grew", [growth()])];
    await expect(exportCharts({ notebooks, out, font: [join(out, "grew.ipynb")] })).rejects.toThrow(
      /invalid font; give a TTF or OTF/u,
    );
    await expect(exportCharts({ notebooks, out, font: ["none.ttf"] })).rejects.toThrow("missing font file: none.ttf");
    const latin = latinFont();
    await expect(exportCharts({ notebooks, out, font: [latin] })).rejects.toThrow(
      /missing glyph in chart growth-shengzhou/u,
    );
  });

  // A font without Chinese, among what the PDF reader brings.
  function latinFont(): string {
    const fonts = join(packageFolder("pdfjs-dist"), "standard_fonts");
    const name = readdirSync(fonts).find((file) => file.endsWith(".ttf"));
    if (name === undefined) throw new Error("missing font in pdfjs-dist");
    return join(fonts, name);
  }
});
