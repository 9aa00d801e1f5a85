import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { readAndKeep, readRegister } from "./csv.js";
import { ENTITIES, type EntityRow } from "./entityRegister.js";
import { readBytes, registerPaths } from "./files.js";
import { shownPath } from "../lineage/workspace.js";
import { METRICS } from "./metricRegister.js";
import { DatasetError } from "./problem.js";
import type { Former, Register, RegisterRow } from "./register.js";
import type { MetricRow } from "./schema.js";

/**
 * The rows of data/metrics.csv, checked against the schema. What a spreadsheet did to numerals, long numbers and periods
 * is undone with the help of extracted.csv beside it.
 * @throws DatasetError naming every problem with its row, column and value.
 *
 * @example
 * loadMetricRows().filter(({ place }) => place === "诸暨市").length // 18
 */
export const loadMetricRows = (path?: string): MetricRow[] => loadRegister(METRICS, path);

/** The rows of extracted.csv: what the extractor last wrote; none before the first extraction. */
export const loadExtracted = (dir?: string): MetricRow[] => loadBase(METRICS, dir);

/**
 * The rows of data/entities.csv, checked against the schema.
 * @throws DatasetError naming every problem with its row, column and value.
 *
 * @example
 * loadEntityRows().find(({ name }) => name === "浣江实验室")?.stage // "签约"
 */
export const loadEntityRows = (path?: string): EntityRow[] => loadRegister(ENTITIES, path);

/** The rows of a register as people have them; `former` is what the extractor last wrote beside it. */
export function loadRegister<R extends RegisterRow>(
  register: Register<R>,
  path = registerPaths(register).mine,
  former: readonly Former<R>[] = loadFormer(register, dirname(path)),
): R[] {
  const bytes = readBytes(path, "run npx jianbao extract");
  const rows = readRegister(register, bytes, { file: shownPath(path), former });
  if (rows.length === 0 && former.length > 0) throw emptied(path);
  return rows;
}

/** Nobody decides against every row there is: a table of which only the header is left lost its rows by a slip. */
export function emptied(path: string): DatasetError {
  const message = "the table has lost all its rows; take it back from git, or delete it and run npx jianbao extract";
  return new DatasetError([{ file: shownPath(path), message }]);
}

/** The rows of a register as the extractor last wrote them; none before the first extraction. */
export function loadBase<R extends RegisterRow>(register: Register<R>, dir?: string): R[] {
  return loadBaseAnd(register, dir, (row) => row);
}

// Of a row that only repairs another one, what that asks for.
function loadFormer<R extends RegisterRow>(register: Register<R>, dir: string): Former<R>[] {
  const columns = ["id", ...register.restored] as const;
  return loadBaseAnd(
    register,
    dir,
    (row) => Object.fromEntries(columns.map((column) => [column, row[column]])) as Former<R>,
  );
}

function loadBaseAnd<R extends RegisterRow, T>(
  register: Register<R>,
  dir: string | undefined,
  keep: (row: R) => T,
): T[] {
  const { extracted } = registerPaths(register, dir);
  if (!existsSync(extracted)) return [];
  return readAndKeep(register, readBytes(extracted, ""), { file: shownPath(extracted) }, keep);
}
