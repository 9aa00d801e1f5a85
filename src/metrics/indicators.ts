import { statSync } from "node:fs";
import { loadTable, readLookup, type TableRow } from "../corpus/index.js";
import {
  cellsOf,
  loadWatched,
  NamedRows,
  PackedRows,
  recording,
  shownPath,
  type WatchedTable,
  workspacePath,
  workspaceRoot,
} from "../lineage/index.js";

export const DIRECTIONS = ["up", "down", ""] as const;
/** Which way is better: more enterprises (up), fewer days (down), or neither. */
export type Direction = (typeof DIRECTIONS)[number];

/** A row of data/indicators.csv. */
export interface Indicator {
  readonly indicator: string;
  readonly english: string;
  /** Other names of the same thing, joined by ； in the file. */
  readonly synonyms: readonly string[];
  readonly category: string;
  /** money, count, people, share, time, energy …: what its values measure. */
  readonly dimension: string;
  readonly direction: Direction;
}

/** Canonical names by every name that means them. */
export interface Indicators {
  readonly rows: readonly Indicator[];
  readonly byName: Pick<ReadonlyMap<string, Indicator>, "get" | "has">;
}

// Names looked up before, by table: bulletins say the same few hundred again and again.
const lookedUp = new WeakMap<Indicators, Map<string, string>>();
const MOST_REMEMBERED = 10_000;

const COLUMNS = ["indicator", "english", "synonyms", "category", "dimension", "direction"] as const;
const loaded = new Map<string, { stamp: string; told: unknown; indicators: Indicators }>();

/** data/indicators.csv, telling by which names it is asked. */
export const INDICATOR_TABLE: WatchedTable<Indicator> = {
  kind: "indicators",
  files: (path) => ({ "indicators.csv": path }),
  load: ({ "indicators.csv": path = "" }) => PackedRows.of(readRows(loadTable(path, COLUMNS), shownPath(path))),
};

/**
 * The indicators of data/indicators.csv; read again only when the file has changed.
 *
 * @throws when the file is missing, lacks a column, or gives one name to two indicators.
 */
export function loadIndicators(path = workspacePath("data", "indicators.csv")): Indicators {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new Error(`missing table of indicators; take it back from git: ${shownPath(path)}`);
  const [stamp, told] = [`${stat.mtimeMs} ${stat.size}`, recording()];
  const known = loaded.get(path);
  if (known?.stamp === stamp && known.told === told) return known.indicators;
  const { rows, selection } = loadWatched(INDICATOR_TABLE, { path, root: workspaceRoot(), choice: {} });
  const byName = new NamedRows(nameRows(rows, shownPath(path)), selection);
  const indicators = { byName, get rows() { selection?.look(); return rows; } }; // prettier-ignore
  loaded.set(path, { stamp, told, indicators });
  return indicators;
}

/** CSV text → indicators. */
export function readIndicators(csv: string, file: string): Indicators {
  const rows = readRows(readLookup(csv, COLUMNS, file), file);
  return { rows, byName: nameRows(rows, file) };
}

type Row = TableRow<(typeof COLUMNS)[number]>;

const readRows = (rows: readonly Row[], file: string): Indicator[] =>
  rows.map(({ row, cells }) => toIndicator(cells, `${file}, row ${row}`));

/** Every name that an indicator is known by. */
export const namesOf = ({ indicator, synonyms }: Indicator): string[] => [indicator, ...synonyms];

function nameRows(rows: readonly Indicator[], file: string): Map<string, Indicator> {
  const byName = new Map<string, Indicator>();
  for (const [i, row] of rows.entries())
    for (const name of namesOf(cellsOf(row))) addName(byName, name, row, `${file}, row ${i + 2}`);
  return byName;
}

function toIndicator(cells: Row["cells"], where: string): Indicator {
  const { indicator, english, synonyms, category, dimension, direction } = cells;
  if (!isDirection(direction)) throw new Error(`${where}: unknown direction (up, down or empty): ${direction}`);
  return { indicator, english, synonyms: synonyms.split("；").filter(Boolean), category, dimension, direction };
}

const isDirection = (word: string): word is Direction => (DIRECTIONS as readonly string[]).includes(word);

function addName(byName: Map<string, Indicator>, name: string, row: Indicator, where: string): void {
  const other = byName.get(name);
  if (other && other !== row)
    throw new Error(`${where}: duplicate name, it means ${cellsOf(other).indicator} already: ${name}`);
  byName.set(name, row);
}

// What a bulletin puts before a name without meaning another thing: 新增高企, 省科技型中小企业数.
const BEFORE =
  /^(?:新增|净增|新认定|新建|新设|完成|实现|累计|推荐申报|推荐上报|推荐|申报|入选|认定|获评|全社会累计|省级?|国家级?|市级?|全[国省市区县州])+/u;
const BEHIND = /(?:总数|数量|数|总量)$/u;

/**
 * The canonical name of an indicator, or the words themselves where data/indicators.csv has none for them.
 *
 * @example
 * canonicalName("新增高企", loadIndicators()) // "高新技术企业"
 */
export function canonicalName(words: string, indicators: Indicators): string {
  const names = lookedUp.get(indicators) ?? new Map<string, string>();
  const name = names.get(words) ?? lookUp(words, indicators);
  if (names.size > MOST_REMEMBERED) names.clear();
  lookedUp.set(indicators, names.set(words, name));
  return name;
}

function lookUp(words: string, { byName }: Indicators): string {
  const folded = words.normalize("NFKC").replace(/\s+/gu, "");
  const bare = folded.replace(BEFORE, "");
  const tries = [folded, folded.replace(BEHIND, ""), bare, bare.replace(BEHIND, "")];
  for (const name of tries) {
    const found = name.length >= 2 ? byName.get(name) : undefined;
    if (found) return found.indicator;
  }
  return words;
}
