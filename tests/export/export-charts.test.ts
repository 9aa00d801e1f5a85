import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bars, PRESETS, type Preset, type Spec } from "../../src/charts/index.js";
import { loadBulletins } from "../../src/corpus/index.js";
import { chartsOf, exportCharts, FORMATS } from "../../src/export/index.js";
import { GROWTH_ROWS, GROWTH_TEXTS, SAMPLES, growth } from "../charts/samples.js";
import { emptyFolder, writeNotebook } from "./notebook.js";
import { readPdf } from "./read-pdf.js";

const seed = async () => {
  const [bulletin] = await loadBulletins({ names: ["shaoxing-2023-09"] });
  if (bulletin === undefined) throw new Error("missing bulletin: shaoxing-2023-09");
  return bulletin;
};
const renamed = (name: string) => ({ ...growth(), name });

const FOREIGN: Spec = {
  $schema: "https://vega.github.io/schema/vega-lite/v5.json",
  data: { values: [{ a: "甲", b: 3 }] },
  mark: "bar",
  encoding: { x: { field: "b", type: "quantitative" }, y: { field: "a", type: "nominal" } },
};

describe("chartsOf(notebook)", () => {
  test("finds the charts in its outputs, in order, with the cell they stand in", () => {
    const path = writeNotebook(emptyFolder(), "01-what-grew", [renamed("one"), FOREIGN, renamed("two")]);
    expect(chartsOf(path).map(({ name, notebook, cell }) => [name, notebook, cell])).toEqual([
      ["one", "01-what-grew", 1],
      ["01-what-grew-2", "01-what-grew", 2],
      ["two", "01-what-grew", 3],
    ]);
  });

  test("knows which can be built again", () => {
    const [ours, foreign] = chartsOf(writeNotebook(emptyFolder(), "mixed", [growth(), FOREIGN]));
    expect(ours?.chart).toEqual(growth());
    expect(foreign?.chart).toBeUndefined();
  });

  test("refuses a file that is no notebook, and a recipe that is not whole", () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "broken.ipynb"), "{");
    expect(() => chartsOf(join(folder, "broken.ipynb"))).toThrow(/invalid notebook; run it again.*broken\.ipynb/u);
    const path = writeNotebook(folder, "half", [{ ...FOREIGN, usermeta: { jianbao: { form: "bars", name: "half" } } }]);
    expect(() => chartsOf(path)).toThrow("invalid recipe of a chart; run its notebook again: half");
  });
});

describe("exportCharts({ notebooks, out })", () => {
  test("writes each chart in each format under its name, and a gallery", async () => {
    const out = emptyFolder();
    const notebook = writeNotebook(out, "grew", [growth()]);
    const lines: string[] = [];
    const exported = await exportCharts({ notebooks: [notebook], out, log: (line) => lines.push(line) });
    expect(readdirSync(out).sort()).toEqual(
      [
        ...["csv", "html", "json", "pdf", "png", "svg", "xlsx"].map((ending) => `growth-shengzhou.${ending}`),
        "grew.ipynb",
        "index.html",
      ].sort(),
    );
    expect(exported).toEqual([
      {
        name: "growth-shengzhou",
        notebook: "grew",
        files: FORMATS.map((ending) => join(out, `growth-shengzhou.${ending}`)),
      },
    ]);
    expect(lines).toEqual([
      `1/1 growth-shengzhou: ${FORMATS.map((ending) => `growth-shengzhou.${ending}`).join(", ")}`,
    ]);
  });

  test("builds one notebook's charts in two languages and four presets, from the recipes alone", async () => {
    const notebook = writeNotebook(
      emptyFolder(),
      "all",
      SAMPLES.map((sample) => sample()),
    );
    for (const lang of ["zh", "en"] as const) {
      for (const preset of Object.keys(PRESETS) as Preset[]) {
        const out = emptyFolder();
        await exportCharts({ notebooks: [notebook], out, preset, lang, formats: ["svg"] });
        const svg = readFileSync(join(out, "growth-shengzhou.svg"), "utf8");
        expect(Math.abs(Number(/width="([\d.]+)mm"/u.exec(svg)?.[1]) - PRESETS[preset].width)).toBeLessThan(0.4);
        expect(svg.includes("High-tech investment")).toBe(lang === "en");
        expect(readdirSync(out)).toHaveLength(SAMPLES.length);
      }
    }
  }, 120_000);

  test("takes names and patterns, and refuses those that match nothing", async () => {
    const out = emptyFolder();
    const notebooks = [writeNotebook(out, "grew", [renamed("growth-1"), renamed("growth-2"), renamed("other")])];
    const options = { notebooks, out, formats: ["svg"] as const };
    expect((await exportCharts({ ...options, patterns: ["growth*"] })).map((chart) => chart.name)).toEqual([
      "growth-1",
      "growth-2",
    ]);
    expect((await exportCharts({ ...options, patterns: ["other", "*-2"] })).map((chart) => chart.name)).toEqual([
      "growth-2",
      "other",
    ]);
    await expect(exportCharts({ ...options, patterns: ["grow"] })).rejects.toThrow(
      "unknown chart, one of growth-1, growth-2, other: grow",
    );
  });

  test("refuses two charts of one name, also where only their case differs", async () => {
    const out = emptyFolder();
    const notebooks = [writeNotebook(out, "a", [renamed("growth")]), writeNotebook(out, "b", [renamed("Growth")])];
    await expect(exportCharts({ notebooks, out })).rejects.toThrow(
      "duplicate chart name in a cell 1 and b cell 1; give each chart its own: Growth",
    );
  });

  test("refuses a format or resolution that it does not have", async () => {
    const notebooks: string[] = [];
    await expect(exportCharts({ notebooks, formats: ["gif" as "png"] })).rejects.toThrow(
      "unknown format, one of svg, png, pdf, html, json, csv, xlsx: gif",
    );
    await expect(exportCharts({ notebooks, dpi: 5 })).rejects.toThrow("invalid dpi, from 36 to 1200: 5");
  });

  test("draws a chart that something else made as it is", async () => {
    const out = emptyFolder();
    await exportCharts({ notebooks: [writeNotebook(out, "theirs", [FOREIGN])], out, preset: "column" });
    expect((await readPdf(readFileSync(join(out, "theirs-1.pdf")))).text).toContain("甲");
  });

  test("leaves no half-written chart when one cannot be drawn, and names it", async () => {
    const out = emptyFolder();
    const chart = bars([{ indicator: "🚀", value: 1 }], {
      name: "rocket",
      category: "indicator",
      value: "value",
      texts: GROWTH_TEXTS,
    });
    await expect(exportCharts({ notebooks: [writeNotebook(out, "bad", [chart])], out })).rejects.toThrow(
      /missing glyph in chart rocket/u,
    );
    expect(readdirSync(out)).toEqual(["bad.ipynb"]);
  });
});

/** The markup of a page, without what its scripts and styles say. */
function withoutScripts(html: string): string {
  return html.replace(/(<(script|style)[^>]*>).*?<\/\2>/gsu, "$1</$2>");
}

describe("text from the data", () => {
  const HOSTILE = `</script><script>alert(1)</script>]]><img src=x onerror=alert(1)>" onload="x`;
  const chart = bars([{ indicator: HOSTILE, value: 1, sentence: HOSTILE, locus: HOSTILE }, ...GROWTH_ROWS], {
    name: "../../hostile",
    category: "indicator",
    value: "value",
    texts: { zh: { ...GROWTH_TEXTS.zh, title: HOSTILE, source: HOSTILE, note: HOSTILE } },
  });

  test("is never markup in HTML or SVG, nor a path in a file's name", async () => {
    const out = emptyFolder();
    await exportCharts({ notebooks: [writeNotebook(out, "bad", [chart])], out });
    expect(readdirSync(out).sort()).toEqual([
      "bad.ipynb",
      "hostile.csv",
      "hostile.html",
      "hostile.json",
      "hostile.pdf",
      "hostile.png",
      "hostile.svg",
      "hostile.xlsx",
      "index.html",
    ]);
    expect(existsSync(join(out, "..", "..", "hostile.svg"))).toBe(false);
    const svg = readFileSync(join(out, "hostile.svg"), "utf8");
    const tags = [...svg.matchAll(/<(\w+)((?:\s+[\w:-]+="[^"]*")*)\s*\/?>/gu)];
    expect([...new Set(tags.map((tag) => tag[1]))].sort()).toEqual([
      "desc",
      "g",
      "line",
      "path",
      "rect",
      "svg",
      "text",
      "title",
      "tspan",
    ]);
    const attributes = tags.flatMap((tag) =>
      [...(tag[2] ?? "").matchAll(/\s([\w:-]+)="[^"]*"/gu)].map((found) => found[1]),
    );
    expect(attributes.filter((name) => /^on|href$|^style$/u.test(name ?? ""))).toEqual([]);
    expect(svg.includes("]]>")).toBe(false);
    for (const page of ["hostile.html", "index.html"]) {
      const html = readFileSync(join(out, page), "utf8");
      expect(html.match(/<script/gu)).toHaveLength(3);
      expect(html.match(/<\/script>/gu)).toHaveLength(3);
      expect(withoutScripts(html).match(/<img/gu)).toBeNull();
    }
  });

  test("stands on a page whose policy lets nothing in or out and evaluates nothing", async () => {
    const out = emptyFolder();
    await exportCharts({ notebooks: [writeNotebook(out, "fine", [growth()])], out, formats: ["html"] });
    const html = readFileSync(join(out, "growth-shengzhou.html"), "utf8");
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(html)?.[1] ?? "";
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+' 'sha256-[^']+'; /u);
    expect(policy).not.toMatch(/unsafe-eval|unsafe-inline.*script|https?:|\*/u);
    expect(withoutScripts(html).match(/<[^>]+\s(?:src|href)=/gu)).toBeNull();
  });

  test("is quoted whole beside the chart, and shown in its bulletin, each bulletin once", async () => {
    const out = emptyFolder();
    const notebook = writeNotebook(out, "fine", [growth(), { ...growth(), name: "again" }]);
    await exportCharts({ notebooks: [notebook], out, formats: ["html"], bulletins: [await seed()] });
    const html = readFileSync(join(out, "growth-shengzhou.html"), "utf8");
    const id = /<p data-quote="(s1-\d+)">/u.exec(html)?.[1];
    expect(html).toContain(`<p data-quote="${id}">${GROWTH_ROWS[0]?.sentence}</p>`);
    expect(html).toContain(
      `id="${id}" tabindex="-1" data-locus="嵊州市·第2段·第2句">${GROWTH_ROWS[0]?.sentence}</span>`,
    );
    const gallery = readFileSync(join(out, "index.html"), "utf8");
    expect(gallery.match(/<article lang/gu)).toHaveLength(1);
    expect(gallery.match(new RegExp(`id="${id}"`, "gu"))).toHaveLength(1);
  });

  test("is quoted alone where its bulletin is gone, and says so", async () => {
    const out = emptyFolder();
    const notebook = writeNotebook(out, "fine", [growth()]);
    await exportCharts({ notebooks: [notebook], out, formats: ["html"], bulletins: [] });
    const html = readFileSync(join(out, "growth-shengzhou.html"), "utf8");
    expect(html).toContain(`<p>${GROWTH_ROWS[0]?.sentence}</p>`);
    expect(html).toContain("seeds/ 里已没有这句话所在的简报");
    expect(html).not.toContain("<article lang");
  });
});

describe("exportCharts(), where it cannot", () => {
  const one = (out: string) => ({ notebooks: [writeNotebook(out, "fine", [growth()])], formats: ["svg"] as const });

  test("names the folder or file that cannot be written", async () => {
    const out = emptyFolder();
    writeFileSync(join(out, "taken"), "");
    await expect(exportCharts({ ...one(out), out: join(out, "taken") })).rejects.toThrow(
      `cannot write to the folder (EEXIST); name another with --out: ${join(out, "taken")}`,
    );
    mkdirSync(join(out, "growth-shengzhou.svg"));
    await expect(exportCharts({ ...one(out), out })).rejects.toThrow(
      /^cannot write the file \(E\w+\); close it where another program has it open.*growth-shengzhou\.svg$/u,
    );
  });

  test("says which notebooks have not been executed", async () => {
    const out = emptyFolder();
    const cell = { cell_type: "code", execution_count: null, metadata: {}, source: ["await show(chart)"], outputs: [] };
    writeFileSync(
      join(out, "new.ipynb"),
      JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [cell] }),
    );
    const notebooks = [join(out, "new.ipynb")];
    await expect(exportCharts({ notebooks, out })).rejects.toThrow(
      `missing charts, the notebooks show none; not executed yet (npx jianbao run): ${notebooks[0]}`,
    );
    const both = { ...one(out), notebooks: [...one(out).notebooks, ...notebooks] };
    await expect(exportCharts({ ...both, out, patterns: ["grwth"] })).rejects.toThrow(
      `unknown chart; not executed yet (npx jianbao run): ${notebooks[0]}, one of growth-shengzhou: grwth`,
    );
  });

  test("names the nearest of many charts", async () => {
    const out = emptyFolder();
    const names = ["growth-stated", "growth-forms", "coverage", "obstacles", "top-terms", "ledger-gaps", "dominance"];
    const notebooks = [writeNotebook(out, "many", names.map(renamed))];
    await expect(exportCharts({ notebooks, out, patterns: ["growth-from"] })).rejects.toThrow(
      /unknown chart, one of 7, the nearest are growth-forms, growth-stated, .*: growth-from$/u,
    );
  });
});
