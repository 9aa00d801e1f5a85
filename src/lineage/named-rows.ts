import { positionOf } from "./observed-row.js";
import type { Selection } from "./selection.js";

/** Finds rows by their names, and tells by which names it was asked. */
export class NamedRows<R extends object> {
  constructor(
    private readonly rows: ReadonlyMap<string, R>,
    private readonly selection?: Selection,
  ) {}

  get(name: string): R | undefined {
    const row = this.rows.get(name);
    this.selection?.table.noteName(name, (row && positionOf(row)) ?? -1);
    return row;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }
}
