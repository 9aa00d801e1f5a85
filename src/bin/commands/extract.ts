import { loadSeeds, readBulletin, readSeed } from "../../corpus/index.js";
import { describeMerge, extractSeeds } from "../../dataset/index.js";
import { workspacePath } from "../../lineage/workspace.js";
import { extractMetrics, toJsonLine } from "../../metrics/index.js";
import { explain } from "../explain.js";

export interface ExtractFlags {
  readonly format?: string;
  readonly explain?: boolean;
}

/** `jianbao extract`: the seeds into data/; with files, their metrics (--format jsonl) or what is none (--explain), printed. */
export async function extract(
  files: readonly string[],
  { format, explain: explained = false }: ExtractFlags,
): Promise<void> {
  if (format !== undefined && format !== "jsonl") throw new Error(`unknown format, only jsonl is known: ${format}`);
  if (format === "jsonl") return printLines(files);
  if (explained && files.length > 0) return explainFiles(files);
  if (files.length > 0)
    throw new Error(
      `files are read with --format jsonl or --explain only; to extract into data/, put them into seeds/: ${files.join(", ")}`,
    );
  const { merged, entities } = await extractSeeds({
    log: ({ seed, metrics, entities: named, dismissed }) =>
      console.log(`  ${seed}: ${metrics} metrics, ${dismissed.length} numerals that are none, ${named} named things`),
  });
  for (const line of describeMerge(merged.report)) console.log(`  metrics.csv: ${line}`);
  for (const line of describeMerge(entities.report)) console.log(`  entities.csv: ${line}`);
  if (explained) await explainSeeds();
}

async function printLines(files: readonly string[]): Promise<void> {
  if (files.length === 0)
    throw new Error("missing file: name the bulletins to read, npx jianbao extract --format jsonl FILE…");
  for (const file of files) {
    const { name, text } = await readSeed(file);
    const lines = extractMetrics(readBulletin(text, name)).metrics.map(toJsonLine);
    if (lines.length > 0) process.stdout.write(`${lines.join("\n")}\n`);
  }
}

async function explainFiles(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const { name, text } = await readSeed(file);
    console.log(explain(readBulletin(text, name)));
  }
}

async function explainSeeds(): Promise<void> {
  for await (const { name, text } of loadSeeds(workspacePath("seeds")))
    console.log(`\n${explain(readBulletin(text, name))}`);
}
