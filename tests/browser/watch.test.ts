import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DataWorkspace, IMPORT, makeDataWorkspace } from "../lineage/workspace.js";
import { startWatcher, type Watcher } from "../runner/watch/watcher.js";
import { openBrowser } from "./chromium.js";

const CELLS = [
  IMPORT,
  `const rows = jianbao.where(metrics, (row) => row.place === "嵊州市" && row.measure === "growth");
await jianbao.show(jianbao.bars(rows, {
  name: "rates", category: "indicator", value: "value",
  texts: { zh: { title: "嵊州市的增速", unit: "%", source: "测试" } },
}));`,
];

let workspace: DataWorkspace;
let watcher: Watcher;
let browser: Browser;
let page: Page;
const requests: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  workspace = await makeDataWorkspace(...CELLS);
  watcher = await startWatcher(workspace.root);
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  await page.goto(watcher.url);
  await page.locator("body[data-live]").waitFor();
}, 240_000);

afterAll(async () => {
  await browser.close();
  await watcher.kill();
  await workspace.remove();
});

const bar = () => page.locator("#n-a svg text", { hasText: /^20\.5%?\*$/u });

test("the page shows the charts in their own font, at an address without the token", async () => {
  expect(new URL(page.url()).search).toBe("");
  expect(await page.locator("#n-a svg path[aria-roledescription=bar]").count()).toBe(4);
  expect(await page.locator("#n-a svg").getAttribute("role")).toBe("img");
  expect(await page.evaluate(`document.fonts.check("12px 'Noto Sans SC'", "嵊州市")`)).toBe(true);
  expect(await page.locator("#status").innerText()).toContain("就绪");
});

test("a save changes the chart where it stands, marks it and says why", async () => {
  expect(await bar().count()).toBe(0);
  workspace.edit((row) =>
    row.place === "嵊州市" && row.indicator === "高新技术产业投资" && row.measure === "growth"
      ? { ...row, value: 20.5 }
      : row,
  );
  await bar().waitFor({ timeout: 120_000 });
  expect(await page.locator("figure.changed figcaption").innerText()).toContain("有变化");
  const cause = "高新技术产业投资 嵊州市 18.8 → 20.5 %, data/metrics.csv row 79, 已更正";
  expect(await page.locator("#news .causes").innerText()).toBe(cause);
  expect(await page.locator("#heard").innerText()).toBe("1张图、0处表格或文字有变化。");
  await page.locator("#news a", { hasText: "嵊州市的增速" }).click();
  expect(await page.locator("figure:target figcaption").innerText()).toContain("rates");
});

test("a cell that fails and a table that is invalid are shown in their places, beside the last good chart", async () => {
  const [good, metrics] = [await workspace.read("notebooks/a.ipynb"), await workspace.read("data/metrics.csv")];
  await watcher.after(() => workspace.write("notebooks/a.ipynb", good.replace('"const rows', '"null.x; const rows')));
  await page.locator("#n-a .failure").waitFor();
  expect(await page.locator("#n-a .failure").innerText()).toContain("第2格第1行出错");
  expect(await bar().count()).toBe(1);
  await watcher.after(() => workspace.write("data/metrics.csv", metrics.replace(",18.8,20.5,", ",18.8,<b>x</b>,")));
  await page.locator("#problems li").waitFor();
  expect(await page.locator("#problems li").innerText()).toMatch(
    /data\/metrics\.csv, row 79, column value: .*<b>x<\/b>/u,
  );
  await workspace.write("data/metrics.csv", metrics);
  await watcher.after(() => workspace.write("notebooks/a.ipynb", good));
  await page.locator("#n-a .failure").waitFor({ state: "detached" });
  expect(await page.locator("#problems").innerText()).toBe("");
});

test("nothing runs over the page's edge, on a wide screen or a narrow one, and the keyboard reaches the charts", async () => {
  const overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(overflow), `${width}`).toBe(0);
  }
  await page.reload();
  await page.locator("body[data-live] #n-a svg").waitFor();
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.textContent")).toBe("跳到图表");
});

test("the page asks for nothing from elsewhere and complains of nothing", () => {
  const { origin } = new URL(watcher.url);
  expect(requests.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith("data:"))).toEqual([]);
  expect(complaints).toEqual([]);
});

test("when the watcher has ended, the page says so and keeps its charts", async () => {
  await watcher.kill();
  await page.locator("body:not([data-live])").waitFor();
  expect(await page.locator("#status").innerText()).toBe("与 jianbao watch 的连接已断。");
  expect(await bar().count()).toBe(1);
});
