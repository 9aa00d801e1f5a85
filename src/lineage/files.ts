import { existsSync, readFileSync, realpathSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { hashOf } from "./hash.js";
import { recording } from "./recording.js";

// Made, installed or kept beside the work; and what starts a notebook, which is no part of what it shows.
const OUTSIDE =
  /^(?:node_modules|\.[^/]*|exports|coverage)(?:\/|$)|^dist\/(?:runner|lineage|bin)\/|(?:^|\/)(?:package|tsconfig[^/]*)\.json$|\.map$/;
// Folders whose lists of files are data.
const LISTED = /^(?:data|seeds)(?:\/|$)/;

/** A file was read; `bytes` are what was in it, `undefined` when it is not there. */
export function noteFile(path: string, bytes: string | Uint8Array | undefined): void {
  const { files } = recording() ?? {};
  const name = files && nameOf(path);
  if (name !== undefined && !OUTSIDE.test(name)) files?.set(name, bytes === undefined ? "" : hashOf(bytes));
}

/** What a file holds is used, though it may have been read before, when that did not count. */
export function noteUse(path: string): void {
  const { files } = recording() ?? {};
  const name = files && nameOf(path);
  if (name !== undefined && !files?.has(name)) noteFile(path, existsSync(path) ? readFileSync(path) : undefined);
}

// What desktops and open office programs leave beside.
const PASSING = /^(?:\.DS_Store$|~\$|\.~lock\.|\..*\.sw.$)/;

/** Names in a folder as records keep them: sorted, without what open programs leave there for a while. */
export function namesIn(names: readonly string[]): string[] {
  return names.filter((name) => !PASSING.test(name)).sort();
}

/** A folder's files were listed. */
export function noteFolder(path: string, names: readonly string[]): void {
  const { folders } = recording() ?? {};
  const name = folders && nameOf(path);
  if (name !== undefined && LISTED.test(name)) folders?.set(name, namesIn(names));
}

/** Whether anybody wants to know that a path is read. */
export function isWatched(path: string): boolean {
  const name = recording() && nameOf(path);
  return name !== undefined && !OUTSIDE.test(name);
}

/** A path as records have it, from the workspace's root; `undefined` for one that lies elsewhere. */
export function nameOf(path: string): string | undefined {
  const { roots = [], names } = recording() ?? {};
  if (!names || !isAbsolute(path)) return nameFrom(roots, path);
  // Asked of every module, again and again.
  if (!names.has(path)) names.set(path, nameFrom(roots, path));
  return names.get(path);
}

function nameFrom(roots: readonly string[], path: string): string | undefined {
  const full = resolve(path);
  for (const root of roots) {
    const inside = relative(root, full);
    if (inside !== "" && !isAbsolute(inside) && !inside.startsWith("..")) return inside.split(sep).join("/");
  }
  return undefined;
}

/** A workspace's root as it may be named in paths: as given, and with links followed. */
export function rootsOf(...roots: readonly string[]): string[] {
  return [...new Set(roots.flatMap((root) => [resolve(root), realpathSync(root)]))];
}
