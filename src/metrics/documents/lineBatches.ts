const NEWLINE = 0x0a;

// Longer lines are no bulletins, and must not fill the memory.
const LONGEST = 256 * 2 ** 20;

/** Bytes of whole lines; or the length of one line that is too long to be kept. */
export type Batch = Uint8Array | { readonly tooLong: number };

/** Chunks of a stream, cut anew at the ends of lines: what has come so far is not held back. The last line may lack its end. */
export async function* lineBatches(chunks: AsyncIterable<Uint8Array>, longest = LONGEST): AsyncGenerator<Batch> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const keep = (part: Uint8Array) => {
    length += part.length;
    if (length > longest) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const take = (): Batch => {
    const batch = length > longest ? { tooLong: length } : joined(parts, length);
    [parts, length] = [[], 0];
    return batch;
  };
  for await (const chunk of chunks) {
    const [first, last] = [chunk.indexOf(NEWLINE) + 1, chunk.lastIndexOf(NEWLINE) + 1];
    keep(chunk.subarray(0, first));
    if (first > 0) yield take();
    keep(chunk.subarray(first, last));
    if (last > first) yield take();
    keep(chunk.subarray(last));
  }
  if (length > 0) yield take();
}

// A copy of its own: a view would send its whole buffer to another thread.
function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
