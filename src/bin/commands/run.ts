import { checkNotebooks, runNotebooks } from "../../runner/index.js";
import { chooseNotebooks } from "../notebooks.js";
import { progressLog } from "../progress.js";

export interface RunFlags {
  readonly all?: boolean;
  readonly check?: boolean;
  readonly jobs?: number;
  readonly timeout?: number;
}

/** `jianbao run`: the stale notebooks; with --check all, afresh, against what is stored in them. */
export async function run(
  names: readonly string[],
  { all = false, check = false, jobs, timeout }: RunFlags,
): Promise<void> {
  const notebooks = chooseNotebooks(names);
  const options = { all, log: progressLog(), ...(jobs && { jobs }), ...(timeout && { timeout }) };
  if (!check) {
    const runs = await runNotebooks(notebooks, options);
    if (runs.every(({ state }) => state === "fresh")) console.log("nothing is stale");
    return;
  }
  const differences = (await checkNotebooks(notebooks, options)).flatMap((c) => c.differences);
  if (differences.length > 0)
    throw new Error(`${differences.join("\n\n")}\n\nStored outputs are out of date. Run: npx jianbao run`);
  console.log(`${notebooks.length} notebooks show what is stored in them`);
}
