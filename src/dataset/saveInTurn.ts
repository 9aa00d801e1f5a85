import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { setImmediate } from "node:timers/promises";
import { Draft } from "../lineage/index.js";
import { shownPath } from "../lineage/workspace.js";
import { RowWriter } from "./csv.js";
import { registerPaths } from "./files.js";
import { mergeRows, type MergeReport } from "./merge.js";
import type { Register, RegisterRow } from "./register.js";
import { findRenamed, renameBulletins } from "./renamed.js";
import type { Shelf } from "./shelf.js";
import { refuseEmptied, shelveTable, type ShelvedTable } from "./shelveTable.js";

/** A table merged bulletin by bulletin: how many rows it has, and what a person should know of. */
export interface MergedTable<R extends RegisterRow> {
  readonly rows: number;
  readonly report: MergeSummary<R>;
}

/** What a merge did; of the rows that are new or dropped only how many. */
export interface MergeSummary<R extends RegisterRow> extends Omit<MergeReport<R>, "fresh" | "dropped"> {
  readonly fresh: { readonly length: number };
  readonly dropped: { readonly length: number };
}

/** A merge that is done, but for drafts taking the places of the tables. */
export interface PreparedSave<R extends RegisterRow> {
  readonly merged: MergedTable<R>;
  commit(): void;
  /** Leaves the tables as they were. */
  drop(): void;
}

/**
 * Merge what the extractor found into a register's table, keeping what people decided, and remember it for the next merge: as
 * `mergeRegister`, but one bulletin after the other, so that memory does not grow with their rows. Written are drafts; what
 * is given back puts them in the tables' places.
 *
 *   extracted.csv ─┐
 *   metrics.csv ───┼─ bulletin by bulletin ─ merge ─→ drafts of both
 *   found ─────────┘
 *
 * @throws DatasetError when one of the tables cannot be read.
 */
export async function prepareSaveInTurn<R extends RegisterRow>(
  register: Register<R>,
  found: Shelf<R>,
  dir?: string,
): Promise<PreparedSave<R>> {
  const paths = registerPaths(register, dir);
  mkdirSync(dirname(paths.mine), { recursive: true });
  const isFirst = !existsSync(paths.mine);
  using base = await shelveTable(register, isFirst ? undefined : paths.extracted);
  using mine = await shelveTable(register, paths.mine, (id, cell) => base.bulletinOf(id, cell));
  refuseEmptied(paths.mine, mine, base);
  const drafts = new Drafts(register, paths, mine.extras);
  try {
    const report = await mergeAll(register, base, mine, found, drafts);
    base.throwProblems();
    mine.throwProblems();
    drafts.close();
    return {
      merged: { rows: drafts.rows, report },
      commit: () => drafts.replace(),
      drop: () => drafts.drop(),
    };
  } catch (error) {
    drafts.drop();
    throw error;
  }
}

/** The tables of a register as they are written. */
class Drafts<R extends RegisterRow> {
  private readonly tables: { mine?: Table<R>; extracted?: Table<R> } = {};

  constructor(
    private readonly register: Register<R>,
    private readonly paths: { readonly mine: string; readonly extracted: string },
    private readonly extras: readonly string[],
  ) {}

  /** How many rows people's table has. */
  get rows(): number {
    return this.table("mine").writer.rows;
  }

  write(table: "mine" | "extracted", rows: readonly R[]): void {
    const { draft, writer } = this.table(table);
    draft.write(writer.writeBulletin(rows));
  }

  close(): void {
    for (const { draft, writer } of [this.table("mine"), this.table("extracted")]) {
      writer.throwProblems();
      draft.close();
    }
  }

  // People's table first: if the machine stops between the two, the next merge finds it equal to its new extraction.
  // The other way round, it would take every outdated cell of the old table for an edit.
  replace(): void {
    this.table("mine").draft.replace();
    this.table("extracted").draft.replace();
  }

  drop(): void {
    for (const { draft } of Object.values(this.tables)) draft.drop();
  }

  private table(name: "mine" | "extracted"): Table<R> {
    return (this.tables[name] ??= this.open(this.paths[name], name === "mine" ? this.extras : []));
  }

  private open(path: string, extras: readonly string[]): Table<R> {
    const table = { draft: new Draft(path), writer: new RowWriter(this.register, extras, shownPath(path)) };
    table.draft.write(table.writer.head);
    return table;
  }
}

interface Table<R extends RegisterRow> {
  readonly draft: Draft;
  readonly writer: RowWriter<R>;
}

async function mergeAll<R extends RegisterRow>(
  register: Register<R>,
  base: ShelvedTable<R>,
  mine: ShelvedTable<R>,
  found: Shelf<R>,
  drafts: Drafts<R>,
): Promise<MergeSummary<R>> {
  const renamed = renamedOf(base.names.length > 0 ? base : mine, found);
  const former = new Map([...renamed].map(([from, to]) => [to, from]));
  const summary = new Summary<R>(renamed);
  const left = new Set([...mine.names, ...base.names]);
  const merge = (name: string) => {
    const names = [former.get(name) ?? name, name].filter((n, i, all) => all.indexOf(n) === i && left.delete(n));
    const before = names.flatMap((n) => base.take(n, []).rows);
    const people = names.flatMap((n) => mine.take(n, before).rows);
    if (base.isBroken || mine.isBroken) return;
    // An id lives on with its row; no row of another bulletin must take it.
    const isElsewhere = (id: string) =>
      [base.strayOf(id), mine.strayOf(id)].some((owner) => owner !== undefined && !names.includes(owner));
    const renames = renameBulletins<R>;
    const merged = mergeRows(
      register,
      renames(before, renamed),
      renames(people, renamed),
      found.take(name),
      isElsewhere,
    );
    drafts.write("mine", merged.rows);
    drafts.write("extracted", merged.extracted);
    summary.add(merged.report);
  };
  // What people keep of bulletins that are gone stands at the end.
  for (const name of new Set([...found.names, ...left])) {
    merge(name);
    // Ctrl-C has its turn.
    await setImmediate();
  }
  return summary;
}

function renamedOf<R extends RegisterRow>(before: ShelvedTable<R>, found: Shelf<R>): ReadonlyMap<string, string> {
  const [olds, news] = [new Set(before.names), new Set(found.names)];
  const vanished = before.names.filter((name) => !news.has(name));
  const fresh = found.names.filter((name) => !olds.has(name));
  if (vanished.length === 0 || fresh.length === 0) return new Map();
  return findRenamed(
    new Map(vanished.map((name) => [name, before.cells(name, "sentence")])),
    new Map(fresh.map((name) => [name, found.look(name).map(({ sentence }) => sentence)])),
  );
}

/** Reports of bulletins, one after the other. */
class Summary<R extends RegisterRow> implements MergeSummary<R> {
  readonly renamed: MergeReport<R>["renamed"];
  readonly conflicts: MergeReport<R>["conflicts"][number][] = [];
  readonly gone: R[] = [];
  readonly deleted: R[] = [];
  fresh = { length: 0 };
  dropped = { length: 0 };
  decided = 0;

  constructor(renamed: ReadonlyMap<string, string>) {
    this.renamed = [...renamed].map(([from, to]) => ({ from, to }));
  }

  add(report: Omit<MergeReport<R>, "renamed">): void {
    for (const conflict of report.conflicts) this.conflicts.push(conflict);
    for (const row of report.gone) this.gone.push(row);
    for (const row of report.deleted) this.deleted.push(row);
    this.fresh = { length: this.fresh.length + report.fresh.length };
    this.dropped = { length: this.dropped.length + report.dropped.length };
    this.decided += report.decided;
  }
}
