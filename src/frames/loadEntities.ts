import { dirname, join } from "node:path";
import { type Gazetteer, loadGazetteer } from "../corpus/index.js";
import { registerPaths } from "../dataset/files.js";
import { ENTITIES, ENTITY_COLUMNS, type EntityRow } from "../dataset/index.js";
import { loadPacked } from "../dataset/load.js";
import { loadWatched, type WatchedTable, workspaceRoot } from "../lineage/index.js";
import { withNames } from "./bulletinNames.js";
import { type Frame, toFrame } from "./frame.js";
import { asking, choosing, type RowChoice } from "./rowChoice.js";

/** A row of the frame of named things: the columns of data/entities.csv, and the place's code. */
export interface EntityRecord extends Omit<EntityRow, "extras"> {
  /** 行政区划 code as text; "" where the gazetteer has none. */
  readonly code: string;
}

/** The columns of the frame of named things, in order. */
export const ENTITY_RECORD_COLUMNS = [...ENTITY_COLUMNS, "code"] as const satisfies readonly (keyof EntityRecord)[];

/** Which rows of data/entities.csv a frame has. */
export interface LoadEntitiesOptions extends RowChoice {
  /** The file; data/entities.csv by default. */
  readonly path?: string;
}

/**
 * data/entities.csv as a danfojs DataFrame: platforms, projects, documents, partners, honours, pilots and plans, each with place,
 * stage and sentence, checked against the schema. Rejected rows are left out.
 * @throws DatasetError naming file, row, column and value of everything that is wrong with the file.
 *
 * @example
 * where(loadEntities(), (row) => row.kind === "平台" && row.stage === "签约").print();
 */
export function loadEntities({ path = paths().mine, ...choice }: LoadEntitiesOptions = {}): Frame<EntityRecord> {
  const { rows, selection } = loadWatched(ENTITY_TABLE, { path, root: workspaceRoot(), choice: withNames(choice) });
  return toFrame({ columns: ENTITY_RECORD_COLUMNS, rows }, selection);
}

const paths = (dir?: string) => registerPaths(ENTITIES, dir);

/** data/entities.csv and the files that the rows of its frame hang on. */
export const ENTITY_TABLE: WatchedTable<EntityRecord, RowChoice> = {
  kind: "entities",
  files: (path, root) => ({
    "entities.csv": path,
    "extracted-entities.csv": paths(dirname(path)).extracted,
    "places.csv": join(root, "data", "places.csv"),
  }),
  load: (files, choice) => {
    const record = recordChosen({ ...choice, gazetteer: loadGazetteer(files["places.csv"]) });
    return loadPacked(ENTITIES, record, { path: files["entities.csv"], isAsked: asking(choice) });
  },
};

interface Choice extends RowChoice {
  readonly gazetteer?: Gazetteer;
}

/** The frame of named things that are at hand. */
export function toEntityFrame(rows: readonly EntityRow[], choice: Choice = {}): Frame<EntityRecord> {
  const record = recordChosen(choice);
  return toFrame({ columns: ENTITY_RECORD_COLUMNS, rows: rows.flatMap((row) => record(row) ?? []) });
}

/** The record of a row that is chosen, `undefined` for others. */
function recordChosen({ gazetteer = loadGazetteer(), ...choice }: Choice) {
  const isChosen = choosing(choice);
  const codeOf = (place: string) => gazetteer.placeNamed(place)?.code ?? "";
  return (row: EntityRow): EntityRecord | undefined =>
    isChosen(row) ? { ...row, code: codeOf(row.place) } : undefined;
}
