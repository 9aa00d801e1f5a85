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
  const { folder = workspacePath("seeds"), names } = options;
  const bulletins: Bulletin[] = [];
  for await (const { name, text } of loadSeeds(folder))
    if (names?.includes(name) ?? true) bulletins.push(readBulletin(text, name));
  const missing = names?.find((name) => !bulletins.some((bulletin) => bulletin.name === name));
  if (missing !== undefined)
    throw new Error(`missing bulletin in ${folder}, put its text there or name another: ${missing}`);
  return bulletins;
}
