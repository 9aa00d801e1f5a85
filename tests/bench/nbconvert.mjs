// The peer of the runner and of the watcher: `jupyter nbconvert --execute` with a stock tslab kernel. JUPYTER names a jupyter
// program; where it is missing, ours is measured alone.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { ROOT } from "./workspace.mjs";

/** Seconds that nbconvert takes for notebooks of a workspace, by name; NaN where there is no Jupyter. */
export async function nbconvertSeconds(root, names) {
  const jupyter = (process.env.JUPYTER ?? "").split(delimiter).find((path) => path && existsSync(path));
  if (!jupyter) {
    console.log("no Jupyter to compare with: JUPYTER names no program");
    return Number.NaN;
  }
  const paths = names.map((name) => join(root, "notebooks", name));
  const args = ["nbconvert", "--to", "notebook", "--execute", "--output-dir", join(root, "out"), ...paths];
  const began = performance.now();
  const { code, said } = await finish(jupyter, args, { JUPYTER_PATH: stockSpec(root) });
  if (code !== 0) throw new Error(`jupyter nbconvert ended with code ${code}\n${said}`);
  return (performance.now() - began) / 1000;
}

// As `tslab install` writes it.
function stockSpec(root) {
  const folder = join(root, "stock", "kernels", "tslab");
  const argv = [process.execPath, join(ROOT, "node_modules/tslab/bin/tslab"), "kernel", "--config-path", "{connection_file}"]; // prettier-ignore
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "kernel.json"), JSON.stringify({ argv, display_name: "TypeScript", language: "typescript" })); // prettier-ignore
  return join(root, "stock");
}

/** Runs a program to its end: its exit code and what it said on standard error. */
export function finish(program, args, env) {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text) => (said += text));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, said }));
  });
}
