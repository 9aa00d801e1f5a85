import { readFileSync } from "node:fs";
import { SourceMap, type SourceMapPayload } from "node:module";
import { dirname, resolve } from "node:path";

/** A place in a file: lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Where a piece of compiled code came from: the line and column of its source. */
export type Origin = (line: number, column: number) => { line: number; column: number } | undefined;

interface TypeScript {
  createWatchCompilerHost: (roots: unknown, options: object, ...rest: unknown[]) => unknown;
  transpileModule: (source: string, options: { compilerOptions: object }) => Transpiled;
}
interface Transpiled {
  outputText: string;
  sourceMapText?: string;
}

const INLINE_MAP = /\/\/# sourceMappingURL=data:application\/json;base64,([\w+/=]+)\s*$/;
const ANY_MAP = /\/\/# sourceMappingURL=\S+\s*$/;

let latest: Origin = () => undefined;

/** The way back from the code that was compiled last. */
export function latestOrigin(): Origin {
  return latest;
}

/**
 * Has tslab's TypeScript keep source maps. tslab compiles a cell twice (TypeScript to modules, modules to CommonJS) and
 * throws the maps away; its TypeScript exports read-only getters, so the module's exports are replaced by a copy that
 * adds them. Must run before tslab's converter is loaded.
 */
export function keepSourceMaps(require: NodeJS.Require): void {
  const path = require.resolve("@tslab/typescript-for-tslab");
  const typescript = require(path) as TypeScript;
  const loaded = require.cache[path];
  if (!loaded) throw new Error(`missing module: ${path}`);
  loaded.exports = Object.defineProperties(
    {},
    {
      ...Object.getOwnPropertyDescriptors(typescript),
      createWatchCompilerHost: { enumerable: true, value: withMaps(typescript.createWatchCompilerHost) },
      transpileModule: { enumerable: true, value: withOrigin(typescript.transpileModule) },
    },
  );
}

function withMaps(createHost: TypeScript["createWatchCompilerHost"]): TypeScript["createWatchCompilerHost"] {
  return (roots, options, ...rest) => createHost(roots, { ...options, inlineSourceMap: true }, ...rest);
}

function withOrigin(transpile: TypeScript["transpileModule"]): TypeScript["transpileModule"] {
  return (source, options) => {
    const first = INLINE_MAP.exec(source)?.[1];
    const compilerOptions = { ...options.compilerOptions, sourceMap: true };
    const result = transpile(source.replace(INLINE_MAP, ""), { ...options, compilerOptions });
    latest = joinOrigins(toOrigin(result.sourceMapText), toOrigin(first && decode(first)));
    return { ...result, outputText: result.outputText.replace(ANY_MAP, "") };
  };
}

function joinOrigins(second: Origin, first: Origin): Origin {
  return (line, column) => {
    const between = second(line, column);
    return between && first(between.line, between.column);
  };
}

function decode(base64: string): string {
  return Buffer.from(base64, "base64").toString("utf8");
}

// Maps are parsed when an error needs them, not for every cell.
function toOrigin(text: string | undefined): Origin {
  let map: SourceMap | undefined;
  return (line, column) => {
    if (!text) return undefined;
    map ??= new SourceMap(JSON.parse(text) as SourceMapPayload);
    const entry = map.findEntry(line - 1, column - 1);
    if (!("originalLine" in entry)) return undefined;
    return { line: entry.originalLine + 1, column: entry.originalColumn + 1 };
  };
}

/** A place in a compiled file → the place in its source, by the `.map` beside it; the same place without one. */
export function toSourcePlace(place: Place): Place {
  try {
    const map = JSON.parse(readFileSync(`${place.file}.map`, "utf8")) as SourceMapPayload;
    const origin = toOrigin(JSON.stringify(map))(place.line, place.column);
    const source = map.sources[0];
    return origin && source ? { file: resolve(dirname(place.file), source), ...origin } : place;
  } catch {
    return place;
  }
}
