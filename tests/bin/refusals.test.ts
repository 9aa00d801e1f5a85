import { appendFileSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { type CopiedWorkspace, copyWorkspace } from "./workspace.js";

// They run side by side, and on a busy machine all of them wait.
vi.setConfig({ testTimeout: 120_000 });

async function inCopy(work: (workspace: CopiedWorkspace) => Promise<void>): Promise<void> {
  const workspace = copyWorkspace();
  await work(workspace).finally(() => workspace.remove());
}

/** What an analyst may do to a file without meaning harm. */
type Spoil = (path: (...parts: string[]) => string) => void;

const edit = (file: string, from: string | RegExp, to: string): Spoil => {
  return (path) => writeFileSync(path(file), readFileSync(path(file), "utf8").replace(from, to));
};
const write = (file: string, content: string | Uint8Array): Spoil => {
  return (path) => writeFileSync(path(file), content);
};
const nothing: Spoil = () => undefined;
const NOTEBOOK = "notebooks/02-what-grew.ipynb";

const CASES: readonly [what: string, spoil: Spoil, args: string, message: RegExp][] = [
  ["a seed of no bytes", write("seeds/a.txt", ""), "extract", /seeds\/a\.txt: empty seed; put the bulletin's text into it or remove it/u],
  ["a seed that is a Word file of old", write("seeds/a.txt", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0])), "extract", /a\.txt: invalid seed; give the file its proper ending/u],
  ["a Word file cut short", write("seeds/a.docx", Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0])), "extract", /a\.docx: invalid seed; open it, save it anew/u],
  ["a PDF that is none", write("seeds/a.pdf", "%PDF-1.7"), "extract", /a\.pdf: invalid seed; open it, save it anew/u],
  ["no bulletin at all", (path) => (rmSync(path("seeds"), { recursive: true }), mkdirSync(path("seeds"))), "extract", /missing bulletins; put one into the folder, the tables are as they were: seeds/u],
  ["no folder of bulletins", (path) => rmSync(path("seeds"), { recursive: true }), "check", /missing folder of bulletins; make it/u],
  ["a lost column", edit("data/metrics.csv", ",value,", ",Value2,"), "check", /metrics\.csv, row 1, column value: the column is missing; rename “Value2” to it/u],
  ["an open quote", (path) => appendFileSync(path("data/metrics.csv"), '"x'), "review --list", /metrics\.csv, row 109: a quote opens and never closes/u],
  ["1e309", edit("data/metrics.csv", "指标,指标,,value,16,16,", "指标,指标,,value,16,1e309,"), "sheet", /row 2, column value: write a plain number.*"1e309"/u],
  ["a period that ends before it starts", edit("data/metrics.csv", "2023-01/2023-06", "2023-06/2023-01"), "extract", /column period: write a period such as/u],
  ["two rows with one id", (path) => appendFileSync(path("data/metrics.csv"), readFileSync(path("data/metrics.csv"), "utf8").split("\n")[1] + "\n"), "check", /row 109, column id: duplicate id, also in row 2; empty the id/u],
  ["a table cut to nothing", (path) => truncateSync(path("data/extracted.csv")), "extract", /extracted\.csv: the file is empty; take it back from git/u],
  ["a table of which only the header is left", edit("data/metrics.csv", /\n[^]*$/u, "\n"), "extract", /metrics\.csv: the table has lost all its rows; take it back from git, or delete it/u],
  ["the same, told before a run reads it", edit("data/entities.csv", /\n[^]*$/u, "\n"), "check", /entities\.csv: the table has lost all its rows/u],
  ["a table of which only the mark of UTF-8 is left", write("data/metrics.csv", "\uFEFF"), "extract", /metrics\.csv: the file is empty; take it back from git/u],
  ["NaN where a number belongs", edit("data/metrics.csv", "指标,指标,,value,16,16,", "指标,指标,,value,16,NaN,"), "check", /row 2, column value: write a plain number.*"NaN"/u],
  ["Infinity where a number belongs", edit("data/metrics.csv", "指标,指标,,value,16,16,", "指标,指标,,value,16,Infinity,"), "extract", /row 2, column value: write a plain number.*"Infinity"/u],
  ["a bound of its own", edit("data/metrics.csv", "value,16,16,,个,,", "value,16,16,,个,约,"), "check", /row 2, column bound: write one of nothing, >/u],
  ["half of a surrogate pair in UTF-16", write("data/metrics.csv", Buffer.from("\uFEFFid,\ud800\n", "utf16le")), "extract", /metrics\.csv.*(?:broken characters|bytes that no text has)/u],
  ["no table of places", (path) => rmSync(path("data/places.csv")), "extract", /missing table of places; take it back from git: data\/places\.csv/u],
  ["no table of indicators", (path) => rmSync(path("data/indicators.csv")), "check", /missing table of indicators; take it back from git/u],
  ["a notebook with the marks of a merge", edit(NOTEBOOK, "{", "<<<<<<< HEAD\n{"), "run 02", /invalid notebook, not JSON: notebooks\/02-what-grew\.ipynb/u],
  ["a notebook of another kernel", edit(NOTEBOOK, '"name": "tslab"', '"name": "python3"'), "status 02", /unsupported kernel: python3 in notebooks\/02/u],
  ["a notebook of format 3", write(NOTEBOOK, '{"worksheets": [], "metadata": {}, "nbformat": 3, "nbformat_minor": 0}'), "run 02", /unsupported notebook format: 3 in/u],
  ["a notebook without cells", write(NOTEBOOK, '{"metadata": {}, "nbformat": 4, "nbformat_minor": 5}'), "export", /invalid notebook, its cells are missing or broken/u],
  ["a name no notebook has", nothing, "run nope", /unknown notebook, one of 01-what.*: "nope"/u],
  ["a pattern no row fits", nothing, "review 北京", /unknown/u],
  ["a pattern no chart fits", nothing, "export nope*", /unknown chart, one of .*: nope\*/u],
  ["a bulletin that is a path", nothing, "page ../../etc/passwd", /unknown bulletin, one of shaoxing-2023-09/u],
  ["a notebook that is a path", nothing, "new ../../x", /invalid name; write the question in words/u],
  ["a file that is not there", nothing, "extract --format jsonl nope.txt", /nope\.txt: missing seed; put the file there or give another path/u],
  ["a workbook that would replace another file", nothing, "sheet data/metrics.csv", /unsupported kind of workbook, name it \.xlsx: data\/metrics\.csv/u],
  ["a workbook that is none", nothing, "sheet --import seeds/shaoxing-2023-09.txt", /shaoxing-2023-09\.txt: no Excel workbook/u],
  ["a folder where a file stands", nothing, "page --out seeds/shaoxing-2023-09.txt", /cannot write to the folder \(EEXIST\); name another with --out/u],
  ["a folder that the system does not make", nothing, "page --out /proc/none/here", /cannot write to the folder \(ENOENT\); name another with --out/u],
  ["a folder behind a file", nothing, "page --out seeds/shaoxing-2023-09.txt/here", /cannot write to the folder \(ENOTDIR\); name another with --out/u],
  ["a folder to write to that is not there", nothing, "sheet none/x.xlsx", /missing file or folder; check the path: none\/x\.xlsx$/mu],
]; // prettier-ignore

test.concurrent.each(CASES)("jianbao refuses %s in one message and changes nothing", (_, spoil, args, message) =>
  inCopy(async ({ path, files, run }) => {
    spoil(path);
    const before = files();
    const { code, out, err } = await run(...args.split(" "));
    expect(code).toBe(1);
    expect(err).toMatch(message);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(out + err).not.toMatch(/^\s+at .*:\d+:\d+\)?$/mu);
    expect(files()).toEqual(before);
  }),
);

test("jianbao --debug shows where an error came from", () =>
  inCopy(async ({ run }) => {
    const { code, err } = await run("--debug", "run", "nope");
    expect(code).toBe(1);
    expect(err).toMatch(/^Error: unknown notebook/u);
    expect(err).toMatch(/^\s+at .*notebooks\.js:\d+:\d+\)$/mu);
  }));

test("jianbao extract warns of a table that is open in another program, whose next save would undo it", () =>
  inCopy(async ({ path, run }) => {
    writeFileSync(path("data", ".~lock.metrics.csv#"), ",王芳,,;");
    const { code, err } = await run("extract");
    expect([code, err]).toEqual([
      0,
      "warning: data/metrics.csv is open in LibreOffice; close it there without saving, or its next save undoes this\n",
    ]);
  }));
