import { type Reads, type TableReads, readRanges } from "../lineage/index.js";

/**
 * What a notebook read, in words.
 *
 * @example
 * describeReads(reads) // ["data/metrics.csv (3 columns of 19 rows)", "data/places.csv"]
 */
export function describeReads({ files, folders, tables }: Reads): string[] {
  const names = [...Object.keys(files), ...Object.keys(folders).map((folder) => `${folder}/`)];
  const others = names.filter((name) => !name.startsWith("dist/") && !tables.some((table) => table.name === name));
  return [...tables.map(describeTable), ...others];
}

function describeTable({ name, cells, raw }: TableReads): string {
  if (raw) return `${name} (all of it, as a DataFrame)`;
  const rows = new Set(Object.values(cells).flatMap(readRanges)).size;
  return `${name} (${count(Object.keys(cells).length, "column")} of ${count(rows, "row")})`;
}

const count = (n: number, word: string) => `${n} ${word}${n === 1 ? "" : "s"}`;
