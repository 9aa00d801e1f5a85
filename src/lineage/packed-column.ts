/** The cells of one column: different ones, and for each row which of them it has. */
export interface PackedColumn {
  readonly name: string;
  readonly cells: readonly unknown[];
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
}

/** Packs the cells of a column as they come. */
export class ColumnPacker {
  private readonly cells: unknown[] = [];
  private codes = new Uint32Array(2 ** 10);
  private length = 0;
  private known: Map<unknown, number> | undefined = new Map<unknown, number>();

  constructor(readonly name: string) {}

  add(cell: unknown): void {
    if (this.length === this.codes.length) this.grow();
    this.codes[this.length++] = this.codeOf(cell);
  }

  pack(): PackedColumn {
    const codes = this.codes.subarray(0, this.length);
    const Narrow = this.cells.length <= 2 ** 8 ? Uint8Array : this.cells.length <= 2 ** 16 ? Uint16Array : Uint32Array;
    return { name: this.name, cells: this.cells, codes: Narrow.from(codes) };
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

  private grow(): void {
    const codes = new Uint32Array(2 * this.length);
    codes.set(this.codes);
    this.codes = codes;
    // Ids and the like are each another: looking them up is in vain.
    if (this.cells.length > 0.9 * this.length) this.known = undefined;
  }
}

const MINUS_ZERO = Symbol("-0");
