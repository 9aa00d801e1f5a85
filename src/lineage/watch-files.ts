import * as fs from "node:fs";
import { createRequire, syncBuiltinESMExports } from "node:module";
import { fileURLToPath } from "node:url";
import { isWatched, noteFile, noteFolder } from "./files.js";
import { quietly } from "./recording.js";

/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-return -- Node's functions are passed on as they are, whatever their overloads */
type Reader = (path: any, ...rest: any[]) => any;
type Module = Record<string, Reader> & { promises: Record<string, Reader> };

const own = { readFileSync: fs.readFileSync, readdirSync: fs.readdirSync };

/** Has Node's own functions tell which files and folders of the workspace are read. */
export function watchFiles(): void {
  const node = createRequire(__filename)("node:fs") as Module;
  for (const name of ["readFile", "readFileSync", "open", "openSync"]) tellFirst(node, name, tellFile);
  for (const name of ["readFile", "open"]) tellFirst(node.promises, name, tellFile);
  for (const name of ["readdir", "readdirSync"]) tellFirst(node, name, tellFolder);
  tellFirst(node.promises, "readdir", tellFolder);
  syncBuiltinESMExports();
}

function tellFirst(module: Record<string, Reader>, name: string, tell: (path: string, flags: unknown) => void): void {
  const read = module[name];
  if (!read) return;
  const told: Reader = (path: unknown, ...rest: unknown[]) => {
    const text = toPath(path);
    if (text !== undefined) tell(text, rest[0]);
    // Node reads a file by opening it, which would be told again.
    return name === "readFileSync" ? quietly(() => read(path, ...rest)) : read(path, ...rest);
  };
  // Node hangs promise versions of functions on them.
  module[name] = Object.defineProperties(told, Object.getOwnPropertyDescriptors(read));
}

function toPath(path: unknown): string | undefined {
  if (path instanceof URL) return fileURLToPath(path);
  return typeof path === "string" ? path : Buffer.isBuffer(path) ? path.toString() : undefined;
}

const WRITING = /[wa+]/;

function tellFile(path: string, flags: unknown): void {
  if (!isWatched(path) || (typeof flags === "string" && flags !== "utf8" && WRITING.test(flags))) return;
  noteFile(
    path,
    found(() => own.readFileSync(path)),
  );
}

function tellFolder(path: string): void {
  if (isWatched(path)) noteFolder(path, found(() => own.readdirSync(path)) ?? []);
}

function found<T>(read: () => T): T | undefined {
  try {
    return quietly(read);
  } catch {
    return undefined;
  }
}
