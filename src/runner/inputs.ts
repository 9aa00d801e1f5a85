import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { hashOf, namesIn } from "../lineage/index.js";

/** Hash by name, of what every notebook hangs on. */
export type Inputs = Readonly<Record<string, string>>;

const FILES = ["package-lock.json"] as const;

// Words from outside that change what a notebook shows.
const VARIABLES = ["JIANBAO_LANG", "JIANBAO_BULLETINS"] as const;

/** What every notebook hangs on, whatever it reads: installed packages, the language and the bulletins asked for. */
export async function hashInputs(root: string, env = process.env): Promise<Inputs> {
  const files = await Promise.all(FILES.map(async (name) => [name, await hashFile(join(root, name))] as const));
  const variables = VARIABLES.map((name) => [name, hashText(env[name] ?? "")] as const);
  return Object.fromEntries([...files, ...variables].filter(([, hash]) => hash !== "" && hash !== hashText("")));
}

/** The hash of a text, as the records keep it. */
export const hashText = (text: string): string => hashOf(text);

/** The workspace's files as they are now; each is looked at once. */
export interface FilesNow {
  readonly root: string;
  /** A file's hash; "" where there is none. */
  hash(name: string): Promise<string>;
  /** Names in a folder, sorted. */
  names(folder: string): Promise<readonly string[]>;
}

/** Looks at files of a workspace when they are asked for. Times do not count, contents do. */
export function filesNow(root: string): FilesNow {
  return {
    root,
    hash: once((name) => hashFile(join(root, name))),
    names: once((folder) => readdir(join(root, folder)).then(namesIn, () => [])),
  };
}

/** A function that works out each answer once. */
export function once<T>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const answer = known.has(key) ? (known.get(key) as T) : work(key);
    known.set(key, answer);
    return answer;
  };
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  try {
    await pipeline(createReadStream(path), hash);
    return hash.digest("hex");
  } catch {
    return "";
  }
}
