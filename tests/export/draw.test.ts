import { beforeAll, describe, expect, test } from "vitest";
import { bars, PRESETS, toSpec, type Chart, type Layout, type Preset } from "../../src/charts/index.js";
import { toHtml } from "../../src/export/html.js";
import { toPdf } from "../../src/export/pdf.js";
import { toPng } from "../../src/export/png.js";
import { toScene, type Scene } from "../../src/export/scene.js";
import { escapeXml, toSvg } from "../../src/export/svg.js";
import { refuseMissingGlyphs } from "../../src/export/glyphs.js";
import { SAMPLES, growth } from "../charts/samples.js";
import { readPdf } from "./read-pdf.js";

function sceneOf(chart: Chart, layout: Layout = {}): Promise<Scene> {
  return toScene(toSpec(chart, layout), chart.name);
}

let scene: Scene;
beforeAll(async () => {
  scene = await sceneOf(growth());
}, 60_000);

function chunkOf(png: Buffer, type: string): Buffer {
  const at = png.indexOf(type, 0, "latin1");
  return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
}

describe("toScene(spec)", () => {
  test.each(Object.keys(PRESETS) as Preset[])(
    "is exactly as wide as the page: nothing is cut, nothing sticks out (%s)",
    async (preset) => {
      for (const sample of SAMPLES) {
        for (const lang of ["zh", "en"] as const) {
          const { width, height } = await sceneOf(sample(), { preset, lang });
          const page = PRESETS[preset];
          const millimetres = (pixels: number): number => (pixels * 25.4) / 96;
          expect([sample().name, lang, Math.abs(millimetres(width) - page.width) < 0.4]).toEqual([
            sample().name,
            lang,
            true,
          ]);
          if ("height" in page)
            expect([sample().name, lang, Math.abs(millimetres(height) - page.height) < 0.6]).toEqual([
              sample().name,
              lang,
              true,
            ]);
        }
      }
    },
  );

  test("makes an error of what Vega warns of", async () => {
    const spec = {
      data: { values: [{ a: 1 }] },
      mark: "bar",
      encoding: { x: { field: "a", type: "quantitative", scale: { type: "band" } } },
    };
    await expect(toScene(spec, "odd")).rejects.toThrow(/cannot draw chart odd: /u);
  });

  test("reads no file and asks no server", async () => {
    for (const url of ["https://example.org/data.json", "/etc/hostname", "package.json"]) {
      await expect(toScene({ data: { url }, mark: "point", encoding: {} }, "foreign")).rejects.toThrow(
        /cannot draw chart foreign: .*loads nothing/u,
      );
    }
  });
});

describe("toSvg(scene)", () => {
  test("keeps Chinese as live text, in millimetres, with title, description and role", async () => {
    const svg = await toSvg(scene);
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" role="img" aria-labelledby="title desc" width="150.0\d+mm" height="[\d.]+mm" viewBox="0 0 567 \d+"/u,
    );
    expect(svg).toContain(`<title id="title">${growth().texts.zh.title}</title>`);
    expect(svg).toMatch(/<desc id="desc">[^<]*规上工业研发投入：11\.9%/u);
    expect(svg).toMatch(/<text[^>]*>高新技术产业投资<\/text>/u);
  });

  test("escapeXml(text) leaves nothing that XML reads as markup or forbids", () => {
    expect(escapeXml(`<a href="x">&'\u0000\u000b</a>`)).toBe("&lt;a href=&quot;x&quot;&gt;&amp;&#39;&lt;/a&gt;");
  });
});

describe("toPng(scene, dpi)", () => {
  test("has the chart's size at its resolution, and says so", async () => {
    const png = await toPng(scene, 300);
    expect(png.readUInt32BE(16)).toBe(Math.floor((567 * 300) / 96));
    expect(chunkOf(png, "pHYs")).toEqual(Buffer.from([0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1]));
    expect((await toPng(scene, 96)).readUInt32BE(16)).toBe(567);
  });
});

describe("toPdf(scene)", () => {
  test("is one page of the chart's size whose text is the same characters, in the font it brings along", async () => {
    const pdf = await readPdf(await toPdf(scene));
    expect(pdf.pages).toBe(1);
    expect(Math.abs(pdf.width - (567 * 72) / 96)).toBeLessThan(1);
    for (const text of scene.texts) expect(pdf.text).toContain(text.replace(/\s/gu, ""));
    expect(pdf.text).toContain("高新技术产业投资");
    const dashes = bars([{ item: "从1～3级〈甲〉 pairs from–to, 3 of 4 (2023-10-08)…", value: 1 }], {
      name: "dashes",
      category: "item",
      value: "value",
      texts: growth().texts,
    });
    expect((await readPdf(await toPdf(await sceneOf(dashes)))).text).toContain(
      "从1～3级〈甲〉pairsfrom–to,3of4(2023-10-08)…",
    );
    expect(pdf.text).not.toMatch(/[\u2e80-\u2fdf\uf900-\ufaff]/u);
    expect(pdf.fonts.every((name) => /NotoSansSC/u.test(name))).toBe(true);
  });
});

describe("every format", () => {
  test("is the same bytes when drawn again", async () => {
    const again = await sceneOf(growth());
    expect(await toSvg(again)).toBe(await toSvg(scene));
    expect((await toPng(again)).equals(await toPng(scene))).toBe(true);
    expect((await toPdf(again)).equals(await toPdf(scene))).toBe(true);
    const page = (drawn: Scene) => ({
      name: "growth",
      fileName: "growth",
      spec: toSpec(growth()),
      scene: drawn,
      lang: "zh" as const,
    });
    expect(await toHtml([page(again)])).toBe(await toHtml([page(scene)]));
  });
});

describe("refuseMissingGlyphs(scene)", () => {
  test("passes what the font can draw, 剡 and ≥ included", () => {
    expect(() => refuseMissingGlyphs({ ...scene, texts: ["剡溪创新带≥3%→①℃", "\u200b \n"] }, "growth")).not.toThrow();
  });

  test("names the character and the chart", () => {
    expect(() => refuseMissingGlyphs({ ...scene, texts: ["科技🚀"] }, "growth")).toThrow(
      "missing glyph in chart growth; write “科技🚀” without it: 🚀 (U+1F680)",
    );
    expect(() => refuseMissingGlyphs({ ...scene, texts: ["⾼新"] }, "growth")).toThrow("⾼ (U+2FBC)");
  });
});
