import { readFileSync, statSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { noteUse, workspacePath } from "../lineage/index.js";
import { decodeText } from "./decodeSeed.js";
import { Gazetteer } from "./gazetteer.js";
import { isLevel, type Place } from "./place.js";

const COLUMNS = ["name", "code", "level", "parent", "short"] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

const loaded = new Map<string, { stamp: string; gazetteer: Gazetteer }>();

/**
 * The places of data/places.csv; read again only when the file has changed.
 *
 * @throws when the file is missing, lacks a column, or holds an unknown level, a doubled code or a parent that is not there.
 */
export function loadGazetteer(path = workspacePath("data", "places.csv")): Gazetteer {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new Error(`missing table of places; restore it from the repository: ${path}`);
  noteUse(path);
  const stamp = `${stat.mtimeMs} ${stat.size}`;
  const known = loaded.get(path);
  if (known?.stamp === stamp) return known.gazetteer;
  const csv = decodeText(readFileSync(path));
  if (csv === undefined) throw new Error(`invalid table of places; save it as UTF-8: ${path}`);
  const gazetteer = new Gazetteer(readPlaces(csv, path));
  loaded.set(path, { stamp, gazetteer });
  return gazetteer;
}

/** CSV text (name, code, level, parent code, short name) → places, each with its parent. */
export function readPlaces(csv: string, path: string): Place[] {
  const rows = parseRows(csv, path);
  const missing = COLUMNS.filter((column) => rows[0] && !(column in rows[0]));
  if (missing.length) throw new Error(`${path}: missing column ${missing.join(", ")}`);
  const byCode = new Map<string, Place>();
  return rows.map((row, i) => readPlace(row, byCode, `${path}:${i + 2}`));
}

function parseRows(csv: string, path: string): Row[] {
  try {
    return parse<Row>(csv, { bom: true, columns: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    throw new Error(`${path}: invalid CSV; ${(error as Error).message}`, { cause: error });
  }
}

// Parents stand above their children in the file, so one pass finds them all.
function readPlace({ name, code, level, parent, short }: Row, byCode: Map<string, Place>, where: string): Place {
  if (!isLevel(level)) throw new Error(`${where}: unknown level (province, city, county, area are known): ${level}`);
  if (byCode.has(code)) throw new Error(`${where}: duplicate code; give each place its own, or none: ${code}`);
  const above = parent === "" ? undefined : byCode.get(parent);
  if (parent !== "" && !above) throw new Error(`${where}: unknown parent; put its row above this one: ${parent}`);
  const place: Place = { name, code, level, parent: above, short };
  if (code !== "") byCode.set(code, place);
  return place;
}
