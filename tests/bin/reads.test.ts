import { readFileSync, writeFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { loadMetricRows } from "../../src/dataset/index.js";
import { toGb18030 } from "../dataset/samples.js";
import { type CopiedWorkspace, copyWorkspace } from "./workspace.js";

vi.setConfig({ testTimeout: 120_000 });

async function inCopy(work: (workspace: CopiedWorkspace) => Promise<void>): Promise<void> {
  const workspace = copyWorkspace();
  await work(workspace).finally(() => workspace.remove());
}

const TITLE = "绍兴市2024年科技工作总结";
const BODY = "全年新增高新技术企业321家，同比增长12.5%。";
const TEXT = `${TITLE}\n\n${BODY}\n`;
const FOUND = ["321 家 2024", "12.5 % 2024"];
const HTML = `<!DOCTYPE html><html><head><title>${TITLE}</title><script>var n = "新增高新技术企业99家";</script><style>p::after { content: "7家" }</style></head>
<body onload="alert(88)"><nav>点击66次</nav><article><h1>${TITLE}</h1><p>${BODY}</p><script>document.write("新增企业77家")</script><noscript>55家</noscript></article></body></html>`;

const SEEDS: readonly [what: string, file: string, content: string | Uint8Array, rows: readonly string[]][] = [
  ["UTF-8 with a byte order mark", "b.txt", `\uFEFF${TEXT}`, FOUND],
  ["UTF-16", "b.txt", Buffer.from(`\uFEFF${TEXT}`, "utf16le"), FOUND],
  ["GB18030", "b.txt", toGb18030(TEXT), FOUND],
  ["line ends of all kinds", "b.txt", `${TITLE}\r\n\r${BODY}\n\r\n`, FOUND],
  ["no line end at all", "b.txt", TEXT.trimEnd(), FOUND],
  ["a web page with scripts", "b.html", HTML, FOUND],
  ["nothing but headings", "b.txt", `${TITLE}\n\n一、越城区\n\n二、柯桥区\n\n三、上虞区\n`, []],
  ["no date anywhere", "b.txt", `绍兴市科技工作总结\n\n${BODY.replace("全年", "")}\n`, ["321 家 ", "12.5 % "]],
  ["places nobody knows", "b.txt", `甲乙岛2024年科技工作总结\n\n一、丙丁镇\n\n${BODY}\n`, FOUND],
];

test.concurrent.each(SEEDS)("jianbao extract reads a seed with %s", (_, file, content, rows) =>
  inCopy(async ({ path, run }) => {
    writeFileSync(path("seeds", file), content);
    expect(await run("extract")).toMatchObject({ code: 0, err: "" });
    const found = loadMetricRows(path("data/metrics.csv")).filter(({ bulletin }) => bulletin === "b");
    expect(found.map(({ numeral, unit, period }) => `${numeral} ${unit} ${period}`)).toEqual(rows);
    expect((await run("check")).code).toBe(0);
  }),
);

const TABLES: readonly [what: string, save: (text: string) => string | Uint8Array][] = [
  ["GB18030", (text) => toGb18030(text.replace("\uFEFF", ""))],
  ["UTF-16", (text) => Buffer.from(text, "utf16le")],
  ["no byte order mark", (text) => text.replace("\uFEFF", "")],
  ["mixed line ends", (text) => text.replace(/\n/gu, "\r\n").replace("\r\n", "\n")],
  ["empty rows", (text) => `${text}\n\n,,,\n`],
];

test.concurrent.each(TABLES)("jianbao extract keeps what people decided in a table saved with %s", (_, save) =>
  inCopy(async ({ path, run }) => {
    const table = path("data/metrics.csv");
    const text = readFileSync(table, "utf8");
    const decided = text.replace(",43.0,43,", ",43.0,45,");
    expect(decided).not.toBe(text);
    writeFileSync(table, save(decided));
    expect(await run("extract")).toMatchObject({ code: 0, err: "" });
    expect(readFileSync(table, "utf8")).toBe(decided);
  }),
);

test("jianbao extract keeps columns that people put in another order or added, with their cells", () =>
  inCopy(async ({ path, run }) => {
    const table = path("data/metrics.csv");
    const rows = loadMetricRows(table);
    const columns = Object.keys(rows[0] ?? {}).reverse();
    const quote = (cell: string | number | undefined) => `"${String(cell ?? "").replaceAll('"', '""')}"`;
    const lines = rows.map((row, i) => [`备注${i}`, ...columns.map((column) => row[column as Exclude<keyof typeof row, "extras">])].map(quote).join(","));
    writeFileSync(table, [["备注", ...columns].join(","), ...lines].join("\n"));
    expect(await run("extract")).toMatchObject({ code: 0, err: "" });
    expect(loadMetricRows(table)).toEqual(rows.map((row, i) => ({ ...row, extras: { 备注: `备注${i}` } })));
  })); // prettier-ignore
