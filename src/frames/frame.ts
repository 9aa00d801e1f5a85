import type { Selection } from "../lineage/index.js";
import { danfo, type DanfoFrame } from "./danfo.js";
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
  const columns = [...table.columns];
  const frame = new (danfo().DataFrame)([], { columns, dtypes: columns.map(() => "string") });
  frame.$index = table.rows.map((_, i) => i);
  if (selection) selections.set(frame, selection);
  const letGo = <T>(cells: T): T => (selection?.letGo(), cells);
  const byColumn = () => letGo(columns).map((column) => fillMissing(table.rows.map((row) => cellOf(row, column))));
  defer(frame, "$dtypes", () => letGo(columns).map((column) => dtypeOf(table.rows.map((row) => cellOf(row, column)))));
  defer(frame, "$dataIncolumnFormat", byColumn);
  defer(frame, "$data", () => transpose(byColumn(), table.rows.length));
  tellSize(frame, [table.rows.length, columns.length]);
  untouched.set(frame, table);
  return frame as unknown as Frame<R>;
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

// How many rows there are is told without reading them.
function tellSize(frame: DanfoFrame, shape: readonly number[]): void {
  const look = () => selections.get(frame)?.look();
  const inherited = () => Reflect.get(Object.getPrototypeOf(frame) as object, "shape", frame) as number[];
  const shown = () => (untouched.has(frame) ? [...shape] : inherited());
  Object.defineProperty(frame, "shape", { get: () => (look(), shown()), configurable: true });
  Object.defineProperty(frame, "index", { get: () => (look(), frame.$index), configurable: true });
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

function transpose(columns: readonly Cell[][], length: number): Cell[][] {
  return Array.from({ length }, (_, i) => columns.map((cells) => cells[i]));
}
