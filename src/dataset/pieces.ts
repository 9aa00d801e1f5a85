import { closeSync, openSync, readSync } from "node:fs";

const SIZE = 2 ** 20;
const [QUOTE, BREAK] = [0x22, 0x0a];

/**
 * The bytes of a CSV file in pieces of about a megabyte, each of whole records: a piece ends with a line break that has an even
 * number of quotes before it. A file whose lines end in another way is one piece.
 */
export function* readPieces(path: string, size = SIZE): Generator<Uint8Array> {
  const file = openSync(path, "r");
  try {
    let rest: Uint8Array = Buffer.alloc(0);
    for (let chunk = read(file, size); chunk.length > 0; chunk = read(file, Math.max(size, rest.length))) {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      const end = endOfRecords(bytes);
      if (end > 0) yield bytes.subarray(0, end);
      rest = bytes.subarray(end);
    }
    if (rest.length > 0) yield rest;
  } finally {
    closeSync(file);
  }
}

function read(file: number, size: number): Uint8Array {
  const chunk = Buffer.allocUnsafe(size);
  return chunk.subarray(0, readSync(file, chunk, 0, size, null));
}

/** Where the last record ends that ends in these bytes, which begin with a record; 0 where none does. */
function endOfRecords(bytes: Uint8Array): number {
  let quotes = count(bytes, QUOTE);
  for (let end = bytes.length; end > 0;) {
    const at = bytes.lastIndexOf(BREAK, end - 1);
    if (at < 0) return 0;
    quotes -= count(bytes.subarray(at, end), QUOTE);
    if (quotes % 2 === 0) return at + 1;
    end = at;
  }
  return 0;
}

function count(bytes: Uint8Array, byte: number): number {
  let found = 0;
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) found++;
  return found;
}
