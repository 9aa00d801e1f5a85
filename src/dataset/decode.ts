import { kindOfBinary } from "../corpus/index.js";
import { DatasetError } from "./problem.js";

/**
 * The text of a table, whatever a spreadsheet saved it as: UTF-8 with or without BOM, UTF-16 with BOM, GB18030.
 * Bytes that are none of these, or UTF-8 with broken characters, are refused.
 *
 * @example
 * decodeTable(readFileSync("data/metrics.csv"), "data/metrics.csv")
 */
export function decodeTable(bytes: Uint8Array, file: string): string {
  const kind = kindOfBinary(bytes);
  if (kind !== undefined) throw noTable(file, `it is ${kind}`);
  const encoding = encodingOf(bytes);
  const text = decode(encoding, bytes) ?? (mayBeGb18030(bytes, encoding) ? decode("gb18030", bytes) : undefined);
  if (text !== undefined && hasFewZeros(text)) return text;
  if (text !== undefined || bytes.includes(0)) throw noTable(file, "it holds bytes that no text has");
  throw brokenCharacters(bytes, file, encoding);
}

// One that somebody's program slipped into a cell is that cell's problem, and told with its row and column.
function hasFewZeros(text: string): boolean {
  let zeros = 0;
  for (let at = text.indexOf("\0"); at >= 0 && zeros < 10; at = text.indexOf("\0", at + 1)) zeros++;
  return zeros < 10;
}

function noTable(file: string, why: string): DatasetError {
  const message = `no table; save it as “CSV UTF-8”, or take it back from git: ${why}`;
  return new DatasetError([{ file, message }]);
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

const mayBeGb18030 = (bytes: Uint8Array, encoding: string) => encoding === "utf-8" && !looksLikeUtf8(bytes);

function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

// UTF-8 with one broken character decodes as GB18030 too, into nonsense: where most characters beyond ASCII are
// sound UTF-8, or a UTF-8 BOM leads, the file is damaged UTF-8 and must not be read as anything else.
function looksLikeUtf8(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return true;
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.match(/\uFFFD/gu)?.length ?? 0;
  const sound = text.match(/[\u2000-\uFFFC]/gu)?.length ?? 0;
  return sound > broken;
}

function brokenCharacters(bytes: Uint8Array, file: string, encoding: string): DatasetError {
  const lines = new TextDecoder(encoding).decode(bytes).split("\n");
  const line = lines.findIndex((text) => text.includes("\uFFFD")) + 1;
  const message = "broken characters; save the file again as “CSV UTF-8”, or take it back from git";
  return new DatasetError([{ file, row: line, message, value: lines[line - 1]?.trim() ?? "" }]);
}
