import { ENTITIES } from "../dataset/entityRegister.js";
import { openElsewhere, registerPaths } from "../dataset/files.js";
import { METRICS } from "../dataset/metricRegister.js";
import { shownPath } from "../lineage/workspace.js";

/** A word on each table that is about to be written and is open in another program: its next save would undo this. */
export function warnOpen(
  registers: readonly { readonly file: string; readonly extracted: string }[] = [METRICS, ENTITIES],
): void {
  for (const path of registers.map((register) => registerPaths(register).mine)) {
    const program = openElsewhere(path);
    if (program !== undefined)
      console.error(
        `warning: ${shownPath(path)} is open in ${program}; close it there without saving, or its next save undoes this`,
      );
  }
}
