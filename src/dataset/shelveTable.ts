import { existsSync } from "node:fs";
import { shownPath } from "../lineage/workspace.js";
import { byId, type Register, type RegisterRow } from "./register.js";
import { emptied } from "./load.js";
import { RowReader } from "./rows.js";
import { Shelf } from "./shelf.js";
import { readTableInTurn, type TextRecord } from "./table.js";

/** A register's table, its rows packed by bulletin. */
export interface ShelvedTable<R extends RegisterRow> {
  /** Bulletins with rows, in the order in which they first stand in the table. */
  readonly names: readonly string[];
  /** The columns that people added. */
  readonly extras: readonly string[];
  /** Whether a row that was read cannot be used. */
  readonly isBroken: boolean;
  /** The bulletin under which the row of an id is packed. */
  readonly bulletinOf: (id: string) => string | undefined;
  /** The cells of a bulletin's rows in one column, as they stand. */
  cells(bulletin: string, column: string): string[];
  /**
   * Rows of a bulletin, once: they are packed no more. `former` are those that the extractor last wrote, against which Excel's
   * damage is repaired.
   */
  take(bulletin: string, former: readonly R[]): TakenRows<R>;
  /** @throws DatasetError for all that was wrong with the rows that were read. */
  throwProblems(): void;
}

/** Rows, and where they stand in the file, as a spreadsheet counts. */
export interface TakenRows<R extends RegisterRow> {
  readonly rows: readonly R[];
  readonly numbers: readonly number[];
}

/**
 * Pack a table; one that is not there has no rows.
 *
 * @param bulletinOf the bulletin of an id where it is known: what a row's cell says may be a slip.
 * @throws DatasetError when the file is no table of the register.
 */
export async function shelveTable<R extends RegisterRow>(
  register: Register<R>,
  path: string | undefined,
  bulletinOf: (id: string) => string | undefined = () => undefined,
): Promise<ShelvedTable<R>> {
  const shelf = new Shelf<TextRecord>();
  /** Under which bulletin each row of the file is packed. */
  const owners: string[] = [];
  let reader: RowReader<R> | undefined;
  let columns: readonly string[] = [];
  if (path !== undefined && existsSync(path)) {
    const take = (record: TextRecord, header: readonly string[]) => {
      reader ??= new RowReader(register, header, shownPath(path));
      const bulletin = bulletinOf(reader.noteId(record)) ?? record.cells[header.indexOf("bulletin")] ?? "";
      // One text for all rows of a bulletin, however often the file has it.
      owners[record.row] = bulletin === owners.at(-1) ? (owners.at(-1) ?? "") : bulletin;
      shelf.put(bulletin, record);
    };
    columns = await readTableInTurn(path, shownPath(path), take);
    reader ??= new RowReader(register, columns, shownPath(path));
  }
  return {
    names: shelf.names,
    extras: reader?.extras ?? [],
    get isBroken() {
      return reader?.isBroken ?? false;
    },
    bulletinOf: (id) => owners[reader?.rowOf(id) ?? -1],
    cells: (bulletin, column) => shelf.look(bulletin).map(({ cells }) => cells[columns.indexOf(column)] ?? ""),
    take: (bulletin, former) => {
      const records = shelf.take(bulletin);
      return { rows: reader?.read(records, byId(former)) ?? [], numbers: records.map(({ row }) => row) };
    },
    throwProblems: () => reader?.throwProblems(),
  };
}

/** @throws DatasetError when people's table has no row left of those that the extractor last wrote. */
export function refuseEmptied(
  path: string,
  mine: Pick<ShelvedTable<RegisterRow>, "names">,
  base: Pick<ShelvedTable<RegisterRow>, "names">,
): void {
  if (mine.names.length === 0 && base.names.length > 0) throw emptied(path);
}
