import { Unzip, UnzipInflate } from "fflate";

/** Office documents are zip archives; what they unpack to is bounded, or a file of a megabyte could fill the memory. */
export const MOST_UNPACKED = 512 * 2 ** 20;

/** An archive that unpacks to more than anybody writes. */
export class LargeZip extends Error {
  override readonly name = "LargeZip";
}

const CHUNK = 2 ** 16;

/**
 * Unpacks an archive without keeping anything, and throws `LargeZip` as soon as it has given more bytes than `most`; what
 * the archive says of its own size is not believed. Bytes that are no archive give nothing.
 */
export function refuseLargeZip(bytes: Uint8Array, most = MOST_UNPACKED): void {
  let unpacked = 0;
  const unzip = new Unzip((file) => {
    file.ondata = (error, data) => {
      if (error) throw error;
      unpacked += data.length;
      if (unpacked > most)
        throw new LargeZip(`it unpacks to more than ${Math.round(most / 2 ** 20)} MB; save what you need of it anew`);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let from = 0; from < bytes.length; from += CHUNK)
    unzip.push(bytes.subarray(from, from + CHUNK), from + CHUNK >= bytes.length);
}
