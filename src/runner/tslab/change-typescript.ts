import type * as ts from "@tslab/typescript-for-tslab";
import { keepSourceMaps, type Transpiler } from "./maps.js";
import type { Compiler } from "./one-shot-programs.js";
import { type CreateProgram, withShorthand } from "./shorthand.js";

/** tslab's TypeScript, with what it does not declare. */
export type TypeScript = typeof ts & Transpiler & Compiler;

/** What makes a program for each state of a cell: TypeScript's `createWatchProgram`, or what takes its place. */
export type Programs = (typescript: TypeScript) => CreateProgram;

/**
 * Has tslab's TypeScript keep source maps, spell out shorthand properties, and make programs in another way. It exports
 * read-only getters, so a copy of the module's exports takes their place. Must run before tslab's converter is loaded.
 */
export function changeTypeScript(require: NodeJS.Require, programs: Programs): void {
  const path = require.resolve("@tslab/typescript-for-tslab");
  const typescript = require(path) as TypeScript;
  const loaded = require.cache[path];
  if (!loaded) throw new Error(`missing module: ${path}`);
  const { createWatchCompilerHost, transpileModule } = keepSourceMaps(typescript);
  loaded.exports = Object.defineProperties(
    {},
    {
      ...(Object.getOwnPropertyDescriptors(typescript) as PropertyDescriptorMap),
      createWatchCompilerHost: { enumerable: true, value: createWatchCompilerHost },
      createWatchProgram: { enumerable: true, value: withShorthand(typescript, programs(typescript)) },
      transpileModule: { enumerable: true, value: transpileModule },
    },
  );
}
