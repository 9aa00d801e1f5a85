import Module from "node:module";
import { changeTypeScript, type Programs } from "./change-typescript.js";

type Functions = Record<string, (...args: never[]) => unknown>;

/**
 * Has tslab load TypeScript when a cell must be compiled, and not before: a kernel whose cells were compiled ahead runs
 * without. tslab's two modules that need it are replaced by functions that load them. Must run before tslab is loaded.
 */
export function loadTypeScriptLate(require: NodeJS.Require, programs: Programs = watched): void {
  const converter = later(require, "tslab/dist/converter.js", programs);
  standIn(require, "tslab/dist/converter.js", {
    createConverter: (...args) => converter().createConverter?.(...args),
    isCompleteCode: (...args) => converter().isCompleteCode?.(...args),
  });
  const metadata = later(require, "tslab/dist/metadata.js", programs);
  standIn(require, "tslab/dist/metadata.js", {
    // It reads tags of a cell's documentation comments.
    getCodeMetadata: (...args: never[]) =>
      (args as string[])[0]?.includes("/**") ? metadata().getCodeMetadata?.(...args) : {},
  });
}

const watched: Programs = ({ createWatchProgram }) => createWatchProgram;

function standIn(require: NodeJS.Require, name: string, functions: Functions): void {
  const path = require.resolve(name);
  const module = new Module(path);
  module.exports = Object.defineProperty(functions, "__esModule", { value: true });
  module.loaded = true;
  require.cache[path] = module;
}

function later(require: NodeJS.Require, name: string, programs: Programs): () => Functions {
  let loaded: Functions | undefined;
  return () => (loaded ??= load(require, name, programs));
}

function load(require: NodeJS.Require, name: string, programs: Programs): Functions {
  changeTypeScript(require, programs);
  delete require.cache[require.resolve(name)];
  return require(name) as Functions;
}
