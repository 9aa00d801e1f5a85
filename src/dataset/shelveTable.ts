import { existsSync } from "node:fs";
import { shownPath } from "../lineage/workspace.js";
import type { Register, RegisterRow } from "./register.js";
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
  /** Where a bulletin's rows stand in the file, as a spreadsheet counts. */
  numbers(bulletin: string): number[];
  /** Rows of a bulletin; `former` are those that the extractor last wrote, against which Excel's damage is repaired. */
  read(bulletin: string, former: readonly R[]): R[];
  /** @throws DatasetError for all that was wrong with the rows that were read. */
  throwProblems(): void;
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
  const owners = new Map<string, string>();
  let reader: RowReader<R> | undefined;
  let columns: readonly string[] = [];
  if (path !== undefined && existsSync(path)) {
    const take = (record: TextRecord, header: readonly string[]) => {
      reader ??= new RowReader(register, header, shownPath(path));
      const id = reader.noteId(record);
      const bulletin = bulletinOf(id) ?? record.cells[header.indexOf("bulletin")] ?? "";
      if (id !== "") owners.set(id, bulletin);
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
    bulletinOf: (id) => owners.get(id),
    cells: (bulletin, column) => shelf.look(bulletin).map(({ cells }) => cells[columns.indexOf(column)] ?? ""),
    numbers: (bulletin) => shelf.look(bulletin).map(({ row }) => row),
    read: (bulletin, former) => reader?.read(shelf.look(bulletin), former) ?? [],
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
