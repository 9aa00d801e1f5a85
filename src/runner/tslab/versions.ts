import { createRequire } from "node:module";

/** Versions of tslab and of the TypeScript that it compiles cells with. */
export const VERSIONS = {
  tslab: versionOf("tslab"),
  typescript: versionOf("@tslab/typescript-for-tslab"),
};

function versionOf(name: string): string {
  return (createRequire(__filename)(`${name}/package.json`) as { version: string }).version;
}
