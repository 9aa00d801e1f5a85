/**
 * A process that compiles a workspace's src/ into dist/ when it is asked to, and keeps what it knows from one time to the
 * next:
 *
 *   node dist/runner/watch/compiler.js ROOT
 *
 * While anything has a type error, nothing is written.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import * as ts from "typescript";

/** What became of it. */
export interface Compilation {
  /** Each with file and line. */
  readonly errors: readonly string[];
  /** Files written and taken away, as paths. */
  readonly written: readonly string[];
}

const root = process.argv[2] ?? ".";
const format: ts.FormatDiagnosticsHost = {
  getCurrentDirectory: () => root,
  getCanonicalFileName: (file) => file,
  getNewLine: () => "\n",
};
const host: ts.ParseConfigFileHost = {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
    throw new Error(describe(diagnostic));
  },
};

const sources = new Map<string, { readonly stamp: string; readonly file: ts.SourceFile | undefined }>();
let builder: ts.EmitAndSemanticDiagnosticsBuilderProgram | undefined;
let files: readonly string[] = [];

function compile(): Compilation {
  const config = ts.getParsedCommandLineOfConfigFile(join(root, "tsconfig.json"), {}, host);
  if (!config) throw new Error(`missing tsconfig.json: ${root}`);
  const compilerHost = rememberSources(ts.createIncrementalCompilerHost(config.options));
  const known = builder ?? ts.readBuilderProgram(config.options, compilerHost);
  builder = ts.createEmitAndSemanticDiagnosticsBuilderProgram(config.fileNames, config.options, compilerHost, known);
  const found = [
    ...builder.getConfigFileParsingDiagnostics(),
    ...builder.getOptionsDiagnostics(),
    ...builder.getGlobalDiagnostics(),
    ...builder.getSyntacticDiagnostics(),
    ...builder.getSemanticDiagnostics(),
  ];
  if (found.length > 0) return { errors: found.map(describe), written: [] };
  const gone = files.filter((file) => !config.fileNames.includes(file));
  files = config.fileNames;
  return { errors: [], written: [...emit(builder), ...gone.flatMap((file) => removeOutputs(file, config))] };
}

function emit(program: ts.EmitAndSemanticDiagnosticsBuilderProgram): string[] {
  const written: string[] = [];
  program.emit(undefined, (path, text, mark) => {
    ts.sys.writeFile(path, text, mark);
    written.push(path);
  });
  return written;
}

// What was compiled from a source that is no longer there.
function removeOutputs(file: string, config: ts.ParsedCommandLine): string[] {
  const outputs = ts.getOutputFileNames({ ...config, fileNames: [file] }, file, false);
  for (const output of outputs) rmSync(output, { force: true });
  return [...outputs];
}

// Parsing takes most of the time: a file is parsed again when it was written again.
function rememberSources(compilerHost: ts.CompilerHost): ts.CompilerHost {
  const parse = compilerHost.getSourceFile.bind(compilerHost);
  compilerHost.getSourceFile = (path, ...rest) => {
    const stamp = String(ts.sys.getModifiedTime?.(path)?.getTime());
    const known = sources.get(path);
    if (known?.stamp === stamp) return known.file;
    const file = parse(path, ...rest);
    sources.set(path, { stamp, file });
    return file;
  };
  return compilerHost;
}

// src/analysis/growth.ts(12,5): error TS2322: Type 'string' is not assignable to type 'number'.
function describe(diagnostic: ts.Diagnostic): string {
  return ts.formatDiagnostic(diagnostic, format).trimEnd();
}

process.on("message", () => {
  try {
    process.send?.(compile());
  } catch (error) {
    process.send?.({ errors: [error instanceof Error ? error.message : String(error)], written: [] });
  }
});
process.on("disconnect", () => process.exit(0));
