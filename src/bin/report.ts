import { Interrupted } from "../runner/interruptible.js";
import { printable } from "./printable.js";
import { describeError } from "./describeError.js";
import { exitCodeOf } from "./signals.js";

/** A failure as a person reads it, and the exit code it means; with --debug, where it came from as well. */
export function reportError(error: unknown, debug: boolean): number {
  console.error(debug ? error : describeError(error));
  return error instanceof Interrupted ? exitCodeOf(error.signal) : 1;
}

/** Rows as a text table, columns padded; for the ends of runs. */
export function textTable(cells: readonly (readonly string[])[]): string {
  const rows = cells.map((row) => row.map(printable));
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => cellWidth(row[column] ?? ""))));
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell + " ".repeat((widths[i] ?? 0) - cellWidth(cell)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Columns a text takes on a terminal: a Chinese character is two wide. */
export const cellWidth = (text: string) =>
  [...text].reduce((width, c) => width + (/[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]/u.test(c) ? 2 : 1), 0);

/** 0.4 s, 12 s, 2 min 5 s. */
export function formatSeconds(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
