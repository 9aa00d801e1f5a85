import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bars } from "../../src/charts/index.js";
import { exportCharts } from "../../src/export/index.js";
import { GROWTH_ROWS, GROWTH_TEXTS, SAMPLES, growth } from "../charts/samples.js";
import { emptyFolder, writeNotebook } from "../export/notebook.js";
import { openBrowser, openFile } from "./chromium.js";

const out = emptyFolder();
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  const notebooks = [
    writeNotebook(
      out,
      "all",
      SAMPLES.map((sample) => sample()),
    ),
  ];
  await exportCharts({ notebooks, out, formats: ["html"] });
});
afterAll(() => browser.close());

const SENTENCE = GROWTH_ROWS[0]?.sentence ?? "";

describe("a chart's page, opened offline", () => {
  test("draws its chart, in its own font, asks for nothing and complains of nothing", async () => {
    const { page, requests, complaints } = await openFile(browser, join(out, "growth-shengzhou.html"));
    expect(await page.locator("svg text", { hasText: "高新技术产业投资" }).count()).toBe(1);
    expect(await page.locator("svg path[aria-roledescription=bar]").count()).toBe(4);
    expect(await page.evaluate(`document.fonts.check("12px 'Noto Sans SC'", "嵊州市")`)).toBe(true);
    expect([requests, complaints]).toEqual([[], []]);
  });

  test("shows the sentence when the pointer rests on a mark", async () => {
    const { page, complaints } = await openFile(browser, join(out, "growth-shengzhou.html"));
    await page.locator("svg path[aria-roledescription=bar]").first().hover();
    const tooltip = page.locator("#vg-tooltip-element.visible");
    await tooltip.waitFor();
    expect(await tooltip.innerText()).toContain(SENTENCE.slice(0, 40));
    expect(await tooltip.innerText()).toContain("嵊州市·第2段·第2句");
    expect(complaints).toEqual([]);
  });

  test("goes to the sentence when a mark is clicked", async () => {
    const { page } = await openFile(browser, join(out, "growth-shengzhou.html"));
    expect(await page.locator("details").getAttribute("open")).toBeNull();
    await page.locator("svg path[aria-roledescription=bar]").first().click();
    expect(await page.locator("tr.marked").innerText()).toContain("规上数字经济核心产业制造业增加值");
    expect(await page.locator("tr.marked").isVisible()).toBe(true);
  });

  test("can be read by those who cannot see it", async () => {
    const { page } = await openFile(browser, join(out, "growth-shengzhou.html"));
    const label = await page.locator("[role=graphics-document]").getAttribute("aria-label");
    expect(label).toMatch(new RegExp(`^${growth().texts.zh.title}.*规上工业研发投入：11.9%`, "u"));
  });
});

test.each(SAMPLES.map((sample) => sample().name))(
  "the page of %s draws without a request or a complaint",
  async (name) => {
    const { page, requests, complaints } = await openFile(browser, join(out, `${name}.html`));
    expect(await page.locator("svg").count()).toBeGreaterThan(0);
    expect([requests, complaints]).toEqual([[], []]);
  },
);

test("the gallery draws every chart on one page, and links to its files", async () => {
  const { page, requests, complaints } = await openFile(browser, join(out, "index.html"));
  expect(await page.locator("figure[data-drawn=yes]").count()).toBe(SAMPLES.length);
  expect(await page.locator('a[href="growth-shengzhou.html"]').count()).toBe(1);
  expect([requests, complaints]).toEqual([[], []]);
});

test("text from the data stays text", async () => {
  const hostile = `<img src=x onerror="window.broken=1"></script><script>window.broken=1</script>`;
  const chart = bars([{ indicator: hostile, value: 1, sentence: hostile, locus: hostile }, ...GROWTH_ROWS], {
    name: "hostile",
    category: "indicator",
    value: "value",
    texts: { zh: { ...GROWTH_TEXTS.zh, title: hostile, source: `javascript:alert(1)//${hostile}` } },
  });
  const folder = emptyFolder();
  await exportCharts({ notebooks: [writeNotebook(folder, "bad", [chart])], out: folder, formats: ["html"] });
  const { page, requests, complaints } = await openFile(browser, join(folder, "hostile.html"));
  await page.locator("svg path[aria-roledescription=bar]").last().hover();
  await page.locator("#vg-tooltip-element.visible").waitFor();
  expect(await page.locator("#vg-tooltip-element").innerText()).toContain(hostile);
  expect(await page.evaluate(`"broken" in window`)).toBe(false);
  expect(await page.locator("img").count()).toBe(0);
  expect([requests, complaints]).toEqual([[], []]);
});
