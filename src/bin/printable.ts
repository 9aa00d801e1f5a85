import { format } from "node:util";

// Control characters but line ends and tabs, and those that turn the direction of writing.
// eslint-disable-next-line no-control-regex -- it is these that must not reach a terminal
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Text as a terminal may have it: what would colour it, move the cursor or turn the line round is written out.
 *
 * @example
 * printable("seeds/\u001b[31m.txt") // "seeds/\\u001b[31m.txt"
 */
export function printable(text: string): string {
  return text.replace(CONTROL, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** From now on console prints what is printable, whatever names of files and cells of tables are in it. */
export function keepPrintable(console: Pick<Console, "log" | "error">): void {
  for (const method of ["log", "error"] as const) {
    const print = console[method].bind(console);
    console[method] = (...parts: unknown[]) => {
      print("%s", printable(format(...parts)));
    };
  }
}
