import { relative } from "node:path";
import { readBulletin, readSeed } from "../../corpus/index.js";
import { describeMerge, extractSeeds } from "../../dataset/index.js";
import { workspaceRoot } from "../../lineage/workspace.js";
import { type Dismissed, extractMetrics, toJsonLine } from "../../metrics/index.js";

export interface ExtractFlags {
  readonly format?: string;
  readonly explain?: boolean;
}

/** `jianbao extract`: the seeds into data/, or with --format jsonl the metrics of files onto standard output. */
export async function extract(files: readonly string[], { format, explain = false }: ExtractFlags): Promise<void> {
  if (format !== undefined && format !== "jsonl") throw new Error(`unknown format, only jsonl is known: ${format}`);
  if (format === "jsonl") return printLines(files);
  if (files.length > 0)
    throw new Error(
      `files are read with --format jsonl only; to extract into data/, put them into seeds/: ${files.join(", ")}`,
    );
  const { seeds, merged } = await extractSeeds({
    log: ({ seed, metrics, dismissed }) =>
      console.log(`  ${seed}: ${metrics} metrics, ${dismissed.length} numerals that are none`),
  });
  for (const line of describeMerge(merged.report)) console.log(`  ${line}`);
  if (explain) for (const { seed, dismissed } of seeds) printDismissed(seed, dismissed);
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

function printDismissed(seed: string, dismissed: readonly Dismissed[]): void {
  console.log(`\n${relative(workspaceRoot(), seed)}: numerals that are no metric`);
  for (const { numeral, reason, locus, start } of dismissed)
    console.log(`  ${reason.padEnd(8)} ${locus}  ${numeral}  (at ${start})`);
}
