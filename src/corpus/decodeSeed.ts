import { trimSpan } from "./page.js";

// Signatures of files that are not text, with what they are called.
const BINARY: readonly [bytes: readonly number[], kind: string][] = [
  [[0x25, 0x50, 0x44, 0x46], "a PDF"],
  [[0x50, 0x4b, 0x03, 0x04], "a zip archive or an office document"],
  [[0xd0, 0xcf, 0x11, 0xe0], "an old office document (.doc, .xls)"],
  [[0x89, 0x50, 0x4e, 0x47], "a PNG picture"],
  [[0xff, 0xd8, 0xff], "a JPEG picture"],
  [[0x1f, 0x8b], "a gzip archive"],
];

/**
 * Bytes of a seed → its text: UTF-8, UTF-16 with a byte order mark, or GB18030 (GBK, GB2312) where UTF-8 cannot be.
 * A byte order mark stays as the first character, line ends stay as they are, so that offsets count from the file's start.
 *
 * @param path named in messages.
 * @throws when there is nothing to read, or when the bytes are no text.
 */
export function decodeSeed(bytes: Uint8Array, path: string): string {
  const kind = kindOfBinary(bytes);
  if (kind)
    throw new Error(`${path}: invalid seed; give the file its proper ending or save its text as .txt: it is ${kind}`);
  const text = decodeText(bytes);
  if (text === undefined) {
    throw new Error(
      `${path}: invalid seed; save it as UTF-8: neither that nor UTF-16 nor GB18030, ${bytes.length} bytes`,
    );
  }
  // Binary files, UTF-32, UTF-16 without its mark.
  const nul = text.indexOf("\0");
  if (nul >= 0)
    throw new Error(`${path}: invalid seed; save its text as UTF-8: it is binary, or text in an unknown encoding`);
  if (trimSpan(text, { start: 0, end: text.length }) === undefined) {
    throw new Error(`${path}: empty seed; put the bulletin's text into it or remove it: ${bytes.length} bytes`);
  }
  return text;
}

/** What a file is that bears a text's name and is none: "a PDF", "an old office document (.doc, .xls)". */
export function kindOfBinary(bytes: Uint8Array): string | undefined {
  return BINARY.find(([signature]) => signature.every((byte, i) => bytes[i] === byte))?.[1];
}

/** Bytes as UTF-16 by its mark, else UTF-8, else GB18030; `undefined` when they are none of these. */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (isMarked(bytes)) return decodeAs(bytes[0] === 0xff ? "utf-16le" : "utf-16be", bytes);
  return decodeAs("utf-8", bytes) ?? decodeAs("gb18030", bytes);
}

// UTF-16's byte order mark.
const isMarked = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

function decodeAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
