import { once } from "node:events";

/** Write to standard output, and wait while whoever reads it cannot keep up. */
export async function writeOut(text: string): Promise<void> {
  if (text !== "" && !process.stdout.write(text)) await once(process.stdout, "drain");
}
