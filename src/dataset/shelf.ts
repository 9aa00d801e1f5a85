import { deflateRawSync, inflateRawSync } from "node:zlib";
import { type PiecePlace, Pile } from "./pile.js";

/**
 * Things by bulletin, packed and put aside: of the rows of ten thousand bulletins only those of one are in memory. Plain data,
 * as JSON keeps it.
 */
export class Shelf<T> implements Disposable {
  private readonly pile = new Pile();
  private readonly packs = new Map<string, PiecePlace[]>();
  private open: { readonly name: string; readonly items: T[] } = { name: "", items: [] };

  /** Names with something on the shelf, in the order in which they first came. */
  get names(): readonly string[] {
    this.pack();
    return [...this.packs.keys()];
  }

  put(name: string, item: T): void {
    if (name !== this.open.name || this.open.items.length === PACK) {
      this.pack();
      this.open = { name, items: [] };
    }
    this.open.items.push(item);
  }

  /** What was put there under a name, in its order; it is there no more. */
  take(name: string): T[] {
    const items = this.look(name);
    this.packs.delete(name);
    return items;
  }

  /** What was put there under a name, in its order. */
  look(name: string): T[] {
    this.pack();
    return (this.packs.get(name) ?? []).flatMap(
      (pack) => JSON.parse(inflateRawSync(this.pile.take(pack)).toString("utf8")) as readonly T[],
    );
  }

  [Symbol.dispose](): void {
    this.packs.clear();
    this.pile[Symbol.dispose]();
  }

  private pack(): void {
    const { name, items } = this.open;
    if (items.length === 0) return;
    const packs = this.packs.get(name) ?? [];
    this.packs.set(name, packs);
    // What zlib gives is a part of something larger.
    packs.push(this.pile.put(Uint8Array.from(deflateRawSync(JSON.stringify(items), { level: 1 }))));
    this.open = { name: "", items: [] };
  }
}

// Rows that are packed together; of a bulletin with more, several packs.
const PACK = 2000;
