import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { forgetDraft, namingFile, newDraft } from "./drafts.js";

/**
 * A file written part by part beside the one whose place it will take: as a whole, or not at all. Several can be written
 * before the first of them takes its place.
 */
export class Draft {
  private readonly target: string;
  private readonly path: string;
  private file: number | undefined;

  constructor(path: string) {
    this.target = existsSync(path) ? realpathSync(path) : path;
    this.path = newDraft(this.target);
    this.file = openSync(this.path, "wx", statSync(this.target, { throwIfNoEntry: false })?.mode);
  }

  write(part: string | Uint8Array): void {
    if (this.file === undefined) throw new Error(`the draft is closed: ${this.path}`);
    try {
      writeFileSync(this.file, part);
    } catch (error) {
      throw namingFile(error, this.target);
    }
  }

  /** All of it is on the disk from here on; nothing more can be written. */
  close(): void {
    if (this.file === undefined) return;
    fsyncSync(this.file);
    closeSync(this.file);
    this.file = undefined;
  }

  /** Takes the place of the file; one that would not change is left alone. Returns whether it did. */
  replace(): boolean {
    this.close();
    if (isSameFile(this.path, this.target)) return (this.drop(), false);
    renameSync(this.path, this.target);
    forgetDraft(this.path);
    return true;
  }

  /** Leaves everything as it was; a draft that has taken its place stays there. */
  drop(): void {
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
    rmSync(this.path, { force: true });
    forgetDraft(this.path);
  }
}

const CHUNK = 2 ** 20;

function isSameFile(one: string, other: string): boolean {
  const [size, old] = [statSync(one).size, statSync(other, { throwIfNoEntry: false })?.size];
  if (size !== old) return false;
  const files = [openSync(one, "r"), openSync(other, "r")] as const;
  try {
    const chunks = [Buffer.alloc(CHUNK), Buffer.alloc(CHUNK)] as const;
    for (let at = 0; at < size; at += CHUNK) {
      const [a, b] = [readSync(files[0], chunks[0], 0, CHUNK, at), readSync(files[1], chunks[1], 0, CHUNK, at)];
      if (!chunks[0].subarray(0, a).equals(chunks[1].subarray(0, b))) return false;
    }
    return true;
  } finally {
    files.forEach((file) => closeSync(file));
  }
}
