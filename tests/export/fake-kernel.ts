import { createRequire } from "node:module";
import { join } from "node:path";

const jupyter = join(__dirname, "..", "..", "node_modules", "tslab", "dist", "jupyter.js");

/** A display_data message as a kernel would send it. */
export interface Message {
  readonly data: Record<string, unknown>;
  readonly metadata: Record<string, unknown>;
  readonly transient: object;
}

/** Runs a cell inside tslab's own module, with the wire replaced by a list. */
export async function runCell(cell: () => unknown): Promise<Message[]> {
  const require = createRequire(__filename);
  const module = require(jupyter) as { lastWriteDisplayData: unknown };
  const sent: Message[] = [];
  module.lastWriteDisplayData = (content: Message): void => void sent.push(content);
  try {
    await cell();
  } finally {
    module.lastWriteDisplayData = null;
  }
  return sent;
}
