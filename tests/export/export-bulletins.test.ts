import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { extractSeeds } from "../../src/dataset/index.js";
import { exportBulletins, exportCharts } from "../../src/export/index.js";
import { growth } from "../charts/samples.js";
import { emptyFolder, writeNotebook } from "./notebook.js";

const SEEDS = {
  "zhuji-2023-07": "诸暨市科技工作\n\n1至7月，新增高新技术企业132 家。\n",
  "zhuji-2023-08": "诸暨市科技工作\n\n1至8月，新增高新技术企业141 家。\n",
  index: "诸暨市科技工作\n\n1至9月，新增高新技术企业150 家。\n",
};

async function workspace() {
  const root = emptyFolder();
  const [seeds, dir, out] = ["seeds", "data", "exports"].map((name) => join(root, name)) as [string, string, string];
  mkdirSync(seeds);
  for (const [name, text] of Object.entries(SEEDS)) writeFileSync(join(seeds, `${name}.txt`), text);
  await extractSeeds({ seeds, dir });
  return { seeds, table: join(dir, "metrics.csv"), out };
}

/** Files written, by their place in the folder. */
const inside = (out: string) => (file: string) => file.slice(out.length + 1);

test("exportBulletins() writes a page a bulletin, in a folder of their own", async () => {
  const { out, ...from } = await workspace();
  const files = await exportBulletins({ ...from, out });
  expect(files.map(inside(out))).toEqual([
    "bulletins/index.html",
    "bulletins/zhuji-2023-07.html",
    "bulletins/zhuji-2023-08.html",
  ]);
  expect(readdirSync(out)).toEqual(["bulletins"]);
  expect(readdirSync(join(out, "bulletins")).sort()).toEqual([
    "index.html",
    "zhuji-2023-07.html",
    "zhuji-2023-08.html",
  ]);
  expect(readFileSync(join(out, "bulletins", "zhuji-2023-08.html"), "utf8")).toContain(">141</a> 家");
});

test("exportBulletins() and exportCharts() write none of their pages over one of the other's, whatever the names", async () => {
  const { out, seeds, table } = await workspace();
  const names = ["zhuji-2023-07", "index", "report", "metrics", "bulletins"];
  for (const name of names) writeFileSync(join(seeds, `${name}.txt`), SEEDS.index);
  const notebook = writeNotebook(
    emptyFolder(),
    "same",
    names.map((name) => ({ ...growth(), name })),
  );
  const charts = await exportCharts({ notebooks: [notebook], out, formats: ["html"], bulletins: [] });
  const pages = await exportBulletins({ seeds, table, out });
  const gallery = join(out, "index.html");
  const written = [gallery, ...charts.flatMap(({ files }) => files), ...pages];
  expect(new Set(written.map((file) => file.toLowerCase())).size).toBe(written.length);
  expect(written.map(inside(out))).toEqual(
    expect.arrayContaining([
      "zhuji-2023-07.html",
      "bulletins/zhuji-2023-07.html",
      "chart-index.html",
      "bulletins/index.html",
    ]),
  );
  for (const chart of charts) expect(readFileSync(chart.files[0] ?? "", "utf8")).toContain("高新技术产业投资");
  for (const link of readFileSync(gallery, "utf8").matchAll(/<a href="([^"#]+)"/gu))
    expect(readdirSync(out)).toContain(link[1]);
});

test("exportBulletins({ names }) writes those alone, and refuses a name no seed has", async () => {
  const { out, ...from } = await workspace();
  await exportBulletins({ ...from, out, names: ["zhuji-2023-08"] });
  expect(readdirSync(join(out, "bulletins"))).toEqual(["zhuji-2023-08.html"]);
  await expect(exportBulletins({ ...from, out, names: ["zhuji"] })).rejects.toThrow(
    "unknown bulletin, one of index, zhuji-2023-07, zhuji-2023-08: zhuji",
  );
});

test("exportBulletins() leaves a page alone that would not change, and shows an edit of the table", async () => {
  const { out, table, seeds } = await workspace();
  await exportBulletins({ seeds, table, out });
  const page = join(out, "bulletins", "zhuji-2023-08.html");
  const before = statSync(page).mtimeMs;
  await exportBulletins({ seeds, table, out });
  expect(statSync(page).mtimeMs).toBe(before);
  writeFileSync(table, readFileSync(table, "utf8").replace(",141,141,", ",141,145,"));
  await exportBulletins({ seeds, table, out });
  expect(readFileSync(page, "utf8")).toContain("145 家（原文 141）");
});

test("exportBulletins() says what to do when there is no table yet", async () => {
  const { out, seeds, table } = await workspace();
  await expect(exportBulletins({ seeds, table: `${table}.none`, out })).rejects.toThrow("run npx jianbao extract");
});

test("exportBulletins() gives bulletins whose names are one file name a page each, the same when more come", async () => {
  const { out, seeds, table } = await workspace();
  for (const name of ["a-b", "a b", "A-B"]) writeFileSync(join(seeds, `${name}.txt`), SEEDS.index);
  const pages = async () => (await exportBulletins({ seeds, table, out })).map(inside(join(out, "bulletins")));
  const three = ["A-B.html", "a-b-c8687a08.html", "a-b-d44362d6.html"];
  expect(await pages()).toEqual(expect.arrayContaining(three));
  writeFileSync(join(seeds, "a&b.txt"), SEEDS.index);
  expect(await pages()).toEqual(expect.arrayContaining(three));
});
