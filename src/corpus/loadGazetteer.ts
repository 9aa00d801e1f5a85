import { statSync } from "node:fs";
import { noteUse, shownPath, workspacePath } from "../lineage/index.js";
import { Gazetteer } from "./gazetteer.js";
import { loadTable, readLookup, type TableRow } from "./loadTable.js";
import { isLevel, type Place } from "./place.js";

const COLUMNS = ["name", "code", "level", "parent", "short"] as const;
type Row = TableRow<(typeof COLUMNS)[number]>;

const loaded = new Map<string, { stamp: string; gazetteer: Gazetteer }>();

/**
 * The places of data/places.csv; read again only when the file has changed.
 *
 * @throws when the file is missing, lacks a column, or holds an unknown level, a doubled code or a parent that is not there.
 */
export function loadGazetteer(path = workspacePath("data", "places.csv")): Gazetteer {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new Error(`missing table of places; take it back from git: ${shownPath(path)}`);
  noteUse(path);
  const stamp = `${stat.mtimeMs} ${stat.size}`;
  const known = loaded.get(path);
  if (known?.stamp === stamp) return known.gazetteer;
  const gazetteer = new Gazetteer(toPlaces(loadTable(path, COLUMNS), shownPath(path)));
  loaded.set(path, { stamp, gazetteer });
  return gazetteer;
}

/** CSV text (name, code, level, parent code, short name) → places, each with its parent. */
export const readPlaces = (csv: string, file: string): Place[] => toPlaces(readLookup(csv, COLUMNS, file), file);

function toPlaces(rows: readonly Row[], file: string): Place[] {
  const byCode = new Map<string, Place>();
  return rows.map(({ row, cells }) => readPlace(cells, byCode, `${file}, row ${row}`));
}

// Parents stand above their children in the file, so one pass finds them all.
function readPlace(cells: Row["cells"], byCode: Map<string, Place>, where: string): Place {
  const { name, code, level, parent, short } = cells;
  if (!isLevel(level)) throw new Error(`${where}: unknown level (province, city, county, area are known): ${level}`);
  if (byCode.has(code)) throw new Error(`${where}: duplicate code; give each place its own, or none: ${code}`);
  const above = parent === "" ? undefined : byCode.get(parent);
  if (parent !== "" && !above) throw new Error(`${where}: unknown parent; put its row above this one: ${parent}`);
  const place: Place = { name, code, level, parent: above, short };
  if (code !== "") byCode.set(code, place);
  return place;
}
