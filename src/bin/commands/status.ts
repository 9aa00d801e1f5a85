import { describeReads, findStale } from "../../runner/index.js";
import { chooseNotebooks } from "../notebooks.js";

/** `jianbao status`: what is stale, and why; of what is fresh, what it hangs on. */
export async function status(names: readonly string[]): Promise<void> {
  const found = await findStale(chooseNotebooks(names));
  for (const { name, reasons, reads } of found) {
    const shown = name.replace(/^notebooks\//u, "").replace(/\.ipynb$/u, "");
    const read = reads ? describeReads(reads).join(", ") : "";
    if (reasons.length > 0) console.log(`${shown} is stale: ${reasons.join("; ")}`);
    else console.log(`${shown} is fresh${read && `; it read ${read}`}`);
  }
}
