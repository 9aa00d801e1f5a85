import { findStale } from "../../runner/index.js";
import { chooseNotebooks } from "../notebooks.js";

/** `jianbao status`: what is stale, and why. */
export async function status(names: readonly string[]): Promise<void> {
  const found = await findStale(chooseNotebooks(names));
  for (const { name, reasons } of found)
    console.log(reasons.length === 0 ? `${name} is fresh` : `${name} is stale: ${reasons.join("; ")}`);
}
