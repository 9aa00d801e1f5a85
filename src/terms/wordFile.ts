import { readFileSync } from "node:fs";

/** A line of a word list, without its comment, with the number it has in the file. */
export interface WordLine {
  readonly number: number;
  readonly columns: readonly string[];
}

/**
 * The lines of a word list that say something: split at white space (full-width and doubled too), comments (#) and
 * empty lines left out. A BOM and CRLF do no harm.
 *
 * @example
 * readWordLines("\uFEFF# 提法\r\n三位一体\t 提法\r\n") // [{ number: 2, columns: ["三位一体", "提法"] }]
 */
export function readWordLines(text: string): WordLine[] {
  return text
    .replace(/^\uFEFF/u, "")
    .split(/\r\n|\n|\r/u)
    .map((line, i) => ({ number: i + 1, columns: columnsOf(line) }))
    .filter((line) => line.columns.length > 0);
}

const columnsOf = (line: string) => (/^\s*#/u.test(line) ? [] : line.split(/\s+/u).filter((c) => c !== ""));

/** Read a word list from disk: UTF-8, or GB18030 when that is what an editor left. */
export function loadWordLines(path: string): WordLine[] {
  return readWordLines(decode(readWordFile(path)));
}

function readWordFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new Error(`Missing word list: put it back, or give the path of another: ${path}`);
  }
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
