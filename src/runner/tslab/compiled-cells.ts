import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { writeWholeSync } from "../../lineage/write-whole.js";
import { hashOf, noteUse, quietly } from "../../lineage/index.js";
import { type Build, buildOf, hasChanged, keepStamp } from "./build.js";
import { declarationsOf } from "./declarations.js";
import type { Converted } from "./internals.js";

/** A compiled cell as it is kept, and the declarations that it was compiled against. */
interface Kept {
  readonly converted: Converted;
  readonly declarations: readonly string[];
}

// One for each build of the workspace's modules: older ones are of use when one goes back to an older commit.
const KEPT_BUILDS = 3;

/**
 * Cells that compiled without a complaint, kept in .jianbao/compiled. A cell hangs on its source, on what the cells before
 * it declared, on the declarations in dist and on the installed packages; one that imports anything else is not kept.
 */
export class CompiledCells {
  private build: Build | undefined;
  private readonly builds: string;

  constructor(
    private readonly root: string,
    private readonly folder: string,
  ) {
    this.builds = join(root, ".jianbao", "compiled");
  }

  find(declarations: string, source: string): Converted | undefined {
    if (!this.canKeep(declarations, source)) return undefined;
    const kept = orNothing(() => JSON.parse(quietly(() => readFileSync(this.path(declarations, source), "utf8"))) as Kept); // prettier-ignore
    for (const name of kept?.declarations ?? []) noteUse(join(this.root, name));
    return kept?.converted;
  }

  keep(declarations: string, source: string, converted: Converted): void {
    if (converted.diagnostics.length > 0 || converted.sideOutputs || !this.canKeep(declarations, source)) return;
    orNothing(() => quietly(() => this.write(this.path(declarations, source), this.toKept(converted, declarations, source)))); // prettier-ignore
  }

  private toKept(converted: Converted, declarations: string, source: string): string {
    const names = declarationsOf(`${declarations}\n${source}`, this.folder).map((path) => relative(this.root, path));
    return JSON.stringify({ converted, declarations: names } satisfies Kept);
  }

  /** How many of these cells, one executed after the other, are there, counted until the first that is missing. */
  count(sources: readonly string[]): number {
    let declarations = "";
    for (const [index, source] of sources.entries()) {
      const known = this.find(declarations, source);
      if (!known) return index;
      declarations = known.declOutput ?? "";
    }
    return sources.length;
  }

  private canKeep(declarations: string, source: string): boolean {
    return !relative(this.root, this.folder).startsWith("..") && [declarations, source].every((text) => this.importsOnlyBuilt(text)); // prettier-ignore
  }

  private importsOnlyBuilt(text: string): boolean {
    if (/^\s*\/\/\/\s*</mu.test(text)) return false;
    const names = Array.from(text.matchAll(IMPORTED), (match) => match[1] ?? "");
    return names.filter((name) => /^(?:\.|\/)/u.test(name)).every((name) => this.isBuilt(name));
  }

  private isBuilt(name: string): boolean {
    const [top] = relative(this.root, resolve(this.folder, name)).split(sep);
    return top === "dist" || top === "node_modules";
  }

  private path(declarations: string, source: string): string {
    this.build ??= quietly(() => buildOf(this.root, foldersIn(this.builds)));
    const key = hashOf(JSON.stringify([relative(this.root, this.folder), declarations, source]));
    return join(this.builds, this.build.name, `${key}.json`);
  }

  private write(path: string, text: string): void {
    // Modules that are compiled anew while a kernel lives are those of another build.
    if (!this.build || hasChanged(this.build)) return;
    const folder = join(this.builds, this.build.name);
    if (!existsSync(folder)) {
      mkdirSync(folder, { recursive: true });
      forgetOldest(this.builds);
      keepStamp(this.build, folder);
    }
    writeWholeSync(path, text, { flush: false });
  }
}

const IMPORTED = /\b(?:from|import|require)\s*(?:\(\s*)?["'`]([^"'`\n]+)["'`]/gu;

function forgetOldest(builds: string): void {
  const newest = foldersIn(builds)
    .map((path) => ({ path, time: statSync(path).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { path } of newest.slice(KEPT_BUILDS)) rmSync(path, { recursive: true, force: true });
}

function foldersIn(builds: string): string[] {
  return existsSync(builds) ? readdirSync(builds).map((name) => join(builds, name)) : [];
}

// Nothing kept, something half written, a full disk: then the cell is compiled.
function orNothing<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
