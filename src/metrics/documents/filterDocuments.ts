import { join } from "node:path";
import { type MapOptions, mapInOrder } from "../../parallel/index.js";
import { extractLines, type LineProblem } from "./extractLines.js";
import { lineBatches } from "./lineBatches.js";

export type { LineProblem } from "./extractLines.js";

/** Metrics of some documents, as NDJSON, and the lines among them that were no documents. */
export interface Filtered {
  readonly output: string;
  readonly problems: readonly LineProblem[];
}

/**
 * Documents as NDJSON → metrics as NDJSON, over the cores, in order, as they come: memory stays flat however many there are.
 *
 *   bytes ─ batches of lines ─ threads: document ─ bulletin ─ metrics ─ lines ─ in order
 *
 * A document is {"name": …, "text": …}; with "year" (of what the text speaks) or "date" (of publication: where the text names
 * no year) beside them. All its fields but name and text come back in `document` of each of its metrics.
 *
 * @example
 * for await (const { output } of filterDocuments(process.stdin)) process.stdout.write(output);
 */
export async function* filterDocuments(
  input: AsyncIterable<Uint8Array>,
  options: MapOptions = {},
): AsyncGenerator<Filtered> {
  const task = { module: join(__dirname, "extractLines.js"), work: extractLines };
  let before = 0;
  for await (const { output, problems, lines } of mapInOrder(lineBatches(input), task, options)) {
    const first = before;
    before += lines;
    yield { output, problems: problems.map(({ line, message }) => ({ line: first + line, message })) };
  }
}
