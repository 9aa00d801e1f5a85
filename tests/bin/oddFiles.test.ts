import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { expect, test, vi } from "vitest";
import { notebookText } from "../runner/workspace.js";
import { type CopiedWorkspace, copyWorkspace } from "./workspace.js";

vi.setConfig({ testTimeout: 120_000 });

// What colours a terminal, moves its cursor or turns its lines round; a name's own line ends and tabs look like the message's.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u;

async function inCopy(work: (workspace: CopiedWorkspace) => Promise<void>): Promise<void> {
  const workspace = copyWorkspace();
  await work(workspace).finally(() => workspace.remove());
}

const BULLETIN = "绍兴市2024年科技工作总结\n\n全年新增高新技术企业321家，建成浣江实验室。\n";

// Names that a shell, a page, a spreadsheet or a disk would take for something else; PWNED is what must never come about.
const ODD = [
  "空 格", "中文。，", `it's "quoted"`, "-rf", "--help", "a\nb", "tab\tb", "100%25", "%s%n", "长".repeat(80), "Straße", "e\u0301te\u0301", "a b", "a-b", "A-B",
  "$(touch PWNED)", "`touch PWNED`", "; touch PWNED", "| touch PWNED", "&& touch PWNED", "x..y", "con", "index", "<img src=x onerror=alert(1)>",
  "a&amp;b", "#1", "=1+1", "《》", "\u202Egnp", "\u001b[31m",
]; // prettier-ignore

test("bulletins of any name are extracted, checked, given a page each, and brought back from a workbook", () =>
  inCopy(async ({ path, run, files }) => {
    for (const name of ODD) writeFileSync(path("seeds", `${name}.txt`), BULLETIN);
    const extracted = await run("extract");
    expect(extracted).toMatchObject({ code: 0, err: "" });
    expect(extracted.out).not.toMatch(CONTROL);
    for (const shown of ["\\u202egnp", "\\u001b[31m"]) expect(extracted.out).toContain(`  ${shown}: `);
    const rows = readFileSync(path("data/metrics.csv"), "utf8");
    expect(rows.split(",321,321,")).toHaveLength(ODD.length + 1);
    expect(await run("check")).toMatchObject({ code: 0, err: "" });
    expect(await run("page")).toMatchObject({ code: 0, err: "" });
    const pages = readdirSync(path("exports/bulletins"));
    expect(pages).toHaveLength(ODD.length + 1);
    // Also on a disk that takes a for A.
    expect(new Set(pages.map((page) => page.toLowerCase())).size).toBe(pages.length);
    expect(pages).toEqual(expect.arrayContaining(["A-B.html", "空-格.html", "index.html"]));
    for (const page of pages) expect(readFileSync(path("exports/bulletins", page), "utf8")).not.toContain("<img src=x");
    expect(await run("sheet")).toMatchObject({ code: 0 });
    expect((await run("sheet", "--import", "exports/metrics.xlsx")).out).toMatch(/^0 cells changed, 0 rows added$/mu);
    expect([...files().keys()].filter((file) => /(?:^|\/)PWNED/u.test(file))).toEqual([]);
  }));

test("notebooks of any name are run, known as fresh, and put into a report; no shell reads their names", () =>
  inCopy(async ({ path, run, files }) => {
    rmSync(path("notebooks"), { recursive: true });
    mkdirSync(path("notebooks"));
    const names = ["a b", "-rf", `it's "q"`, "$(touch PWNED)", "`touch PWNED`", "; touch PWNED", "a\nb", "100%", "长".repeat(70), "#1", "x..y", "\u001b[31m"];
    for (const name of names) writeFileSync(path("notebooks", `${name}.ipynb`), notebookText(['console.log("你好");']));
    const ran = await run("run");
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(ran.out).not.toMatch(CONTROL);
    expect(ran.out).toContain("  notebooks/\\u001b[31m.ipynb  done in");
    const refused = await run("status", "\u001b[2J");
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining("#1.ipynb, $(touch PWNED).ipynb")]);
    expect(refused.err).not.toMatch(CONTROL);
    for (const name of names) expect(readFileSync(path("notebooks", `${name}.ipynb`), "utf8")).toContain("你好\\n");
    expect((await run("status")).out.match(/is fresh/gu)).toHaveLength(names.length);
    expect((await run("run", "--", "$(touch PWNED)")).out).toContain("nothing is stale");
    expect(await run("report", "--format", "html,docx")).toMatchObject({ code: 0, err: "" });
    expect(existsSync(path("exports/report.html"))).toBe(true);
    expect([...files().keys()].filter((file) => /(?:^|\/)PWNED(?:$|\/)/u.test(file))).toEqual([]);
  })); // prettier-ignore

test("charts of any name are exported under names that are no path and no command", () =>
  inCopy(async ({ path, run, files }) => {
    const notebook = path("notebooks/02-what-grew.ipynb");
    const text = readFileSync(notebook, "utf8");
    const name = /"name": "(growth[^"]*)"/u.exec(text)?.[1] ?? "";
    expect(name).not.toBe("");
    writeFileSync(notebook, text.replaceAll(`"${name}"`, '"../../$(touch PWNED)"'));
    const { code, out } = await run("export", "*PWNED*", "--format", "svg,html", "--out", "out/here");
    expect([code, out]).toEqual([0, expect.stringContaining("touch-PWNED.svg, touch-PWNED.html")]);
    expect([...files().keys()].filter((file) => file.includes("PWNED") && !file.startsWith("out/here/touch-PWNED."))).toEqual([]);
  })); // prettier-ignore

const LAUGHS = `<!DOCTYPE x [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">${"bcdefghij"
  .split("")
  .map((name, i) => `<!ENTITY ${name} "${`&${"abcdefghij"[i]};`.repeat(10)}">`)
  .join("")}]>`;
const OUTSIDE = '<!DOCTYPE x [<!ENTITY j SYSTEM "file:///etc/passwd">]>';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A Word file whose text is an entity. */
function docxOf(doctype: string): Uint8Array {
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
  const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
  const body = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>绍兴市科技工作总结，新增高企7家。&j;</w:t></w:r></w:p></w:body></w:document>`;
  return zipSync({
    "[Content_Types].xml": strToU8(XML + types),
    "_rels/.rels": strToU8(XML + rels),
    "word/document.xml": strToU8(XML + doctype + body),
  });
}

/** A workbook with one cell that is an entity. */
function xlsxOf(doctype: string): Uint8Array {
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`;
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const rels = (target: string, type: string) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const sheet = `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&j;</t></is></c></row></sheetData></worksheet>`;
  return zipSync({
    "[Content_Types].xml": strToU8(XML + types),
    "_rels/.rels": strToU8(XML + rels("xl/workbook.xml", "officeDocument")),
    "xl/workbook.xml": strToU8(`${XML}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="指标" sheetId="1" r:id="rId1"/></sheets></workbook>`),
    "xl/_rels/workbook.xml.rels": strToU8(XML + rels("worksheets/sheet1.xml", "worksheet")),
    "xl/worksheets/sheet1.xml": strToU8(XML + doctype + sheet),
  });
} // prettier-ignore

test.each([["that multiply", LAUGHS], ["that lead out of the file", OUTSIDE]])("entities %s are refused in Word files and workbooks, and nothing comes of them", (_, doctype) =>
  inCopy(async ({ path, run, files }) => {
    writeFileSync(path("seeds/a.docx"), docxOf(doctype));
    writeFileSync(path("a.xlsx"), xlsxOf(doctype));
    const before = files();
    for (const args of [["extract"], ["sheet", "--import", "a.xlsx"]]) {
      const { code, out, err } = await run(...args);
      expect([args, code]).toEqual([args, 1]);
      expect(err.trimEnd().split("\n")).toHaveLength(1);
      expect(err).toMatch(/a\.docx: invalid seed; open it, save it anew|a\.xlsx: no Excel workbook; save it as \.xlsx/u);
      expect(out + err).not.toMatch(/root:|哈哈/u);
    }
    expect(files()).toEqual(before);
  })); // prettier-ignore
