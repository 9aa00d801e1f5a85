import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { toDocx } from "../../src/export/report/docx.js";
import { toSlides } from "../../src/export/report/pptx.js";
import { readReport } from "../../src/export/report/read-report.js";
import { figuresOf, type Report } from "../../src/export/report/report.js";
import { emptyFolder } from "../export/notebook.js";
import { readPdfPages } from "../export/read-pdf.js";
import { allForms, BULLETINS, ROWS, writeReportNotebook } from "../export/report-notebook.js";

const found = spawnSync("soffice", ["--version"], { encoding: "utf8" }).status === 0;
if (!found && process.env["CI"])
  throw new Error("missing LibreOffice; install libreoffice-writer-nogui and libreoffice-impress-nogui: soffice");
if (!found) console.warn("skipped, for there is no soffice on this machine: what LibreOffice makes of our files");

// Quotation marks come from another font where 仿宋 is missing, and out of the PDF in another place.
const plain = (text: string) => text.replace(/[\s“”]/gu, "");

/** Converts a file as LibreOffice opens it; returns the text of each page, without blanks and quotation marks. */
async function pagesOf(name: string, file: Buffer): Promise<string[]> {
  const folder = emptyFolder();
  writeFileSync(join(folder, name), file);
  mkdirSync(join(folder, "profile"));
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, name)], {
    stdio: "ignore",
  });
  return (await readPdfPages(readFileSync(join(folder, name.replace(/\.\w+$/u, ".pdf"))))).map(plain);
}

describe.skipIf(!found)("LibreOffice", () => {
  let report: Report;
  beforeAll(async () => {
    const notebooks = [writeReportNotebook(emptyFolder(), "02-what-grew", allForms())];
    report = await readReport({ notebooks, rows: ROWS, bulletins: BULLETINS });
  });

  test("opens the Word file: every caption in order, a list of figures with their pages, the annex at the end", async () => {
    const pages = await pagesOf("report.docx", await toDocx(report));
    const [cover = "", ...rest] = pages;
    expect(cover).toContain("简报数据分析报告");
    const text = rest.join("");
    expect(text).not.toMatch(/Error!|错误！/u);
    const listed = pages.findIndex((page) => page.startsWith("图目录"));
    expect(listed).toBeGreaterThan(0);
    for (const { number, caption } of figuresOf(report)) {
      const label = `图${number}${plain(caption)}`;
      const page = pages.findIndex((own, index) => index > listed && own.includes(label));
      expect([label, page > listed]).toEqual([label, true]);
      const entry = new RegExp(`${label.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&")}[.…]*${page + 1}(?!\\d)`, "u");
      expect([label, entry.test(pages[listed] ?? "") || entry.test(pages[listed + 1] ?? "")]).toEqual([label, true]);
    }
    expect(text.lastIndexOf("出处表")).toBeGreaterThan(text.lastIndexOf("资料来源"));
    expect(pages.at(-1)).toMatch(/未经核对|原文/u);
  });

  test("opens the slides: one for each chart, with its caption and source", async () => {
    const pages = await pagesOf("report.pptx", await toSlides(report));
    const figures = figuresOf(report);
    expect(pages).toHaveLength(figures.length + 1);
    for (const [index, { caption, texts }] of figures.entries()) {
      const page = pages[index + 1] ?? "";
      expect(page).toContain(plain(caption));
      expect(page).toContain(plain(texts.source.slice(0, 8)));
    }
  });
});
