import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import type { TestWorkspace } from "../runner/workspace.js";

/** The `jupyter` programs to test with, from JUPYTER: one, or several joined as in PATH. */
export const JUPYTERS = (process.env["JUPYTER"] ?? "").split(delimiter).filter(Boolean);

/** Those that have JupyterLab beside them. */
export const LABS = JUPYTERS.filter((jupyter) => existsSync(join(dirname(jupyter), "jupyter-lab")));

/** Why tests are left out, for their titles; CI must not leave any out. */
export const SKIPPED = JUPYTERS.length > 0 ? "" : " (skipped: JUPYTER names no jupyter program)";

/** Keeps Jupyter's own files out of the user's folders. */
export function privateFolders(workspace: TestWorkspace): NodeJS.ProcessEnv {
  const folder = workspace.path("jupyter");
  const names = ["JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR"];
  const folders = Object.fromEntries(names.map((name) => [name, join(folder, name.toLowerCase())]));
  return { ...process.env, ...folders, JUPYTER_PLATFORM_DIRS: "0" };
}

export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Runs a program to its end and keeps what it says. */
export function runProgram(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  const child = spawn(program, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, said }));
  });
}
