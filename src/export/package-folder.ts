import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** Where an installed package lies; its `exports` may keep its files from being resolved by name. */
export function packageFolder(name: string): string {
  const places = createRequire(__filename).resolve.paths(name) ?? [];
  const folder = places.map((place) => join(place, name)).find((path) => existsSync(join(path, "package.json")));
  if (folder === undefined) throw new Error(`missing package; run npm install: ${name}`);
  return folder;
}
