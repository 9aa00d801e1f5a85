import { join } from "node:path";

const RUNNER = join(__dirname, "..", "..", "dist", "runner", "index.js");

/** Runs notebooks in a process of its own: root, then paths. */
export const RUNNER_SCRIPT = `
  const { runNotebooks } = require(${JSON.stringify(RUNNER)});
  runNotebooks(process.argv.slice(2), { root: process.argv[1], jobs: 2 })
    .catch((error) => { console.log(error.name + ": " + error.message); process.exitCode = 130; });
`;

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
