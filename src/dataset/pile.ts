import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { namingFile } from "../lineage/drafts.js";

/** Where a piece lies on its pile. */
export interface PiecePlace {
  readonly start: number;
  readonly length: number;
}

/**
 * Pieces of bytes put aside: the last few megabytes in memory, all before them in a file that has no name, so that it goes
 * with the process however that ends. It lies in the system's folder for such files (TMPDIR).
 */
export class Pile {
  private held: Uint8Array[] = [];
  /** Of the pieces held, how many bytes. */
  private holding = 0;
  private written = 0;
  private file: { readonly number: number; readonly folder: string } | undefined;

  /** @param most bytes that are held in memory. */
  constructor(private readonly most = 2 ** 23) {}

  /** @throws where the disk is full, with the folder. */
  put(piece: Uint8Array): PiecePlace {
    const place = { start: this.written + this.holding, length: piece.length };
    this.held.push(piece);
    this.holding += piece.length;
    if (this.holding > this.most) this.writeOut();
    return place;
  }

  take({ start, length }: PiecePlace): Uint8Array {
    if (start >= this.written) return this.findHeld(start - this.written);
    const piece = Buffer.alloc(length);
    for (let read = 0; read < length;)
      read += readSync(this.file?.number ?? -1, piece, read, length - read, start + read);
    return piece;
  }

  /** Nothing can be taken any more. */
  [Symbol.dispose](): void {
    if (this.file) closeSync(this.file.number);
    if (this.file) rmSync(this.file.folder, { recursive: true, force: true });
    this.file = undefined;
    this.held = [];
  }

  private findHeld(start: number): Uint8Array {
    let at = 0;
    for (const piece of this.held) {
      if (at === start) return piece;
      at += piece.length;
    }
    throw new Error(`no piece begins there: ${start}`);
  }

  private writeOut(): void {
    this.file ??= openNameless();
    const bytes = Buffer.concat(this.held);
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(this.file.number, bytes, done);
    } catch (error) {
      throw namingFile(error, tmpdir());
    }
    this.written += bytes.length;
    this.held = [];
    this.holding = 0;
  }
}

function openNameless(): { number: number; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), "jianbao-"));
  const number = openSync(join(folder, "pile"), "wx+", 0o600);
  try {
    rmSync(folder, { recursive: true });
  } catch {
    // Windows takes away no folder of an open file: it goes when that is closed.
  }
  return { number, folder };
}
