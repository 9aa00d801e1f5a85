import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { extractSeeds } from "../../src/dataset/index.js";
import { exportBulletins } from "../../src/export/index.js";
import { emptyFolder } from "../export/notebook.js";
import { openBrowser, openFile } from "./chromium.js";

const root = emptyFolder();
const file = join(root, "bulletins", "shaoxing-2023-09.html");
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  await extractSeeds({ dir: root });
  await exportBulletins({ table: join(root, "metrics.csv"), out: root });
});
afterAll(() => browser.close());

test("the page of a bulletin, opened offline, asks for nothing and complains of nothing", async () => {
  const { page, requests, complaints } = await openFile(browser, file);
  expect(await page.locator("article h2").count()).toBe(7);
  expect([requests, complaints]).toEqual([[], []]);
});

test("a click on a metric leads to its row, a click in the row back to the metric", async () => {
  const { page } = await openFile(browser, file);
  await page.locator("article a", { hasText: /^43\.0$/u }).click();
  const row = page.locator("tr:target");
  expect(await row.innerText()).toMatch(/^43\.0\s+高新技术产业投资\s+数值\s+43\.0 亿元/u);
  await row.locator("a").click();
  expect(await page.locator("article a:target").innerText()).toBe("43.0");
  expect(await page.locator("article a:target").isVisible()).toBe(true);
});

test("the keyboard reaches every mark and opens it", async () => {
  const { page } = await openFile(browser, file);
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.textContent")).toBe("跳到指标表");
  await page.locator("article a", { hasText: /^315$/u }).first().focus();
  await page.keyboard.press("Enter");
  expect(await page.locator("tr:target").innerText()).toContain("绍兴市·第1段·第1句");
});

test("no mark runs over the page's edge, on a wide screen or a narrow one", async () => {
  const { page } = await openFile(browser, file);
  const overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
  expect(await page.evaluate(overflow)).toBe(0);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(overflow)).toBe(0);
});
