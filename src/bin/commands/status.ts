import { describeReads, findStale, type Found } from "../../runner/index.js";
import { chooseNotebooks } from "../notebooks.js";

/** `jianbao status`: what is stale, and why; of what is fresh, what it hangs on. Fails behind them for what is no notebook of ours. */
export async function status(names: readonly string[]): Promise<void> {
  const found = await findStale(chooseNotebooks(names));
  for (const each of found) if (!each.problem) console.log(describe(each));
  const problems = found.flatMap(({ problem }) => problem?.message ?? []);
  if (problems.length > 0) throw new Error(problems.join("\n"));
}

function describe({ name, reasons, reads }: Found): string {
  const shown = name.replace(/^notebooks\//u, "").replace(/\.ipynb$/u, "");
  if (reasons.length > 0) return `${shown} is stale: ${reasons.join("; ")}`;
  const read = reads ? describeReads(reads).join(", ") : "";
  return `${shown} is fresh${read && `; it read ${read}`}`;
}
