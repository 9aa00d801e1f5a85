import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Chromium as the machine has it; `CHROMIUM` names another. */
export function findChromium(): string {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
  const path = process.env["CHROMIUM"] ?? found;
  if (path === undefined) throw new Error("missing Chromium; install it, or name it in CHROMIUM");
  return path;
}

/** Starts Chromium; its own sandbox does not run as root. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] });
}

/** A page with what it asked for and what it complained of. */
export interface Watched {
  readonly page: Page;
  /** Every request but the page itself and what it carries inside. */
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

/** Opens a file in a fresh page, offline, and waits until all its charts are drawn. */
export async function openFile(browser: Browser, path: string): Promise<Watched> {
  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  const self = `file://${encodeURI(path)}`;
  page.on("request", (request) => {
    if (!request.url().startsWith("data:") && request.url() !== self) requests.push(request.url());
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(self);
  await page.locator("figure:not([data-drawn])").first().waitFor({ state: "detached" });
  return { page, requests, complaints };
}
