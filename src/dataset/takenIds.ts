import type { RegisterRow } from "./register.js";

/** The ids that rows of a table have, each with the row where it stands first. */
export class TakenIds {
  private readonly rows = new Map<string, number>();

  /** @param elsewhere ids of rows that are not looked at now. */
  constructor(private readonly elsewhere: { get(id: string): number | undefined } = new Map<string, number>()) {}

  has(id: string): boolean {
    return this.rowOf(id) !== undefined;
  }

  /** Takes an id for a row; gives the other row that has it already. */
  note(id: string, row: number): number | undefined {
    const other = this.rowOf(id);
    if (other === undefined) this.rows.set(id, row);
    return other === row ? undefined : other;
  }

  private rowOf(id: string): number | undefined {
    return this.rows.get(id) ?? this.elsewhere.get(id);
  }
}

/**
 * Whether a row has an id of its own bulletin, as those have that were extracted or added there. A row keeps its id when its
 * seed gets a new name, and people may write what they like.
 */
export function isAtHome({ id, bulletin }: Pick<RegisterRow, "id" | "bulletin">): boolean {
  return id.startsWith(`${bulletin}:`);
}
