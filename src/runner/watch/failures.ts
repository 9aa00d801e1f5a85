import { readdir } from "node:fs/promises";
import { join, sep } from "node:path";
import { NOTHING, type Reads } from "../../lineage/index.js";
import { CellError } from "../cell-error.js";
import type { Found } from "../plan.js";
import { type RunRecord, contentsOf, findReasons } from "../stale.js";
import type { World } from "../world.js";

interface Failure {
  readonly error: Error;
  /** What the run that failed hung on; nothing is known of a file that is no notebook. */
  readonly record?: RunRecord;
}

/** How notebooks failed, each until something that its run hung on is another. */
export class Failures {
  private readonly known = new Map<string, Failure>();

  /** A notebook failed on what there is. */
  async note({ path, notebook, problem }: Found, error: Error, world: World): Promise<void> {
    if (problem) return void this.known.set(path, { error });
    // Somebody saved it meanwhile, a full disk: to be tried again.
    if (!(error instanceof CellError)) return this.forget(path);
    const reads = error.reads ?? (await readEverything(world));
    this.known.set(path, { error, record: { ...contentsOf(notebook), inputs: world.inputs, reads } });
  }

  forget(path: string): void {
    this.known.delete(path);
  }

  /** How a notebook failed the last time. */
  of(path: string): Error | undefined {
    return this.known.get(path)?.error;
  }

  /** Whether it would fail again in the same way. */
  async isAsBefore({ path, notebook, problem }: Found, world: World): Promise<boolean> {
    const failure = this.known.get(path);
    if (!failure) return false;
    if (problem || !failure.record) return problem?.message === failure.error.message;
    return (await findReasons(failure.record, contentsOf(notebook), world)).length === 0;
  }
}

const READ = ["data", "seeds", "dist"];

// Whoever has not told what he read may have read anything.
async function readEverything(world: World): Promise<Reads> {
  const listed = READ.map(async (folder) => {
    const names = await readdir(join(world.root, folder), { recursive: true }).catch(() => []);
    return names.map((name) => join(folder, name).split(sep).join("/"));
  });
  const names = (await Promise.all(listed)).flat().filter((name) => !name.endsWith(".map"));
  const files = await Promise.all(names.map(async (name) => [name, await world.hash(name)] as const));
  return { ...NOTHING, files: Object.fromEntries(files) };
}
