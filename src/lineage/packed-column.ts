/** The cells of one column: different ones, and for each row which of them it has. */
export interface PackedColumn {
  readonly name: string;
  readonly cells: readonly unknown[];
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
}

/** Packs the cells of a column as they come. */
export class ColumnPacker {
  private readonly cells: unknown[] = [];
  private codes: PackedColumn["codes"] = new Uint8Array(2 ** 10);
  private length = 0;
  private known: Map<unknown, number> | undefined = new Map<unknown, number>();

  constructor(readonly name: string) {}

  add(cell: unknown): void {
    const code = this.codeOf(cell);
    if (this.length === this.codes.length || code >= 2 ** (8 * this.codes.BYTES_PER_ELEMENT)) this.makeRoom();
    this.codes[this.length++] = code;
  }

  pack(): PackedColumn {
    return { name: this.name, cells: this.cells, codes: this.codes.slice(0, this.length) };
  }

  private codeOf(cell: unknown): number {
    // To a map, 0 and -0 are one.
    const key = Object.is(cell, -0) ? MINUS_ZERO : cell;
    const known = this.known?.get(key);
    if (known !== undefined) return known;
    const code = this.cells.push(cell) - 1;
    this.known?.set(key, code);
    return code;
  }

  // Codes are as wide as the number of different cells asks for.
  private makeRoom(): void {
    const isFull = this.length === this.codes.length;
    const codes = new (arrayFor(this.cells.length))(isFull ? 2 * this.length : this.codes.length);
    codes.set(this.codes);
    this.codes = codes;
    // Ids and the like are each another: looking them up is in vain.
    if (isFull && this.cells.length > 0.9 * this.length) this.known = undefined;
  }
}

const arrayFor = (cells: number) => (cells <= 2 ** 8 ? Uint8Array : cells <= 2 ** 16 ? Uint16Array : Uint32Array);

const MINUS_ZERO = Symbol("-0");
