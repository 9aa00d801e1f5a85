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

/** As much of tslab's TypeScript as compiles cells twice. */
export interface Transpiler {
  createWatchCompilerHost: (roots: unknown, options: object, system: System, ...rest: unknown[]) => unknown;
  transpileModule: (source: string, options: { compilerOptions: object }) => Transpiled;
}
interface System {
  setTimeout: (callback: () => void, ...rest: unknown[]) => unknown;
}
interface Transpiled {
  outputText: string;
  sourceMapText?: string;
}

const INLINE_MAP = /\/\/# sourceMappingURL=data:application\/json;base64,([\w+/=]+)\s*$/;
const ANY_MAP = /\/\/# sourceMappingURL=\S+\s*$/;

/** The source maps of a piece of code that was compiled twice, as they are in files. */
export interface Maps {
  /** TypeScript to modules. */
  readonly first?: string | undefined;
  /** Modules to CommonJS. */
  readonly second?: string | undefined;
}

let latest: Maps = {};

/** The maps of the code that was compiled last. */
export function latestMaps(): Maps {
  return latest;
}

/** The way back from code to its source. */
export function originOf({ first, second }: Maps): Origin {
  return joinOrigins(toOrigin(second), toOrigin(first));
}

/**
 * What tslab's TypeScript has to do otherwise to keep source maps. tslab compiles a cell twice (TypeScript to modules,
 * modules to CommonJS) and throws the maps away.
 */
export function keepSourceMaps(typescript: Transpiler): Transpiler {
  return {
    createWatchCompilerHost: withMaps(typescript.createWatchCompilerHost),
    transpileModule: withOrigin(typescript.transpileModule),
  };
}

function withMaps(createHost: Transpiler["createWatchCompilerHost"]): Transpiler["createWatchCompilerHost"] {
  return (roots, options, system, ...rest) =>
    createHost(roots, { ...options, inlineSourceMap: true }, withOneTimer(system), ...rest);
}

// tslab knows one timer, the compiler's for its next program, and throws at a second one: the one set when a file comes or
// goes in a folder that an import was looked for in, as when another notebook is saved.
function withOneTimer(system: System): System {
  const { setTimeout } = system;
  system.setTimeout = (callback, ...rest) =>
    callback.name === "invalidateResolutionsOfFailedLookup" ? void callback() : setTimeout(callback, ...rest);
  return system;
}

function withOrigin(transpile: Transpiler["transpileModule"]): Transpiler["transpileModule"] {
  return (source, options) => {
    const first = INLINE_MAP.exec(source)?.[1];
    const compilerOptions = { ...options.compilerOptions, sourceMap: true };
    const result = transpile(source.replace(INLINE_MAP, ""), { ...options, compilerOptions });
    latest = { first: first && decode(first), second: result.sourceMapText };
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
