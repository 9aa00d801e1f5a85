import type { Selection } from "../lineage/index.js";
import { type DanfoFrame, newDataFrame } from "./danfo.js";
import { type AnyTable, type Cell, cellOf, isMissing, type Table } from "./table.js";

/**
 * A danfojs DataFrame whose rows are of type `R`: all that danfojs can do with one, it does (print, head, describe …). The
 * verbs of this folder take frames and give frames. Between them a frame is a plan: danfojs gets its arrays only when a
 * danfojs method asks for them.
 */
export interface Frame<R extends object = Record<string, Cell>> {
  /** Never there: it tells the compiler of what type the rows are. */
  readonly $rowType?: R;
  readonly columns: string[];
  /** Rows and columns. */
  readonly shape: number[];
  readonly index: (string | number)[];
  /** Rows of cells. */
  readonly values: readonly unknown[];
  print(): void;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- danfojs types its methods and columns so, too
  readonly [member: string]: any;
}

/** Rows of a frame whose type the compiler does not know. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a frame that danfojs made says nothing of its columns
export type UntypedRow = Record<string, any>;

// Tables of frames whose arrays danfojs has not asked for; from then on it may have changed them.
const untouched = new WeakMap<object, AnyTable>();

// Which rows of a watched table a frame has.
const selections = new WeakMap<object, Selection>();

/** The table behind a frame, also behind one that danfojs itself made. Whoever asks knows which rows there are. */
export function tableOf<R extends object>(frame: Frame<R>): Table<R> {
  selections.get(frame)?.look();
  return planOf(frame).table;
}

/** The table behind a frame and where its rows come from, for verbs that give on what they get. */
export function planOf<R extends object>(frame: Frame<R>): { table: Table<R>; selection?: Selection } {
  const table = untouched.get(frame) as Table<R> | undefined;
  return table ? { table, selection: selections.get(frame) } : { table: readFrame(frame) };
}

/** Whether the rows of a frame tell what is read of them. */
export function isWatched(frame: object): boolean {
  return untouched.has(frame) && selections.has(frame);
}

function readFrame<R extends object>({ columns, values }: Frame<R>): Table<R> {
  const rows = (values as unknown[][]).map(
    (cells) => Object.fromEntries(columns.map((column, i) => [column, cells[i]])) as R,
  );
  return { columns: columns as (keyof R & string)[], rows };
}

/** A table as a frame; its cells and types are read when danfojs asks for them. */
export function toFrame<R extends object>(table: Table<R>, selection?: Selection): Frame<R> {
  const frame = newDataFrame(table.columns, (made) => fill(made, table));
  if (selection) selections.set(frame, selection);
  untouched.set(frame, table);
  tellAhead(frame, table);
  return frame as unknown as Frame<R>;
}

function fill(frame: DanfoFrame, table: AnyTable): void {
  frame.$index = positions(table);
  tellAhead(frame, table);
  const dtypes = () => table.columns.map((column) => dtypeOf(table.rows.map((row) => cellOf(row, column))));
  defer(frame, "$dtypes", () => letGo(frame, dtypes));
  defer(frame, "$dataIncolumnFormat", () => letGo(frame, () => cellsByColumn(table)));
  defer(frame, "$data", () => letGo(frame, () => cellsByRow(table)));
}

// From here on reading cannot be watched.
function letGo<T>(frame: DanfoFrame, read: () => T): T {
  selections.get(frame)?.letGo();
  return read();
}

/** A property that is made when first read, and from then on an ordinary one. */
function defer(frame: DanfoFrame, name: "$data" | "$dataIncolumnFormat" | "$dtypes", make: () => unknown): void {
  const settle = (value: unknown) => {
    if (name !== "$dtypes") untouched.delete(frame);
    Object.defineProperty(frame, name, { value, writable: true, enumerable: true, configurable: true });
    return value;
  };
  Object.defineProperty(frame, name, { get: () => settle(make()), set: settle, enumerable: true, configurable: true });
}

// What a frame is asked most, told without danfojs.
function tellAhead(frame: DanfoFrame, table: AnyTable): void {
  const prototype = () => Object.getPrototypeOf(frame) as object;
  const tell = (name: "shape" | "index" | "values", read: () => unknown) => {
    const get = () => (untouched.has(frame) ? read() : (Reflect.get(prototype(), name, frame) as unknown));
    Object.defineProperty(frame, name, { get, configurable: true });
  };
  const look = <T>(read: () => T): T => (selections.get(frame)?.look(), read());
  tell("shape", () => look(() => [table.rows.length, table.columns.length]));
  tell("index", () => look(() => (Object.hasOwn(frame, "$index") ? frame.$index : positions(table))));
  tell("values", () => letGo(frame, () => cellsByRow(table)));
}

const positions = ({ rows }: AnyTable) => rows.map((_, i) => i);

const cellsByColumn = ({ columns, rows }: AnyTable) =>
  columns.map((column) => fillMissing(rows.map((row) => cellOf(row, column))));

function cellsByRow(table: AnyTable): Cell[][] {
  const columns = cellsByColumn(table);
  return table.rows.map((_, i) => columns.map((cells) => cells[i]));
}

type Dtype = "float32" | "boolean" | "string";

// From all rows, not the first twenty; danfojs only labels with it, its cells stay JavaScript numbers.
function dtypeOf(cells: readonly Cell[]): Dtype {
  const stated = cells.filter((cell) => cell !== undefined && cell !== null);
  if (stated.length > 0 && stated.every((cell) => typeof cell === "number")) return "float32";
  return stated.length > 0 && stated.every((cell) => typeof cell === "boolean") ? "boolean" : "string";
}

// A missing number is NaN, a missing text "".
function fillMissing(cells: readonly Cell[]): Cell[] {
  const missing = { float32: NaN, string: "", boolean: undefined }[dtypeOf(cells)];
  return cells.map((cell) => (isMissing(cell) ? missing : cell));
}
