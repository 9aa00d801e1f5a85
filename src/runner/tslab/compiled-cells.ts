import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { writeWholeSync } from "../../lineage/write-whole.js";
import { hashOf, noteUse, quietly, recording } from "../../lineage/index.js";
import { type Converted, tslab } from "./internals.js";

/** A compiled cell as it is kept, and the declarations of dist that were read for it. */
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
  private build: string | undefined;

  constructor(
    private readonly root: string,
    private readonly folder: string,
  ) {}

  find(declarations: string, source: string): Converted | undefined {
    if (!this.canKeep(declarations, source)) return undefined;
    const kept = orNothing(() => JSON.parse(quietly(() => readFileSync(this.path(declarations, source), "utf8"))) as Kept); // prettier-ignore
    for (const name of kept?.declarations ?? []) noteUse(join(this.root, name));
    return kept?.converted;
  }

  keep(declarations: string, source: string, converted: Converted): void {
    if (converted.diagnostics.length > 0 || converted.sideOutputs || !this.canKeep(declarations, source)) return;
    // Modules that are compiled anew while a kernel lives are those of another build.
    if (quietly(() => buildOf(this.root)) !== this.build) return;
    const names = [...(recording()?.files.keys() ?? [])].filter((name) => name.endsWith(".d.ts"));
    const kept: Kept = { converted, declarations: names };
    orNothing(() => quietly(() => this.write(this.path(declarations, source), JSON.stringify(kept))));
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
    this.build ??= quietly(() => buildOf(this.root));
    const key = hashOf(JSON.stringify([relative(this.root, this.folder), declarations, source]));
    return join(this.root, ".jianbao", "compiled", this.build, `${key}.json`);
  }

  private write(path: string, text: string): void {
    const builds = join(this.root, ".jianbao", "compiled");
    const folder = join(builds, this.build ?? "");
    if (!existsSync(folder)) {
      mkdirSync(folder, { recursive: true });
      forgetOldest(builds);
    }
    writeWholeSync(path, text);
  }
}

const IMPORTED = /\b(?:from|import|require)\s*(?:\(\s*)?["'`]([^"'`\n]+)["'`]/gu;

/** A name for all that the types of a workspace hang on. */
function buildOf(root: string): string {
  const dist = join(root, "dist");
  const names = existsSync(dist) ? readdirSync(dist, { recursive: true, encoding: "utf8" }) : [];
  const declarations = names.filter((name) => name.endsWith(".d.ts")).sort();
  const packages = join(root, "node_modules", ".package-lock.json");
  const files = [...declarations.map((name) => join(dist, name)), packages].filter((path) => existsSync(path));
  const hashes = files.map((path) => [relative(root, path), hashOf(readFileSync(path))]);
  return hashOf(JSON.stringify([tslab.versions, process.versions.node, hashes])).slice(0, 16);
}

function forgetOldest(builds: string): void {
  const folders = readdirSync(builds).map((name) => join(builds, name));
  const newest = folders.map((path) => ({ path, time: statSync(path).mtimeMs })).sort((a, b) => b.time - a.time);
  for (const { path } of newest.slice(KEPT_BUILDS)) rmSync(path, { recursive: true, force: true });
}

// Nothing kept, something half written, a full disk: then the cell is compiled.
function orNothing<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
