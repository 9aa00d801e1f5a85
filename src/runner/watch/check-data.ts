import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadGazetteer } from "../../corpus/index.js";
import { loadEntityRows, loadMetricRows } from "../../dataset/index.js";
import { loadIndicators } from "../../metrics/index.js";
import { loadBoilerplate, loadDictionary, loadStopwords } from "../../terms/index.js";

// The tables and lists that people edit, each with what reads it as notebooks do.
const READERS: readonly (readonly [name: string, read: (path: string) => unknown])[] = [
  ["data/metrics.csv", loadMetricRows],
  ["data/entities.csv", loadEntityRows],
  ["data/indicators.csv", loadIndicators],
  ["data/places.csv", loadGazetteer],
  ["data/dictionary.txt", loadDictionary],
  ["data/stopwords.txt", loadStopwords],
  ["data/boilerplate.txt", loadBoilerplate],
];

/**
 * Why files of data/ cannot be used as they are now, each by row and column.
 *
 * @example
 * findDataProblems(root)
 * // ['data/metrics.csv, row 78, column value: write a plain number: "45.0亿"']
 */
export function findDataProblems(root: string): string[] {
  return READERS.filter(([name]) => existsSync(join(root, name))).flatMap(([name, read]) => {
    try {
      read(join(root, name));
      return [];
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return [message.replaceAll(`${root}/`, "")];
    }
  });
}
