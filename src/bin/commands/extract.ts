import { loadSeeds, readBulletin, readSeed } from "../../corpus/index.js";
import { describeMerge, extractSeeds } from "../../dataset/index.js";
import { workspacePath } from "../../lineage/workspace.js";
import { extractInTurn, filterDocuments, toJsonLine } from "../../metrics/index.js";
import { explain } from "../explain.js";
import { warnOpen } from "../warnOpen.js";
import { writeOut } from "../writeOut.js";

export interface ExtractFlags {
  readonly format?: string;
  readonly explain?: boolean;
  /** Documents in on standard input, metrics out on standard output. */
  readonly filter?: boolean;
  readonly skipBad?: boolean;
  readonly jobs?: number;
}

/**
 * `jianbao extract`: the seeds into data/; with files, their metrics (--format jsonl) or what is none (--explain), printed;
 * with --filter, metrics of the documents on standard input.
 */
export async function extract(files: readonly string[], flags: ExtractFlags): Promise<void> {
  if (flags.filter) return filter(files, flags);
  const { format, explain: explained = false, jobs } = flags;
  if (format !== undefined && format !== "jsonl") throw new Error(`unknown format, only jsonl is known: ${format}`);
  if (format === "jsonl") return printLines(files);
  if (explained && files.length > 0) return explainFiles(files);
  if (files.length > 0)
    throw new Error(
      `files are read with --format jsonl or --explain only; to extract into data/, put them into seeds/: ${files.join(", ")}`,
    );
  warnOpen();
  const { merged, entities } = await extractSeeds({
    ...(jobs && { jobs }),
    log: ({ seed, metrics, entities: named, dismissed }) =>
      console.log(`  ${seed}: ${metrics} metrics, ${dismissed} numerals that are none, ${named} named things`),
  });
  for (const line of describeMerge(merged.report)) console.log(`  metrics.csv: ${line}`);
  for (const line of describeMerge(entities.report)) console.log(`  entities.csv: ${line}`);
  if (explained) await explainSeeds();
}

// Bad lines are told as they come and spoil nothing but themselves; that there were any, the exit code says.
async function filter(files: readonly string[], { skipBad = false, jobs }: ExtractFlags): Promise<void> {
  if (files.length > 0)
    throw new Error(
      `--filter reads documents from standard input; send them there, without files: ${files.join(", ")}`,
    );
  let bad = 0;
  for await (const { output, problems } of filterDocuments(process.stdin, jobs ? { jobs } : {})) {
    for (const { line, message } of problems) console.error(`line ${line}: ${message}`);
    bad += problems.length;
    await writeOut(output);
  }
  if (bad === 0) return;
  console.error(`${bad === 1 ? "1 line was" : `${bad} lines were`} passed over`);
  if (!skipBad) process.exitCode = 1;
}

async function printLines(files: readonly string[]): Promise<void> {
  if (files.length === 0)
    throw new Error("missing file: name the bulletins to read, npx jianbao extract --format jsonl FILE…");
  for (const file of files) {
    const { name, text } = await readSeed(file);
    for (const { metrics } of extractInTurn(readBulletin(text, name)))
      if (metrics.length > 0) await writeOut(metrics.map((metric) => `${toJsonLine(metric)}\n`).join(""));
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
