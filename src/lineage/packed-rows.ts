import { deserialize, serialize } from "node:v8";
import { type PackedColumn, ColumnPacker } from "./packed-column.js";
import { toSignature } from "./signature.js";

/**
 * Rows column by column, each different cell of a column held once: a tenth of what they take as objects. All have the same
 * columns. `bytes` and `fromBytes` are for a file.
 */
export class PackedRows<R extends object = object> {
  private readonly byName: ReadonlyMap<string, PackedColumn>;
  private readonly first: Readonly<Record<string, unknown>>;
  private readonly signatures = new Map<string, (position: number) => string>();

  /** @param columns each with a cell for every row. */
  constructor(
    readonly length: number,
    private readonly columns: readonly PackedColumn[],
  ) {
    this.byName = new Map(columns.map((column) => [column.name, column]));
    this.first = Object.fromEntries(columns.map(({ name, cells }) => [name, cells[0]]));
  }

  static of<R extends object>(rows: readonly R[]): PackedRows<R> {
    const packer = new RowPacker<R>();
    for (const row of rows) packer.add(row);
    return packer.pack();
  }

  /** @throws for bytes that are no packed rows. */
  static fromBytes<R extends object>(bytes: Uint8Array): PackedRows<R> {
    const { length, columns } = deserialize(bytes) as { length: number; columns: readonly PackedColumn[] };
    return new PackedRows<R>(length, columns);
  }

  get bytes(): Uint8Array {
    return serialize({ length: this.length, columns: this.columns });
  }

  /** The row at a position, as an object of its own; `undefined` where there is none. */
  at(position: number): R | undefined {
    if (position < 0 || position >= this.length) return undefined;
    // A copy, since an object to which so many properties are added by name takes four times the memory.
    const row: Record<string, unknown> = { ...this.first };
    for (const { name, cells, codes } of this.columns) row[name] = cells[codes[position] ?? 0];
    return row as R;
  }

  toArray(): R[] {
    return Array.from({ length: this.length }, (_, position) => this.at(position) as R);
  }

  /** A cell as text, by which cells are compared. */
  text(position: number, column: string): string {
    const { cells, codes } = this.byName.get(column) ?? NONE;
    return String(cells[codes[position] ?? 0]);
  }

  /** The positions of the rows by their cell in a column as text. */
  positionsBy(column: string): ReadonlyMap<string, number> {
    const positions = new Map<string, number>();
    for (let position = 0; position < this.length; position++) positions.set(this.text(position, column), position);
    return positions;
  }

  /** Tells the signature of the row at a position in some columns; that of the same cells is made once. */
  signaturesIn(columns: readonly string[]): (position: number) => string {
    const known = this.signatures.get(columns.join()) ?? this.signing(columns);
    this.signatures.set(columns.join(), known);
    return known;
  }

  private signing(columns: readonly string[]): (position: number) => string {
    const codes = columns.map((name) => (this.byName.get(name) ?? NONE).codes);
    const known = new Map<string, string>();
    return (position) => {
      const key = codes.map((column) => column[position] ?? 0).join();
      const signature = known.get(key) ?? toSignature(JSON.stringify(columns.map((name) => this.text(position, name))));
      known.set(key, signature);
      return signature;
    };
  }
}

// A column that the rows do not have.
const NONE: Omit<PackedColumn, "name"> = { cells: [undefined], codes: new Uint8Array() };

/** Packs rows as they come, so that they need not be held. */
export class RowPacker<R extends object> {
  private length = 0;
  private columns: readonly ColumnPacker[] | undefined;

  add(row: R): void {
    this.columns ??= Object.keys(row).map((name) => new ColumnPacker(name));
    for (const column of this.columns) column.add((row as Readonly<Record<string, unknown>>)[column.name]);
    this.length += 1;
  }

  pack(): PackedRows<R> {
    return new PackedRows<R>(this.length, this.columns?.map((column) => column.pack()) ?? []);
  }
}
