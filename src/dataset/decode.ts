import { DatasetError } from "./problem.js";

/**
 * The text of a table, whatever a spreadsheet saved it as: UTF-8 with or without BOM, UTF-16 with BOM, GB18030.
 * Bytes that are none of these, or UTF-8 with broken characters, are refused.
 *
 * @example
 * decodeTable(readFileSync("data/metrics.csv"), "data/metrics.csv")
 */
export function decodeTable(bytes: Uint8Array, file: string): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode("utf-16le", bytes) ?? refuse(bytes, file, "utf-16le");
  if (first === 0xfe && second === 0xff) return decode("utf-16be", bytes) ?? refuse(bytes, file, "utf-16be");
  const text = decode("utf-8", bytes) ?? (looksLikeUtf8(bytes) ? undefined : decode("gb18030", bytes));
  return text ?? refuse(bytes, file, "utf-8");
}

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

function refuse(bytes: Uint8Array, file: string, encoding: string): never {
  const lines = new TextDecoder(encoding).decode(bytes).split("\n");
  const line = lines.findIndex((text) => text.includes("\uFFFD")) + 1;
  const message = "broken characters; save the file again as “CSV UTF-8”, or take it back from git";
  throw new DatasetError([{ file, row: line, column: undefined, message, value: lines[line - 1]?.trim() }]);
}
