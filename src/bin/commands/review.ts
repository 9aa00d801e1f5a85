import { execFileSync } from "node:child_process";
import { tablePaths } from "../../dataset/files.js";
import { type Decision, doubtfulRows, loadMetricRows, type MetricRow, recordDecision } from "../../dataset/index.js";
import { toCard } from "../review/card.js";
import { reviewRows, type Tally } from "../review/reviewRows.js";
import { askOnTerminal } from "../review/terminal.js";
import { warnOpen } from "../warnOpen.js";

export interface ReviewFlags {
  readonly all?: boolean;
  readonly list?: boolean;
  readonly by?: string;
}

/** `jianbao review`: the rows in doubt, one by one; away from a terminal, or with --list, as a list. */
export async function review(
  patterns: readonly string[],
  { all = false, list = false, by }: ReviewFlags,
): Promise<void> {
  const path = tablePaths().metrics;
  const rows = loadMetricRows(path);
  const waiting = doubtfulRows(rows, { all, patterns });
  if (waiting.length === 0) return console.log(nothing(rows, all));
  if (list || !process.stdin.isTTY || !process.stdout.isTTY) return printList(waiting);
  warnOpen();
  const record = (row: MetricRow, decision: Decision) => void recordDecision(row, decision, path);
  const tally = await reviewRows(waiting, await askOnTerminal(), { by: by ?? nameOfUser(), record });
  console.log(summary(tally));
}

function nothing(rows: readonly MetricRow[], all: boolean): string {
  const open = rows.filter(({ status }) => status === "extracted").length;
  if (all || open === 0) return "nothing waits for a person";
  return `nothing is in doubt; --all goes through the ${count(open)} that nobody has checked`;
}

function printList(rows: readonly MetricRow[]): void {
  rows.forEach((row, i) => console.log(`${i === 0 ? "" : "\n"}${i + 1}/${rows.length}  ${toCard(row)}`));
  const waits = `${count(rows.length)} ${rows.length === 1 ? "waits" : "wait"} for a person`;
  console.log(`\n${waits}; npx jianbao review on a terminal goes through them`);
}

const count = (rows: number) => `${rows} ${rows === 1 ? "row" : "rows"}`;

function summary({ checked, corrected, rejected, skipped }: Tally): string {
  const parts = Object.entries({ checked, corrected, rejected }).map(([what, n]) => `${n} ${what}`);
  return `${parts.join(", ")}; ${skipped} still wait. Recorded in data/metrics.csv: npx jianbao status tells what they touch.`;
}

// Who decides: the name that also signs the commits.
function nameOfUser(): string {
  try {
    const name = execFileSync("git", ["config", "user.name"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    if (name.trim() !== "") return name.trim();
  } catch {
    // No git, or no name in it.
  }
  throw new Error("missing name of who decides; give one: npx jianbao review --by NAME");
}
