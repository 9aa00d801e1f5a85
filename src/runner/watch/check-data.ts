import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadGazetteer } from "../../corpus/index.js";
import { loadEntityRows, loadMetricRows } from "../../dataset/index.js";
import { snapshotId } from "../../lineage/index.js";
import { loadIndicators } from "../../metrics/index.js";
import { loadBoilerplate, loadDictionary, loadStopwords } from "../../terms/index.js";

/** A table or list that people edit: what reads it as notebooks do, and the files that are read with it. */
export interface Checked {
  readonly file: string;
  readonly beside?: readonly string[];
  readonly read: (path: string) => unknown;
}

// Places and indicators reach the other tables through the extraction, which writes them anew.
const TABLES: readonly Checked[] = [
  { file: "data/metrics.csv", beside: ["data/extracted.csv"], read: loadMetricRows },
  { file: "data/entities.csv", beside: ["data/extracted-entities.csv"], read: loadEntityRows },
  { file: "data/indicators.csv", read: loadIndicators },
  { file: "data/places.csv", read: loadGazetteer },
  { file: "data/dictionary.txt", read: loadDictionary },
  { file: "data/stopwords.txt", read: loadStopwords },
  { file: "data/boilerplate.txt", read: loadBoilerplate },
];

/** Why files of data/ cannot be used as they are now, each by row and column. */
export type FindDataProblems = () => string[];

/**
 * Checks the data again and again: each time what has changed since, by its bytes; of the others what was found before.
 *
 * @example
 * const findProblems = checkingData(root);
 * findProblems() // ['data/metrics.csv, row 78, column value: write a plain number: "45.0亿"']
 */
export function checkingData(root: string, tables = TABLES): FindDataProblems {
  const found = new Map<string, { readonly hash: string; readonly problems: readonly string[] }>();
  return () =>
    tables.flatMap((table) => {
      const hashNow = () => hashFiles(root, [table.file, ...(table.beside ?? [])]);
      const hash = hashNow();
      const known = found.get(table.file);
      if (known?.hash === hash) return known.problems;
      const problems = problemsOf(root, table);
      // Somebody may have saved meanwhile: then it is not these bytes that were read.
      if (hashNow() === hash) found.set(table.file, { hash, problems });
      else found.delete(table.file);
      return problems;
    });
}

const hashFiles = (root: string, files: readonly string[]): string =>
  snapshotId(Object.fromEntries(files.map((file) => [file, join(root, file)])));

function problemsOf(root: string, { file, read }: Checked): string[] {
  if (!existsSync(join(root, file))) return [];
  try {
    read(join(root, file));
    return [];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [message.replaceAll(`${root}/`, "")];
  }
}
