import { workspacePath } from "../lineage/workspace.js";
import type { Bulletin } from "./bulletin.js";
import { readBulletin } from "./readBulletin.js";
import { loadSeeds } from "./seeds.js";

/** Where bulletins are read from, and which. */
export interface LoadBulletinsOptions {
  /** The folder; seeds/ of the workspace by default. */
  readonly folder?: string;
  /** Only these, by name; all by default. */
  readonly names?: readonly string[];
}

/**
 * The bulletins of seeds/, sorted by name.
 *
 * @throws for a name that no seed has.
 *
 * @example
 * (await loadBulletins()).map(({ name }) => name) // ["shaoxing-2023-09"]
 */
export async function loadBulletins(options: LoadBulletinsOptions = {}): Promise<Bulletin[]> {
  const bulletins: Bulletin[] = [];
  for await (const bulletin of loadBulletinsInTurn(options)) bulletins.push(bulletin);
  return bulletins;
}

/** The same one after the other, so that only one is in memory. */
export async function* loadBulletinsInTurn(options: LoadBulletinsOptions = {}): AsyncGenerator<Bulletin> {
  const { folder = workspacePath("seeds"), names } = options;
  const missing = new Set(names);
  for await (const { name, text } of loadSeeds(folder)) {
    missing.delete(name);
    if (names?.includes(name) ?? true) yield readBulletin(text, name);
  }
  if (missing.size > 0)
    throw new Error(`missing bulletin in ${folder}, put its text there or name another: ${[...missing].join(", ")}`);
}
