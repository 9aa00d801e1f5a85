import { causeText } from "../runner/diff/index.js";
import type { WatchLog } from "../runner/watch/index.js";
import { printable } from "./printable.js";
import { progressLog } from "./progress.js";
import { formatSeconds } from "./report.js";

const SHOWN = 5;

// Modules that run in the watcher's own process.
const OWN = /^dist\/(?:lineage|corpus|dataset|frames|charts|export|runner|bin)\//u;

/** What a watcher does, on a terminal: a line for each thing that happens; with `debug`, where errors came from. */
export function watchingLog({ debug = false, out = process.stdout } = {}): WatchLog {
  const line = (text: string) => out.write(`${printable(text)}\n`);
  const some = (lines: readonly string[]) =>
    [...lines.slice(0, SHOWN), ...(lines.length > SHOWN ? [`… ${lines.length - SHOWN} more`] : [])].map(
      (text) => `  ${text}`,
    );
  return {
    ...progressLog(out),
    fresh: () => undefined,
    failed: (notebook, error) => line(`  ${notebook}  failed\n${(debug && error.stack) || error.message}`),
    open: (url) => line(`charts on ${url}\nCtrl-C ends it`),
    saved: (names) => line(`saved ${names.length > SHOWN ? `${names.length} files` : names.join(", ")}`),
    compiled(seconds, modules) {
      line(
        `  compiled in ${formatSeconds(seconds)}: ${modules.length} ${modules.length === 1 ? "module" : "modules"} changed`,
      );
      if (modules.some((name) => OWN.test(name))) line("  the watcher itself uses these after a restart");
    },
    extracted: (seconds, lines) => line([`  extracted in ${formatSeconds(seconds)}`, ...some(lines)].join("\n")),
    problem: (lines) => line([...some(lines), "  mend and save it to go on"].join("\n")),
    changed: ({ changes, causes }) => {
      const charts = changes.filter(({ now, before }) => (now ?? before)?.kind === "chart").length;
      const counts = `${charts} ${charts === 1 ? "chart" : "charts"} and ${changes.length - charts} tables or texts changed`;
      line([`    ${counts}`, ...some(causes.map((cause) => `  ${causeText(cause)}`))].join("\n"));
    },
    idle: (ran, seconds) => void (ran === 0 && line(`  nothing is stale (${formatSeconds(seconds)})`)),
  };
}
