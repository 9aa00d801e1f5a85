import { Worker, isMainThread, workerData } from "node:worker_threads";

const INTERVAL_MS = 500;

/**
 * Ends this process when the one that started it has gone. It looks from a thread of its own: a cell that loops for ever
 * keeps the main thread from noticing anything.
 */
export function followParent(parent: number): void {
  if (process.ppid !== parent) return;
  new Worker(__filename, { workerData: { parent } }).unref();
}

function isGone(parent: number): boolean {
  // A process whose parent has died gets another, except on Windows.
  if (process.platform !== "win32") return process.ppid !== parent;
  try {
    return !process.kill(parent, 0);
  } catch {
    return true;
  }
}

if (!isMainThread) {
  const { parent } = workerData as { parent: number };
  setInterval(() => isGone(parent) && process.kill(process.pid, "SIGKILL"), INTERVAL_MS);
}
