import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type Bulletin, listSeeds, loadSeeds, readBulletin, seedName } from "../corpus/index.js";
import type { MetricRow } from "../dataset/index.js";
import { loadInTurn } from "../dataset/loadInTurn.js";
import { METRICS } from "../dataset/metricRegister.js";
import { Shelf } from "../dataset/shelf.js";
import { workspacePath } from "../lineage/workspace.js";
import { extractMetrics, findClaims, listUnmeasured } from "../metrics/index.js";
import type { Findings } from "./bulletin-marks.js";
import { toBulletinPage } from "./bulletin-page.js";
import { toFileNames } from "./file-name.js";
import { makeFolder, saveFile } from "./save-file.js";

export interface BulletinPageOptions {
  /** Only these bulletins; all of seeds/ where left out. */
  readonly names?: readonly string[];
  /** Folder of the bulletins, the table of metrics, folder in which pages get one of their own; the workspace's where left out. */
  readonly seeds?: string;
  readonly table?: string;
  readonly out?: string;
  readonly log?: (line: string) => void;
}

/**
 * Writes each bulletin as a page, exports/bulletins/NAME.html, with its rows as data/metrics.csv has them now: apart from the
 * charts, which may have the same names. A page that would not change is left alone.
 * @throws for a name no seed has; for a table that is missing or cannot be read.
 *
 * @example
 * await exportBulletins({ names: ["shaoxing-2023-09"] }) // ["…/exports/bulletins/shaoxing-2023-09.html"]
 */
export async function exportBulletins(options: BulletinPageOptions = {}): Promise<string[]> {
  const { names = [], seeds = workspacePath("seeds"), out = workspacePath("exports"), log = () => undefined } = options;
  const folder = join(out, "bulletins");
  using rows = await shelveRows(options.table);
  makeFolder(out);
  makeFolder(folder);
  const fileNames = toFileNames(listSeeds(seeds).map(seedName));
  const files: string[] = [];
  const seen: string[] = [];
  for await (const { name, text } of loadSeeds(seeds)) {
    seen.push(name);
    if (names.length > 0 && !names.includes(name)) continue;
    const bulletin = readBulletin(text, name);
    const file = join(folder, `${fileNames.get(name) ?? name}.html`);
    await writeIfChanged(file, toBulletinPage(bulletin, findingsOf(bulletin, rows.take(name))));
    files.push(file);
    log(basename(file));
  }
  const unknown = names.find((name) => !seen.includes(name));
  if (unknown !== undefined) throw new Error(`unknown bulletin, one of ${seen.join(", ")}: ${unknown}`);
  return files;
}

// All are checked before the first page is written.
async function shelveRows(table: string | undefined): Promise<Shelf<MetricRow>> {
  const shelf = new Shelf<MetricRow>();
  for await (const rows of loadInTurn(METRICS, table)) for (const row of rows) shelf.put(row.bulletin, row);
  return shelf;
}

/** What a page shows of a bulletin, given its rows. */
export function findingsOf(bulletin: Bulletin, rows: readonly MetricRow[]): Findings {
  const extraction = extractMetrics(bulletin);
  const known = new Set(rows.map(({ span }) => span));
  return {
    rows,
    unmeasured: listUnmeasured(bulletin, extraction),
    claims: findClaims(bulletin),
    absent: extraction.metrics.filter(({ start, end }) => !known.has(`${start}..${end}`)),
  };
}

async function writeIfChanged(file: string, text: string): Promise<void> {
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  await saveFile(file, text);
}
