import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { shownPath } from "../lineage/index.js";
import { decodeSeed } from "./decodeSeed.js";
import { readDocx } from "./readDocx.js";
import { readWebPage } from "./readHtml.js";
import { readPdf } from "./readPdf.js";

/** A seed file and its decoded text, in which every span counts. */
export interface Seed {
  /** File name without its ending. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

type Reader = (bytes: Uint8Array, path: string) => string | Promise<string>;

const readPage: Reader = (bytes, path) => readWebPage(decodeSeed(bytes, path));
const READERS: ReadonlyMap<string, Reader> = new Map([
  [".txt", decodeSeed],
  [".md", decodeSeed],
  [".html", readPage],
  [".htm", readPage],
  [".docx", readDocx],
  [".pdf", readPdf],
]);

/**
 * Read a seed: .txt and .md as they stand; saved .html, .docx and .pdf as the text a library finds in them.
 *
 * @throws with the file's name and what to do, when it is missing, empty, binary, of an unknown kind or without text.
 */
export async function readSeed(path: string): Promise<Seed> {
  const ending = extname(path).toLowerCase();
  const reader = READERS.get(ending);
  if (!reader) {
    const known = [...READERS.keys()].join(", ");
    throw new Error(`${path}: unsupported kind of seed; save it as one of ${known}: ${ending || "no ending"}`);
  }
  const text = await read(reader, path);
  if (text.trim() === "") {
    throw new Error(`${path}: empty seed; if its pages are pictures, recognise their text first and save that as .txt`);
  }
  return { name: seedName(path), path, text };
}

async function read(reader: Reader, path: string): Promise<string> {
  const bytes = readBytes(path);
  if (bytes.length === 0) throw new Error(`${path}: empty seed; put the bulletin's text into it or remove it: 0 bytes`);
  try {
    return await reader(bytes, path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (reason.startsWith(path)) throw error;
    throw new Error(
      `${path}: invalid seed; open it, save it anew or save its text as .txt: ${reason.replace(/\s+/gu, " ").trim()}`,
      {
        cause: error,
      },
    );
  }
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new Error(`${path}: missing seed; put the file there or give another path`, { cause: error });
  }
}

/** The name by which a seed is known in data: its file name without its ending. */
export const seedName = (path: string) => basename(path, extname(path)).normalize("NFC");

/**
 * Paths of a folder's seeds, sorted by name; README.md, hidden files and Word's lock files are none.
 *
 * @throws when there is no such folder, and when two seeds have one name.
 */
export function listSeeds(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`missing folder of bulletins; make it and put a bulletin into it: ${shownPath(folder)}`);
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => isSeedFile(entry.name) && !isFolder(folder, entry),
  );
  const paths = files.map((entry) => join(folder, entry.name)).sort(byName);
  paths.forEach((path, i) => {
    const other = paths[i - 1];
    if (other !== undefined && seedName(other) === seedName(path)) {
      throw new Error(`${path}: duplicate seed; rename it or ${basename(other)}: ${seedName(path)}`);
    }
  });
  return paths;
}

// A link counts as what it leads to; one that leads nowhere is a seed that is missing.
const isFolder = (folder: string, entry: Dirent) =>
  entry.isDirectory() ||
  (entry.isSymbolicLink() && (statSync(join(folder, entry.name), { throwIfNoEntry: false })?.isDirectory() ?? false));

const isSeedFile = (name: string) => !/^(?:\.|~\$)/u.test(name) && !/^readme(?:\.[a-z]+)?$/iu.test(name);

// By code unit, the same on every machine.
const byName = (a: string, b: string) =>
  seedName(a) < seedName(b) ? -1 : seedName(a) > seedName(b) ? 1 : a < b ? -1 : 1;

/** Seeds of a folder, read one after the other, so that only one is in memory. */
export async function* loadSeeds(folder: string): AsyncGenerator<Seed> {
  for (const path of listSeeds(folder)) yield await readSeed(path);
}
