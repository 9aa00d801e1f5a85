import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** Hash by path, for each file a notebook could have read. */
export type Inputs = Readonly<Record<string, string>>;

const FOLDERS = ["data", "seeds", "dist"] as const;
const FILES = ["package-lock.json"] as const;

// Words from outside that change what a notebook shows.
const VARIABLES = ["JIANBAO_LANG"] as const;

// What compilers, desktops and open office programs leave beside: of no consequence.
const IGNORED = /\.map$|\.tsbuildinfo$|(?:^|\/)(?:\.DS_Store$|~\$|\.~lock\.)/;

/** All that notebooks read: data, seeds, compiled modules, installed packages, the language asked for. Times do not count. */
export async function hashInputs(root: string, env = process.env): Promise<Inputs> {
  const listed = await Promise.all(FOLDERS.map((folder) => listFiles(root, folder)));
  const paths = [...listed.flat(), ...FILES].filter((path) => !IGNORED.test(path)).sort();
  const hashes = await Promise.all(paths.map(async (path) => [path, await hashFile(join(root, path))] as const));
  const variables = VARIABLES.map((name) => [name, env[name] && hashText(env[name])] as const);
  return Object.fromEntries([...hashes, ...variables].filter(([, hash]) => hash)) as Inputs;
}

/** The hash of a text, as the records keep it. */
export function hashText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

async function listFiles(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

async function hashFile(path: string): Promise<string | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  return bytes && createHash("sha256").update(bytes).digest("hex");
}
