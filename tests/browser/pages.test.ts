import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bars } from "../../src/charts/index.js";
import { exportCharts } from "../../src/export/index.js";
import { GROWTH_ROWS, GROWTH_TEXTS, SAMPLES, growth } from "../charts/samples.js";
import { emptyFolder, writeNotebook } from "../export/notebook.js";
import { openBrowser, openFile } from "./chromium.js";

const SENTENCE = GROWTH_ROWS[0]?.sentence ?? "";
const OTHER = "截至目前,研究与试验发展(R&D)经费占比从0.58%增长到2.84%,增幅连续四年全市第一、全省前列。";
const LOCI = "嵊州市·第2段·第2句；越城区·第4段·第4句";
const standing = (name: string, sentence: string, locus: string) =>
  bars([{ item: "甲", value: 1, sentence, locus }], { name, category: "item", value: "value", texts: GROWTH_TEXTS });
const SEVERAL = standing("several", `${SENTENCE}\n${OTHER}`, LOCI);
const GONE = standing("gone", "已经删去的话。", "越城区·第9段·第1句");

// The sentence that the reader of a page shows: whether it has the focus, is in view, and its ground.
const HERE = `(() => {
  const own = document.querySelector("article .sentence.here");
  const { top, bottom } = own.getBoundingClientRect();
  return [own === document.activeElement, top > 0 && bottom < innerHeight, getComputedStyle(own).backgroundColor];
})()`;
const SHOWN = [true, true, "rgb(255, 233, 168)"];

const out = emptyFolder();
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  const notebooks = [writeNotebook(out, "all", [...SAMPLES.map((sample) => sample()), SEVERAL, GONE])];
  await exportCharts({ notebooks, out, formats: ["html"] });
});
afterAll(() => browser.close());

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

  test("goes to the sentence in its bulletin when a mark is clicked, and back", async () => {
    const { page, requests, complaints } = await openFile(browser, join(out, "growth-shengzhou.html"));
    expect(await page.locator("#reader").isVisible()).toBe(false);
    await page.locator("svg path[aria-roledescription=bar]").first().click();
    const sentence = page.locator("article .sentence.here");
    expect(await sentence.innerText()).toBe(SENTENCE);
    expect(await page.evaluate(HERE)).toEqual(SHOWN);
    expect(await page.locator("article:visible h2", { hasText: "嵊州市" }).count()).toBe(1);
    expect(await page.locator("#reader-fact").innerText()).toContain("规上数字经济核心产业制造业增加值");
    expect(await page.locator("#reader-where").innerText()).toContain("见行动 @绍兴　嵊州市·第2段·第2句");
    await page.locator("#reader-back").click();
    expect(await page.locator("#reader").isVisible()).toBe(false);
    expect([requests, complaints]).toEqual([[], []]);
  });

  test("is worked by the keyboard: to the evidence, into the bulletin, and back to where one was", async () => {
    const { page } = await openFile(browser, join(out, "growth-shengzhou.html"));
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    const focused = `document.activeElement.closest("tr")?.dataset.name ?? document.activeElement.className`;
    const name = await page.evaluate(focused);
    expect(name).not.toBe("");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(focused)).toBe("sentence quoted here");
    await page.keyboard.press("Escape");
    expect(await page.locator("#reader").isVisible()).toBe(false);
    expect(await page.evaluate(focused)).toBe(name);
  });

  test("steps through the sentences behind one mark", async () => {
    const { page } = await openFile(browser, join(out, "several.html"));
    await page.locator("svg path[aria-roledescription=bar]").first().click();
    const here = page.locator("article .sentence.here");
    expect(await here.getAttribute("data-locus")).toBe("嵊州市·第2段·第2句");
    await page.locator("#reader-next").click();
    expect(await here.getAttribute("data-locus")).toBe("越城区·第4段·第4句");
    expect(await page.evaluate(HERE)).toEqual(SHOWN);
    expect(await page.locator("#reader-where").innerText()).toContain("2/2");
    expect(await page.locator("#reader-next").isDisabled()).toBe(true);
  });

  test("shows the sentence alone where its bulletin is gone, and says so", async () => {
    const { page } = await openFile(browser, join(out, "gone.html"));
    await page.locator("svg path[aria-roledescription=bar]").first().click();
    expect(await page.locator("#reader-gone").innerText()).toMatch(/已没有这句话所在的简报.*\n+已经删去的话。$/su);
    expect(await page.locator("article .sentence.here").innerText()).toBe("已经删去的话。");
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
  expect(await page.locator("figure[data-drawn=yes]").count()).toBe(SAMPLES.length + 2);
  await page.locator("#chart-0 svg path[aria-roledescription=bar]").first().click();
  expect(await page.locator("article .sentence.here").innerText()).toBe(SENTENCE);
  expect(await page.locator("article[data-title]").count()).toBe(1);
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
