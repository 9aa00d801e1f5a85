import type { RunLog } from "../runner/index.js";
import { printable } from "./printable.js";
import { formatSeconds } from "./report.js";

/** Progress of a run on a terminal: one line a notebook, the cell it is at rewritten in place where that is possible. */
export function progressLog(out: NodeJS.WriteStream = process.stdout): RunLog {
  const live = out.isTTY;
  const clear = () => void (live && out.write("\r\u001b[K"));
  const line = (text: string) => {
    clear();
    out.write(`${printable(text)}\n`);
  };
  return {
    waiting: (pid) => line(`another run is under way (process ${pid}): waiting for it`),
    fresh: (notebook) => line(`  ${notebook}  fresh`),
    started: (notebook, reasons) => line(`  ${notebook}  runs: ${reasons.join("; ")}`),
    cell: (notebook, cell, cells) =>
      void (live && out.write(`\r\u001b[K${printable(`  ${notebook}  cell ${cell} of ${cells}`)}`)),
    wrote: () => undefined,
    finished: (notebook, seconds) => line(`  ${notebook}  done in ${formatSeconds(seconds)}`),
    failed: (notebook) => line(`  ${notebook}  failed`),
    stopped: (notebook) => line(`  ${notebook}  stopped: what it hangs on was saved again`),
  };
}
