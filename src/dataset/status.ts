/** What people may decide about a row, in the column `status`. */
export const STATUSES = ["extracted", "checked", "rejected", "added"] as const;
/** What people decided about a row: nothing yet, right, none, put in by hand. */
export type Status = (typeof STATUSES)[number];

/** Offsets in the column `span`: start..end, which no spreadsheet takes for a date. */
export const SPAN = /^(\d+)\.\.(\d+)$/u;
