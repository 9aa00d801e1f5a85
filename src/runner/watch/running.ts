import { type Reads, hashOf } from "../../lineage/index.js";
import type { Found } from "../plan.js";
import { contentsOf, loadRecord } from "../stale.js";
import type { World } from "../world.js";
import type { Save } from "./saves.js";

/** A notebook that runs, or will when its turn comes. */
export class Running {
  private readonly control = new AbortController();
  private end = (): void => undefined;
  private readonly ended = new Promise<void>((resolve) => (this.end = resolve));
  private isAtWork = false;

  private constructor(
    private readonly name: string,
    /** What it read the last time, if its cells are still the same. */
    private readonly reads: Reads | undefined,
    /** What all that held when it began. */
    private readonly held: string,
  ) {}

  /** A notebook that is about to run on what there is now. */
  static async of({ path, name, notebook }: Found, world: World): Promise<Running> {
    const record = await loadRecord(world.root, path);
    const isEdited = record?.cells.join() !== contentsOf(notebook).cells.join();
    if (!record || isEdited) return new Running(name, undefined, "");
    return new Running(name, record.reads, await holds(record.reads, world));
  }

  get signal(): AbortSignal {
    return this.control.signal;
  }

  /** Its kernel is at work. */
  begun(): void {
    this.isAtWork = true;
  }

  /** It is done, in whatever way. */
  done(): void {
    this.end();
  }

  /** Whether what it runs on is no longer what there is; where it is not known what it reads, any data or code may be it. */
  async isOutdated(save: Save, world: World): Promise<boolean> {
    if (save.includes(this.name)) return true;
    if (!this.reads) return save.some((name) => !name.startsWith("notebooks/"));
    return (await holds(this.reads, world)) !== this.held;
  }

  /** Stops it; resolves when nothing of it is under way any more. */
  async stop(): Promise<void> {
    this.control.abort();
    if (this.isAtWork) await this.ended;
  }
}

async function holds({ files, folders, tables }: Reads, world: World): Promise<string> {
  const rows = tables.map((table) => world.tables.changesOf(table));
  const hashes = await Promise.all(Object.keys(files).map((name) => world.hash(name)));
  const names = await Promise.all(Object.keys(folders).map((folder) => world.names(folder)));
  return hashOf(JSON.stringify([rows, hashes, names]));
}
