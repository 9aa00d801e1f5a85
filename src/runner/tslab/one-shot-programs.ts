import type * as ts from "@tslab/typescript-for-tslab";
import type { CreateProgram, Host } from "./shorthand.js";

/** As much of TypeScript, with what it does not declare, as programs are made with. */
export type Compiler = Pick<
  typeof ts,
  "createModuleResolutionCache" | "createProgram" | "getAutomaticTypeDirectiveNames" | "resolveModuleName"
> & {
  bindSourceFile(file: ts.SourceFile, options: ts.CompilerOptions): void;
  createCompilerHostFromProgramHost(host: Host, options: () => ts.CompilerOptions): ts.CompilerHost;
  getSetExternalModuleIndicator(options: ts.CompilerOptions): (file: ts.SourceFile) => void;
};

/** What tslab asks of a cell's program. */
type CellProgram = Pick<ts.BuilderProgram, "getSourceFile" | "emit" | "getProgram" | "getAllDependencies">;

/** TypeScript waits as long for more changes before it makes a program; tslab makes it at once. */
const PAUSE_MS = 250;

/**
 * TypeScript's `createWatchProgram` for a process that compiles cells and ends: only the cell and the declarations before it
 * change, so nothing else is watched or compared. tslab has two programs made for a cell and asks the first for the cell's
 * names alone, which its syntax tells: here a program is made when types are asked for.
 */
export function oneShotPrograms(compiler: Compiler): CreateProgram {
  return (host) => {
    const programs = new Programs(compiler, host);
    let timer: unknown;
    const update = (): void => host.afterProgramCreate?.(programs.next() as ts.BuilderProgram);
    for (const root of host.rootFiles)
      host.watchFile(root, () => {
        programs.forget(root);
        if (timer !== undefined) host.clearTimeout?.(timer);
        timer = host.setTimeout?.(() => ((timer = undefined), update()), PAUSE_MS);
      });
    update();
    return { close: () => undefined };
  };
}

class Programs {
  private readonly files = new Map<string, ts.SourceFile | undefined>();
  private readonly compilerHost: ts.CompilerHost;
  private latest: ts.Program | undefined;

  constructor(
    private readonly compiler: Compiler,
    private readonly host: Host,
  ) {
    this.compilerHost = compiler.createCompilerHostFromProgramHost(host, () => host.options);
    const read = this.compilerHost.getSourceFile.bind(this.compilerHost);
    this.compilerHost.getSourceFile = (name, how) => {
      if (!this.files.has(name)) this.files.set(name, read(name, how));
      return this.files.get(name);
    };
    this.keepResolutions();
    this.keepTypes();
  }

  // A program looks anew for what the one before it did not find, such as node:fs, in all folders above each file.
  private keepResolutions(): void {
    const { compiler, compilerHost, host } = this;
    const cache = compiler.createModuleResolutionCache(host.getCurrentDirectory(), (name) => name, host.options);
    compilerHost.getModuleResolutionCache = () => cache;
    compilerHost.resolveModuleNameLiterals = (names, file, redirected, options) =>
      names.map(({ text }) => compiler.resolveModuleName(text, file, options, compilerHost, cache, redirected));
  }

  // A program reads the package.json of every package of types to learn which there are.
  private keepTypes(): void {
    const { options } = this.host;
    options.types ??= this.compiler.getAutomaticTypeDirectiveNames(options, this.compilerHost);
  }

  /** The program of the files as they are now. */
  next(): CellProgram {
    let made: ts.Program | undefined;
    const program = (): ts.Program => (made ??= this.make());
    return {
      getProgram: program,
      getSourceFile: (name) => (made ? made.getSourceFile(name) : this.bound(name)),
      emit: (...args) => program().emit(...args),
      getAllDependencies: () => program().getSourceFiles().map(({ fileName }) => fileName), // prettier-ignore
    };
  }

  forget(name: string): void {
    if (this.files.get(name)?.text !== this.host.readFile(name)) this.files.delete(name);
  }

  private make(): ts.Program {
    const { rootFiles, options } = this.host;
    this.latest = this.compiler.createProgram(rootFiles, options, this.compilerHost, this.latest);
    return this.latest;
  }

  private bound(name: string): ts.SourceFile | undefined {
    const { options } = this.host;
    const setExternalModuleIndicator = this.compiler.getSetExternalModuleIndicator(options);
    const how = { languageVersion: options.target as ts.ScriptTarget, setExternalModuleIndicator };
    const file = this.compilerHost.getSourceFile(name, how);
    if (file) this.compiler.bindSourceFile(file, options);
    return file;
  }
}
