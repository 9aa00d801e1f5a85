import { type Dirent, existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { writeWholeSync } from "../../lineage/write-whole.js";
import { hashOf } from "../../lineage/index.js";
import { VERSIONS } from "./versions.js";

/** All that the types of a workspace hang on: declarations in dist, installed packages, versions of what compiles. */
export interface Build {
  /** Made of its content. */
  readonly name: string;
  readonly files: readonly string[];
  /** Made of times and sizes: while it is the same, so is the content. */
  readonly stamp: string;
}

/** The build of a workspace as it is now. Its name is known from the folders of builds where one has the same stamp. */
export function buildOf(root: string, folders: readonly string[]): Build {
  const files = filesOf(root);
  const stamp = stampOf(files);
  const known = folders.find((folder) => readStamp(folder) === stamp);
  return { name: known ? basename(known) : nameOf(root, files), files, stamp };
}

/** Whether the files of a build have come, gone or changed. */
export function hasChanged({ files, stamp }: Build): boolean {
  return stampOf(files) !== stamp;
}

/** Notes in the folder of a build what it looks like. */
export function keepStamp({ stamp }: Build, folder: string): void {
  writeWholeSync(join(folder, STAMP), stamp, { flush: false });
}

const STAMP = "stamp";

function readStamp(folder: string): string | undefined {
  const path = join(folder, STAMP);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function nameOf(root: string, files: readonly string[]): string {
  const hashes = files.filter(isFile).map((path) => [relative(root, path), hashOf(readFileSync(path))]);
  return hashOf(JSON.stringify([VERSIONS, process.versions.node, hashes])).slice(0, 16);
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

// A folder's time tells of files that came or went.
function stampOf(files: readonly string[]): string {
  const seen = files.map((path) => statSync(path, { throwIfNoEntry: false }));
  return hashOf(JSON.stringify([VERSIONS, process.versions.node, files, seen.map((s) => [s?.mtimeMs, s?.size])]));
}

function filesOf(root: string): string[] {
  const dist = join(root, "dist");
  const found = existsSync(dist) ? readdirSync(dist, { recursive: true, withFileTypes: true }) : [];
  const folders = found.filter((entry) => entry.isDirectory()).map(toPath);
  const declarations = found.filter(({ name }) => name.endsWith(".d.ts")).map(toPath);
  return [dist, ...folders, ...declarations, join(root, "node_modules", ".package-lock.json")].sort();
}

const toPath = ({ parentPath, name }: Dirent): string => join(parentPath, name);
