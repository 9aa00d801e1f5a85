import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Browser, type Page, chromium } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openLab } from "../../src/runner/lab.js";
import { findStale } from "../../src/runner/plan.js";
import { type TestWorkspace, notebookText } from "../runner/workspace.js";
import { copyWorkspace } from "./fixture.js";
import { LABS, SKIPPED, privateFolders } from "./jupyter.js";

const CHROMIUM = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => path && existsSync(path));
const TOKEN = "a-token-for-this-test";

test("CI has a JupyterLab and a browser to test with", () => {
  expect(process.env["CI"] === undefined || (LABS.length > 0 && CHROMIUM !== undefined)).toBe(true);
});

describe.skipIf(LABS.length === 0 || !CHROMIUM).each(LABS.length > 0 ? LABS : ["jupyter"])(
  `%s lab${SKIPPED}`,
  (jupyter) => {
    let workspace: TestWorkspace;
    let notebooks: readonly string[];
    let lab: Promise<number>;
    let url: string;
    let browser: Browser;

    beforeAll(async () => {
      ({ workspace, notebooks } = await copyWorkspace());
      const env: NodeJS.ProcessEnv = {
        ...privateFolders(workspace),
        PATH: `${dirname(jupyter)}:${process.env["PATH"]}`,
      };
      lab = openLab({ args: labArgs(), root: workspace.root, env, stdio: "ignore" });
      url = await findServer(env["JUPYTER_RUNTIME_DIR"] ?? "");
      const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
      browser = await chromium.launch({ executablePath: CHROMIUM ?? "", args });
    });

    afterAll(async () => {
      await browser?.close();
      await fetch(`${url}api/shutdown?token=${TOKEN}`, { method: "POST" });
      expect(await lab).toBe(0);
      await workspace.remove();
    });

    // A notebook that is opened again finds its kernel, and goes on counting.
    afterEach(async () => {
      const sessions = (await (await fetch(`${url}api/sessions?token=${TOKEN}`)).json()) as { readonly id: string }[];
      for (const { id } of sessions) await fetch(`${url}api/sessions/${id}?token=${TOKEN}`, { method: "DELETE" });
    });

    test("runs the notebooks in a browser, where their charts are drawn", async () => {
      for (const notebook of notebooks) await openAndRun(notebook);
    });

    test("leaves what was run with Run All and saved there fresh", async () => {
      const reasons = async (notebook: string) =>
        (await findStale([workspace.path(notebook)], { root: workspace.root })).flatMap((found) => found.reasons);
      const [fixture = "", own = ""] = notebooks;
      expect(await reasons(fixture)).not.toEqual([]);
      for (const notebook of [fixture, own]) {
        const page = await open(notebook);
        await page.getByText(`[${await countCells(notebook)}]:`, { exact: true }).waitFor();
        await page.keyboard.press("Control+s");
        await expect.poll(() => reasons(notebook), { timeout: 60_000 }).toEqual([]);
        await page.close();
      }
      await workspace.write(fixture, (await workspace.read(fixture)).replace("places.map", "places.slice().map"));
      expect(await reasons(fixture)).toEqual(["cell 5 changed"]);
    });

    test("shows what a failing cell says, and runs none after it", async () => {
      await workspace.write(
        "failing.ipynb",
        notebookText(["const a = 1;", '\n\nthrow new Error("没有数据");', "console.log('后')"]),
      );
      const page = await open("failing.ipynb");
      await page.getByText("at cell [2], line 3").waitFor();
      expect(await page.getByText("Error: 没有数据").count()).toBe(1);
      expect(await page.locator(".jp-OutputArea-output").count()).toBe(1);
      await page.close();
    });

    async function open(notebook: string, errors: string[] = []): Promise<Page> {
      const page = await browser.newPage({ viewport: { width: 1400, height: 5000 } });
      collectErrors(page, errors);
      await page.goto(`${url}lab/tree/${encodeURI(notebook)}?token=${TOKEN}&reset`);
      await page.locator(".jp-Toolbar-kernelName:visible").getByText("TypeScript (jianbao)").waitFor();
      await page.getByRole("menuitem", { name: "Edit", exact: true }).click();
      await page.getByText("Clear Outputs of All Cells").click();
      await page.getByRole("menuitem", { name: "Run", exact: true }).click();
      await page.getByText("Run All Cells", { exact: true }).click();
      return page;
    }

    async function openAndRun(notebook: string): Promise<void> {
      const errors: string[] = [];
      const page = await open(notebook, errors);
      const cells = await countCells(notebook);
      await page.getByText(`[${cells}]:`, { exact: true }).waitFor();
      await expect.poll(() => countCharts(page), { timeout: 60_000 }).toBe(await countStoredCharts(notebook));
      expect(errors).toEqual([]);
      await page.close();
    }

    async function countCells(notebook: string): Promise<number> {
      return ((await workspace.read(notebook)).match(/"cell_type": "code"/g) ?? []).length;
    }

    async function countStoredCharts(notebook: string): Promise<number> {
      if (notebook.endsWith("fixture.ipynb")) return 1;
      return ((await workspace.read(notebook)).match(/"application\/vnd\.vegalite\.v5\+json": \{/g) ?? []).length;
    }
  },
);

function labArgs(): string[] {
  const args = ["--no-browser", "--ServerApp.ip=127.0.0.1", "--ServerApp.port=0", `--IdentityProvider.token=${TOKEN}`];
  return process.getuid?.() === 0 ? [...args, "--allow-root"] : args;
}

// A server that chooses its own port writes it down.
async function findServer(folder: string): Promise<string> {
  for (;;) {
    const file = existsSync(folder) && readdirSync(folder).find((name) => /^jpserver-\d+\.json$/.test(name));
    if (file) return (JSON.parse(await readFile(join(folder, file), "utf8")) as { url: string }).url;
    await setTimeout(200);
  }
}

// JupyterLab 4.6 says this of every kernel without a debugger, a stock tslab as well.
const NO_DEBUGGER = "No active debugger session";

function collectErrors(page: Page, errors: string[]): void {
  const collect = (text: string): unknown => text !== NO_DEBUGGER && errors.push(text);
  page.on("console", (message) => message.type() === "error" && collect(message.text()));
  page.on("pageerror", (error) => collect(error.message));
}

/** Charts that Vega has drawn and that can be seen. */
async function countCharts(page: Page): Promise<number> {
  const boxes = await page
    .locator(".jp-OutputArea-output .vega-embed canvas, .jp-OutputArea-output .vega-embed svg.marks")
    .all();
  const sizes = await Promise.all(boxes.map((box) => box.boundingBox()));
  return sizes.filter((size) => size && size.width > 50 && size.height > 20).length;
}
