import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { ENTITIES, type EntityRow } from "./entityRegister.js";
import { mustExist, registerPaths } from "./files.js";
import { PackedRows, RowPacker } from "../lineage/packed-rows.js";
import { shownPath } from "../lineage/workspace.js";
import { METRICS } from "./metricRegister.js";
import { DatasetError } from "./problem.js";
import type { MetricRow } from "./metricRow.js";
import type { Former, FormerRows, Register, RegisterRow } from "./register.js";
import { type BulletinTest, type ReadOptions, readRowsInTurn } from "./rows.js";
import { type TakeRecord, takeRecordsOf } from "./table.js";

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
  former: FormerRows<R> = loadFormer(register, dirname(path)),
): R[] {
  return loadAndKeep(register, path, { former }, (row) => row);
}

/**
 * The same, packed as they come: of each row what `keep` keeps of it, if anything. With `isAsked`, rows of other bulletins are
 * not looked at.
 */
export function loadPacked<R extends RegisterRow, T extends object>(
  register: Register<R>,
  keep: (row: R) => T | undefined,
  { path = registerPaths(register).mine, isAsked }: { path?: string; isAsked?: BulletinTest } = {},
): PackedRows<T> {
  const packer = new RowPacker<T>();
  loadAndKeep(register, path, { isAsked, former: loadFormer(register, dirname(path), isAsked) }, (row) => {
    const kept = keep(row);
    if (kept) packer.add(kept);
  });
  return packer.pack();
}

function loadAndKeep<R extends RegisterRow, T>(
  register: Register<R>,
  path: string,
  options: ReadOptions<R> & { readonly former: FormerRows<R> },
  keep: (row: R) => T | undefined,
): T[] {
  mustExist(path, "run npx jianbao extract");
  const file = shownPath(path);
  let isEmpty = true;
  const read = (take: TakeRecord) =>
    takeRecordsOf(path, file, (...record) => {
      isEmpty = false;
      take(...record);
    });
  const kept = readRowsInTurn(register, read, { ...options, file }, keep);
  if (isEmpty && options.former.size > 0) throw emptied(path);
  return kept;
}

/** Nobody decides against every row there is: a table of which only the header is left lost its rows by a slip. */
export function emptied(path: string): DatasetError {
  const message = "the table has lost all its rows; take it back from git, or delete it and run npx jianbao extract";
  return new DatasetError([{ file: shownPath(path), message }]);
}

/** The rows of a register as the extractor last wrote them; none before the first extraction. */
export function loadBase<R extends RegisterRow>(register: Register<R>, dir?: string): R[] {
  return loadBaseAnd(register, dir, {}, (row) => row);
}

function loadFormer<R extends RegisterRow>(register: Register<R>, dir: string, isAsked?: BulletinTest): FormerRows<R> {
  const columns = ["id", ...register.restored] as const;
  const packer = new RowPacker<Former<R>>();
  loadBaseAnd(register, dir, { isAsked }, (row) => {
    packer.add(Object.fromEntries(columns.map((column) => [column, row[column]])) as Former<R>);
  });
  const rows = packer.pack();
  const positions = rows.positionsBy("id");
  return { size: rows.length, get: (id) => rows.at(positions.get(id) ?? -1) };
}

function loadBaseAnd<R extends RegisterRow, T>(
  register: Register<R>,
  dir: string | undefined,
  options: ReadOptions<R>,
  keep: (row: R) => T | undefined,
): T[] {
  const { extracted } = registerPaths(register, dir);
  if (!existsSync(extracted)) return [];
  const file = shownPath(extracted);
  return readRowsInTurn(register, (take) => takeRecordsOf(extracted, file, take), { ...options, file }, keep);
}
