import { inspect } from "node:util";
import type { ObservedTable } from "./observed-table.js";

/** Where a row comes from. */
interface Origin {
  readonly table: ObservedTable;
  readonly position: number;
  /** Columns made by a notebook: they are not the table's. */
  readonly own: ReadonlySet<string>;
  /** The row itself; reading it tells nobody. */
  readonly cells: object;
}

const origins = new WeakMap<object, Origin>();

/** Whose cells are being tried by a predicate: they decide on the row, and are not read for their own sake. */
let tried: { readonly origin: Origin; readonly columns: Set<string> } | undefined;

// A row is printed as the plain object it is; all of it is read then.
const PRINTED = Object.create(Object.prototype, {
  [inspect.custom]: {
    value(this: object) {
      return { ...this };
    },
  },
}) as object;

const NOTHING_OWN: ReadonlySet<string> = new Set();

/** A row that tells its table which of its cells are read. */
export function observeRow<R extends object>(row: R, table: ObservedTable, position: number): R {
  return watch({ table, position, own: NOTHING_OWN, cells: row });
}

/** A row's cells, read without telling. */
export function cellsOf<R extends object>(row: R): R {
  return (origins.get(row)?.cells as R | undefined) ?? row;
}

/**
 * A row made of another, with its `own` columns beside or in place of that one's: reading what it has of the other tells
 * where that came from.
 */
export function passOn<R extends object>(row: object, cells: R, own: readonly string[] = []): R {
  const origin = origins.get(row);
  return origin ? watch({ ...origin, own: new Set([...origin.own, ...own]), cells }) : cells;
}

/** Where an observed row stands in its table; `undefined` for any other object. */
export function positionOf(row: object): number | undefined {
  return origins.get(row)?.position;
}

/** Whether a row has any of these columns from a notebook, not from its table. */
export function hasOwn(row: object, columns: readonly string[]): boolean {
  const origin = origins.get(row);
  return !origin || columns.some((column) => origin.own.has(column));
}

/** Tries a predicate on a row; tells which columns of it the answer rests on, and whether a notebook's own are among them. */
export function tryRow<R extends object>(row: R, predicate: (row: R) => boolean): Tried {
  const origin = origins.get(row);
  if (!origin) return { passed: predicate(row), columns: [], own: true };
  const before = tried;
  tried = { origin, columns: new Set() };
  const { columns } = tried;
  try {
    const passed = predicate(row);
    const base = [...columns].filter((column) => !origin.own.has(column));
    return { passed, columns: base, own: base.length < columns.size };
  } finally {
    tried = before;
  }
}

export interface Tried {
  readonly passed: boolean;
  readonly columns: readonly string[];
  readonly own: boolean;
}

function watch<R extends object>(origin: Origin): R {
  const row = new Proxy<object>(Object.create(PRINTED) as object, new Watcher(origin)) as R;
  origins.set(row, origin);
  return row;
}

/** Tells what is read of a row. Of its cells it makes a copy when somebody asks for more than one of them, or writes. */
class Watcher implements ProxyHandler<object> {
  private isCopied = false;

  constructor(private readonly origin: Origin) {}

  get(target: object, column: string | symbol, receiver: unknown): unknown {
    const cells = this.isCopied ? target : this.origin.cells;
    if (typeof column !== "string" || !Object.hasOwn(cells, column)) return Reflect.get(target, column, receiver);
    tell(this.origin, column);
    return this.isCopied ? Reflect.get(target, column, receiver) : Reflect.get(cells, column);
  }

  has(target: object, column: string | symbol): boolean {
    return Reflect.has(this.copy(target), column);
  }

  ownKeys(target: object): (string | symbol)[] {
    return Reflect.ownKeys(this.copy(target));
  }

  getOwnPropertyDescriptor(target: object, column: string | symbol): PropertyDescriptor | undefined {
    return Reflect.getOwnPropertyDescriptor(this.copy(target), column);
  }

  defineProperty(target: object, column: string | symbol, descriptor: PropertyDescriptor): boolean {
    return Reflect.defineProperty(this.copy(target), column, descriptor);
  }

  deleteProperty(target: object, column: string | symbol): boolean {
    return Reflect.deleteProperty(this.copy(target), column);
  }

  preventExtensions(target: object): boolean {
    return Reflect.preventExtensions(this.copy(target));
  }

  getPrototypeOf(): object {
    return Object.prototype;
  }

  private copy(target: object): object {
    if (!this.isCopied) Object.assign(target, this.origin.cells);
    this.isCopied = true;
    return target;
  }
}

function tell(origin: Origin, column: string): void {
  if (tried?.origin === origin) tried.columns.add(column);
  else if (!origin.own.has(column)) origin.table.noteCell(column, origin.position);
}
