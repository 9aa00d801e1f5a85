import type { WatchLog } from "../runner/index.js";
import { progressLog } from "./progress.js";
import { formatSeconds } from "./report.js";

const SHOWN = 5;

/** What a watcher does, on a terminal: a line for each thing that happens. */
export function watchingLog(out: NodeJS.WriteStream = process.stdout): WatchLog {
  const line = (text: string) => out.write(`${text}\n`);
  const some = (lines: readonly string[]) =>
    [...lines.slice(0, SHOWN), ...(lines.length > SHOWN ? [`… ${lines.length - SHOWN} more`] : [])].map(
      (text) => `  ${text}`,
    );
  return {
    ...progressLog(out),
    fresh: () => undefined,
    failed: (notebook, error) => line(`  ${notebook}  failed\n${error.message}`),
    open: (url) => line(`charts on ${url}\nCtrl-C ends it`),
    saved: (names) => line(`saved ${names.length > SHOWN ? `${names.length} files` : names.join(", ")}`),
    compiled: (seconds, modules) =>
      line(`  compiled in ${formatSeconds(seconds)}: ${modules} ${modules === 1 ? "module" : "modules"} changed`),
    extracted: (seconds, lines) => line([`  extracted in ${formatSeconds(seconds)}`, ...some(lines)].join("\n")),
    problem: (lines) => line([...some(lines), "  mend and save it to go on"].join("\n")),
    changed: ({ changes, causes }) => {
      const charts = changes.filter(({ now, before }) => (now ?? before)?.kind === "chart").length;
      const counts = `${charts} ${charts === 1 ? "chart" : "charts"} and ${changes.length - charts} tables or texts changed`;
      line([`    ${counts}`, ...some(causes.map(({ text }) => `  ${text}`))].join("\n"));
    },
    idle: (ran, seconds) => void (ran === 0 && line(`  nothing is stale (${formatSeconds(seconds)})`)),
  };
}
