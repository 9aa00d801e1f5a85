import { randomInt } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

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
    removeLeftBehind(this.target);
    this.path = `${this.target}.${randomInt(2 ** 47)}`;
    this.file = openSync(this.path, "wx", statSync(this.target, { throwIfNoEntry: false })?.mode);
  }

  write(part: string | Uint8Array): void {
    if (this.file === undefined) throw new Error(`the draft is closed: ${this.path}`);
    writeFileSync(this.file, part);
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
    if (isSameFile(this.path, this.target)) return (rmSync(this.path), false);
    renameSync(this.path, this.target);
    return true;
  }

  /** Leaves everything as it was; a draft that has taken its place stays there. */
  drop(): void {
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
    rmSync(this.path, { force: true });
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

// What a killed process was writing. Nobody writes on a file without touching it for an hour.
const LEFT_BEHIND = 3_600_000;

function removeLeftBehind(target: string): void {
  const [folder, name] = [dirname(target), basename(target)];
  const drafts = readdirSync(folder).filter(
    (other) => other.startsWith(`${name}.`) && /^\d{10,15}$/u.test(other.slice(name.length + 1)),
  );
  for (const path of drafts.map((draft) => join(folder, draft))) {
    const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (Date.now() - written > LEFT_BEHIND) rmSync(path, { force: true });
  }
}
