import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { workspaceRoot } from "../lineage/index.js";
import { type Cell, KERNEL_NAME, formatNotebook } from "./notebook.js";

/**
 * Makes a notebook in the house's form (question, imports, load and look, steps, conclusion) and resolves with its path. It
 * gets the next number unless its name has one.
 *
 * @throws for a name that no file can have, and for one that is taken.
 *
 * @example
 * await newNotebook("Who leads in contracts?") // "…/notebooks/08-who-leads-in-contracts.ipynb"
 */
export async function newNotebook(name: string, { root = workspaceRoot() } = {}): Promise<string> {
  const folder = join(root, "notebooks");
  await mkdir(folder, { recursive: true });
  const file = fileName(name, await readdir(folder));
  const path = join(folder, file);
  await writeFile(path, notebookText(titleOf(file)), { flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "EEXIST" ? new Error(`duplicate notebook, choose another name: ${file}`) : error;
  });
  return path;
}

function fileName(name: string, files: readonly string[]): string {
  const words = name.replace(/\.ipynb$/iu, "").replace(/[?？!！。\s]+$/u, "").trim().replace(/[\s_]+/gu, "-").toLowerCase(); // prettier-ignore
  if (!/^[\p{L}\p{N}][\p{L}\p{N}.-]*$/u.test(words))
    throw new Error(
      `invalid name; write the question in words, of letters and digits, without marks between them: ${name}`,
    );
  if (/^\d+-/u.test(words)) return `${words}.ipynb`;
  const last = Math.max(0, ...files.map((file) => Number(/^\d+(?=-)/u.exec(file)?.[0] ?? 0)));
  return `${String(last + 1).padStart(2, "0")}-${words}.ipynb`;
}

function titleOf(file: string): string {
  const words = file.replace(/^\d+-|\.ipynb$/gu, "").replaceAll("-", " ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/\p{Script=Han}$/u.test(words) ? "？" : "?"}`;
}

const CODE = Symbol("code");

const form = (title: string): readonly (string | readonly [typeof CODE, string])[] => [
  `# ${title}\n\nWhy the question matters, and to whom.\n\n- **Read:** \`data/metrics.csv\`, \`seeds/\` for the source line. **Written:** nothing but the charts below.\n- **Caveats.** What the figures cannot say.`,
  [CODE, 'import { cite, loadBulletins, loadMetrics, say, select, showTable, toRows, where } from "../dist/index.js";'],
  "## The figures\n\nWhat is looked at, and what to see in it.",
  [
    CODE,
    `const metrics = loadMetrics();
const source = cite(await loadBulletins());
const rows = where(metrics, (row) => row.measure === "growth");
showTable(select(rows, "place", "indicator", "value", "unit"), {
  columns: { place: "地区", indicator: "指标", value: "数值", unit: "单位" },
  source: source.zh,
});`,
  ],
  "## Conclusion · 结论",
  [CODE, "say(`**结论。** 共${toRows(rows).length}项。`);"],
];

function notebookText(title: string): string {
  return formatNotebook({
    cells: form(title).map(toCell),
    metadata: {
      kernelspec: { display_name: "TypeScript", language: "typescript", name: KERNEL_NAME },
      language_info: { name: "typescript" },
    },
    nbformat: 4,
    nbformat_minor: 5,
  });
}

function toCell(part: string | readonly [typeof CODE, string], index: number): Cell {
  const number = String(index + 1).padStart(2, "0");
  if (typeof part === "string") return { cell_type: "markdown", id: `${number}-text`, metadata: {}, source: part };
  return { cell_type: "code", id: `${number}-code`, metadata: {}, source: part[1], execution_count: null, outputs: [] };
}
