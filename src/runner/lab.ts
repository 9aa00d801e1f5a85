import { type StdioOptions, spawn } from "node:child_process";
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline/promises";
import { workspaceRoot } from "../lineage/workspace.js";
import { answerSignals } from "./interruptible.js";
import { writeKernelSpec } from "./kernelspec.js";

export interface LabOptions {
  /** Passed on to JupyterLab. */
  readonly args?: readonly string[];
  readonly root?: string;
  /** Puts JupyterLab into .venv without asking, where there is none. */
  readonly install?: boolean;
  /** Asks a yes-or-no question; `undefined` where nobody is there to answer. */
  readonly ask?: ((question: string) => Promise<boolean>) | undefined;
  readonly log?: (line: string) => void;
  readonly env?: NodeJS.ProcessEnv;
  readonly stdio?: StdioOptions;
}

type Lab = Required<Omit<LabOptions, "ask">> & Pick<LabOptions, "ask">;

const QUESTION = "JupyterLab was not found. Put it into .venv here (python3 -m venv, pip install jupyterlab)?";
const ADVICE =
  "missing JupyterLab. Install it into this workspace with `npx jianbao lab --install` (needs Python 3 and the network), " +
  "or make jupyter-lab known on PATH. Running the notebooks needs none: `npx jianbao run`";

/**
 * Opens JupyterLab in the workspace, with its kernel in place; resolves with its exit code when it has ended.
 *
 * @example
 * process.exitCode = await openLab({ args: ["--no-browser"] });
 */
export async function openLab(options: LabOptions = {}): Promise<number> {
  const lab = withDefaults(options);
  const program = (await findLab(lab)) ?? (await installLab(lab));
  const kernels = await writeKernelSpec(lab.root);
  const path = [kernels, lab.env["JUPYTER_PATH"]].filter(Boolean).join(delimiter);
  return run(program, lab.args, { ...lab, env: { ...lab.env, JUPYTER_PATH: path } });
}

function withDefaults(options: LabOptions): Lab {
  const ask = process.stdin.isTTY ? askOnTerminal : undefined;
  const defaults = { args: [], root: workspaceRoot(), install: false, log: console.log, env: process.env };
  return { ask, ...defaults, stdio: "inherit", ...options };
}

async function askOnTerminal(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${question} [y/N] `).finally(() => terminal.close());
  return /^y(?:es)?$/i.test(answer.trim());
}

/** The jupyter-lab of the workspace's .venv, else that on PATH. */
export async function findLab({ root, env }: Pick<Lab, "root" | "env">): Promise<string | undefined> {
  const folders = [binOf(root), ...(env["PATH"] ?? "").split(delimiter).filter(Boolean)];
  return findProgram(folders, "jupyter-lab");
}

async function findProgram(folders: readonly string[], name: string): Promise<string | undefined> {
  const file = process.platform === "win32" ? `${name}.exe` : name;
  for (const path of folders.map((folder) => join(folder, file))) if (await isProgram(path)) return path;
  return undefined;
}

function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

function binOf(root: string): string {
  return join(root, ".venv", process.platform === "win32" ? "Scripts" : "bin");
}

async function installLab(lab: Lab): Promise<string> {
  if (!lab.install && !(await lab.ask?.(QUESTION))) throw new Error(ADVICE);
  const python = await findPython(lab);
  const venv = join(lab.root, ".venv");
  lab.log("making .venv");
  await must(
    python,
    ["-m", "venv", venv],
    lab,
    `cannot make ${venv}. On Debian and Ubuntu: sudo apt install python3-venv`,
  );
  lab.log("installing JupyterLab into .venv");
  const pip = ["-m", "pip", "install", "--disable-pip-version-check", "--quiet", "jupyterlab"];
  await must(join(binOf(lab.root), "python"), pip, lab, "cannot install jupyterlab with pip: see its message above");
  return join(binOf(lab.root), process.platform === "win32" ? "jupyter-lab.exe" : "jupyter-lab");
}

async function findPython({ env }: Lab): Promise<string> {
  const folders = (env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const found = (await findProgram(folders, "python3")) ?? (await findProgram(folders, "python"));
  if (!found)
    throw new Error(
      "missing program: python3. JupyterLab needs Python 3.9 or later: https://www.python.org/downloads/",
    );
  return found;
}

async function must(program: string, args: readonly string[], lab: Lab, message: string): Promise<void> {
  if ((await run(program, args, lab)) !== 0) throw new Error(message);
}

// Ctrl-C reaches JupyterLab itself, which asks what it means; a request to end is passed on.
function run(program: string, args: readonly string[], { root, env, stdio }: Lab): Promise<number> {
  const child = spawn(program, args, { cwd: root, env, stdio });
  const release = answerSignals();
  const onInterrupt = (): void => undefined;
  const onTerminate = (): void => void child.kill("SIGTERM");
  const onExit = (): void => void child.kill("SIGKILL");
  process.on("SIGINT", onInterrupt).on("SIGTERM", onTerminate).on("SIGHUP", onTerminate).on("exit", onExit);
  return new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  }).finally(() => {
    release();
    process.off("SIGINT", onInterrupt).off("SIGTERM", onTerminate).off("SIGHUP", onTerminate).off("exit", onExit);
  });
}
