import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");
const COMMAND = join(ROOT, "dist", "bin", "jianbao.js");

/** What a command said, and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** A copy of this workspace's seeds, data and notebooks, on which the real command runs. */
export interface CopiedWorkspace {
  readonly root: string;
  readonly path: (...parts: string[]) => string;
  readonly start: (...args: string[]) => Started;
  readonly run: (...args: string[]) => Promise<Ended>;
  /** Every file that people or commands write, by its path, as a hash of its bytes. */
  readonly files: () => Map<string, string>;
  readonly remove: () => void;
}

export interface Started {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** `program` starts Node: setpriv for another user, say; `within` is where the copy is made. */
export function copyWorkspace({ program = [] as readonly string[], within = tmpdir() } = {}): CopiedWorkspace {
  const root = realpathSync(mkdtempSync(join(within, "jianbao-copy-")));
  chmodSync(root, 0o755);
  for (const part of ["seeds", "data", "notebooks"]) cpSync(join(ROOT, part), join(root, part), { recursive: true });
  for (const part of ["dist", "node_modules"]) symlinkSync(join(ROOT, part), join(root, part));
  const start = (...args: string[]) => startCommand([...program, process.execPath, COMMAND, ...args], root);
  return {
    root,
    path: (...parts) => join(root, ...parts),
    start,
    run: (...args) => start(...args).ended,
    files: () => hashFiles(root),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function startCommand([program = "", ...args]: readonly string[], root: string): Started {
  const env = { ...process.env, JIANBAO_ROOT: root, NO_COLOR: "1" };
  const child = spawn(program, args, { env, cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code, signal, out, err }));
  });
  return { process: child, ended };
}

function hashFiles(root: string): Map<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
  const kept = paths.filter((path) => !path.startsWith(".jianbao")).sort();
  return new Map(kept.map((path) => [path, createHash("sha256").update(readFileSync(join(root, path))).digest("hex")])); // prettier-ignore
}
