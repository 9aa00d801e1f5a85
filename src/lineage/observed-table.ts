import type { Recording } from "./recording.js";
import type { DistinctReads, SelectionReads, TableReads } from "./reads.js";
import { writeRanges } from "./ranges.js";
import type { Selection } from "./selection.js";

/** A table whose rows tell what is read of them. */
export class ObservedTable {
  /** By column, 1 for each row whose cell was read. */
  private readonly cells = new Map<string, Uint8Array>();
  private readonly names = new Map<string, number>();
  private readonly looked = new Set<Selection>();
  private readonly distinct = new Set<string>();
  private raw = false;
  /** The step at which it was last read; before the first, when it never was. */
  lastStep = -1;

  constructor(
    private readonly recording: Recording,
    private readonly about: Pick<TableReads, "kind" | "name" | "choice" | "snapshot" | "size">,
  ) {}

  /** A cell was read. */
  noteCell(column: string, row: number): void {
    let rows = this.cells.get(column);
    if (!rows) this.cells.set(column, (rows = new Uint8Array(this.about.size)));
    rows[row] = 1;
    this.lastStep = this.recording.step;
  }

  /** A row was asked for by a name. */
  noteName(name: string, row: number): void {
    this.names.set(name, row);
    this.lastStep = this.recording.step;
  }

  /** Somebody looked at which rows a list has. */
  noteRows(selection: Selection): void {
    this.looked.add(selection);
    this.lastStep = this.recording.step;
  }

  /** Somebody looked at which different cells a list has. */
  noteDistinct(reads: DistinctReads): void {
    this.distinct.add(JSON.stringify(reads));
    this.lastStep = this.recording.step;
  }

  /** The rows went where reading cannot be watched. */
  noteRaw(): void {
    this.raw = true;
  }

  reads(): TableReads {
    const cells = Array.from(this.cells, ([column, rows]) => [column, writeRanges(positionsIn(rows))] as const);
    const selections = new Set(Array.from(this.looked, (selection) => JSON.stringify(selection.reads())));
    return {
      ...this.about,
      cells: Object.fromEntries(cells),
      names: Object.fromEntries(this.names),
      selections: parseAll<SelectionReads>(selections),
      distinct: parseAll<DistinctReads>(this.distinct),
      raw: this.raw,
      lastStep: this.lastStep,
    };
  }
}

const parseAll = <T>(texts: Iterable<string>) => Array.from(texts, (text) => JSON.parse(text) as T);

function* positionsIn(rows: Uint8Array): Generator<number> {
  for (let row = rows.indexOf(1); row >= 0; row = rows.indexOf(1, row + 1)) yield row;
}
