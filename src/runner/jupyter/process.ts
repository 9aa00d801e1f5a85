import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import type { Reads } from "../../lineage/index.js";
import type { Failure } from "../tslab/failure.js";
import type { Ports } from "./connection.js";
import type { StartOptions } from "./kernel.js";

/** What our kernel tells its runner beside Jupyter's protocol. */
export type Note = { readonly ports: Ports } | { readonly settled: Failure | null; readonly reads: Reads };

/** What the runner asks of it there. */
export type Asked =
  | { readonly settle: true }
  /** To be ready for these cells. */
  | { readonly prepare: readonly string[] };

/** A kernel's process: its notes, its last words, its end. */
export interface KernelProcess {
  readonly pid: number;
  /** Resolves with the next note; rejects when the process ends first. */
  note(): Promise<Note>;
  ask(what: Asked): void;
  kill(): void;
  /** Resolves with a sentence on how the process ended. */
  readonly ended: Promise<string>;
}

/** The compiled entry of our kernel, also when this runs from the sources. */
export const kernelEntry = (): string => entryOf("kernel");

/** The compiled entry of a process that the runner starts. */
export function entryOf(name: string): string {
  return join(__dirname, "..", "..", "..", "dist", "runner", `${name}.js`);
}

/** How the runner starts one: in a notebooks' folder, and in a process group of its own, as Ctrl-C is for the runner to hear. */
export function processOptions({ folder, root, signal }: Pick<StartOptions, "folder" | "root" | "signal">) {
  return {
    cwd: folder,
    env: { ...process.env, ...(root && { JIANBAO_ROOT: root }) },
    detached: process.platform !== "win32",
    windowsHide: true,
    killSignal: "SIGKILL",
    ...(signal && { signal }),
  } as const;
}

/** Node's options for a process that makes and drops much, as compilers do: an eighth less processor time for 64 MB more. */
export const MUCH_NEW = ["--min-semi-space-size=32", "--max-semi-space-size=32"] as const;

const alive = new Set<ChildProcess>();

process.on("exit", () => {
  for (const child of alive) child.kill("SIGKILL");
});

/** Starts our kernel in a folder. */
export function startProcess(connectionFile: string, start: StartOptions): KernelProcess {
  const args = [
    ...MUCH_NEW,
    kernelEntry(),
    "--config-path",
    connectionFile,
    ...(start.warm ?? []).flatMap((module) => ["--warm", module]),
  ];
  const options = processOptions(start);
  const child = spawn(process.execPath, args, {
    ...options,
    env: { ...options.env, JPY_PARENT_PID: String(process.pid) },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  alive.add(child);
  const ended = waitForEnd(child);
  return {
    pid: child.pid ?? 0,
    note: () => Promise.race([nextNote(child), ended.then((how) => Promise.reject(new Error(how)))]),
    ask: (what) => void child.send(what),
    kill: () => void child.kill("SIGKILL"),
    ended,
  };
}

function nextNote(child: ChildProcess): Promise<Note> {
  return new Promise((resolve) => child.once("message", (note) => resolve(note as Note)));
}

const LAST_WORDS = 2000;

function waitForEnd(child: ChildProcess): Promise<string> {
  let words = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (words = (words + text).slice(-LAST_WORDS)));
  return new Promise((resolve) => {
    child.once("error", ({ name, message }) =>
      resolve(name === "AbortError" ? "interrupted" : `the kernel could not be started: ${message}`),
    );
    child.once("close", (code, signal) => {
      alive.delete(child);
      const how = signal ? `killed by ${signal}` : `exit code ${code}`;
      resolve(`the kernel ended: ${how}${words && `\n${words.trim()}`}`);
    });
  });
}
