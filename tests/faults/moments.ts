import { readdirSync, readlinkSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { type CopiedWorkspace, type Ended } from "../bin/workspace.js";

/** How often a fault is tried; JIANBAO_FAULT_ROUNDS asks for more. */
export const ROUNDS = Number(process.env["JIANBAO_FAULT_ROUNDS"] ?? (process.env["CI"] ? 6 : 3));

/** Moments spread over the time that a command takes, each somewhere in its share of it. */
export function momentsOf(took: number, rounds = ROUNDS): number[] {
  return Array.from({ length: rounds }, (_, i) => (took * (i + Math.random())) / rounds);
}

/** Runs a command until a moment in milliseconds, then sends a signal; a negative process number is its whole group. */
export async function endAt(
  { start }: CopiedWorkspace,
  args: readonly string[],
  moment: number,
  signal: (pid: number) => void,
): Promise<Ended> {
  const { process: child, ended } = start(...args);
  await setTimeout(moment);
  if (child.exitCode === null && child.signalCode === null) signal(child.pid ?? 0);
  return ended;
}

/** How long a command takes that must succeed. */
export async function timeOf(work: () => Promise<Ended>): Promise<number> {
  const began = performance.now();
  const { code, err } = await work();
  if (code !== 0) throw new Error(err);
  return performance.now() - began;
}

/** Processes that work in a folder: a command's kernels among them. */
export function processesIn(root: string): number[] {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/u.test(name));
  return pids.map(Number).filter((pid) => folderOf(pid).startsWith(root));
}

function folderOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return "";
  }
}

/** Waits until no process works in a folder any more; fails where one stays. */
export async function untilAlone(root: string): Promise<void> {
  for (let waited = 0; processesIn(root).length > 0; waited += 50) {
    if (waited > 20_000) throw new Error(`still at work: ${processesIn(root).join(", ")}`);
    await setTimeout(50);
  }
}

/** What a killed process left of a file it was writing, anywhere in a folder. */
export function draftsIn(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" }).filter(isDraft);
}

const isDraft = (name: string) => /\.\d{16}$/u.test(name);

/** Files by path, as hashes of their bytes. */
type Files = ReadonlyMap<string, string>;

/** Files that are neither as they were nor as an undisturbed command leaves them, or that are gone; drafts apart. */
export function neitherOldNorNew(files: Files, old: Files, now: Files): string[] {
  const other = [...files].filter(([path, hash]) => !isDraft(path) && ![old.get(path), now.get(path)].includes(hash));
  return [...other.map(([path]) => path), ...[...old.keys()].filter((path) => !files.has(path))];
}
