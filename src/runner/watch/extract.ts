import { spawn } from "node:child_process";
import { join } from "node:path";

/**
 * Seeds → data/, as `jianbao extract` does it: in a process of its own, so that it is done with the code as it is compiled
 * now. Resolves with its lines; rejects with its message.
 */
export function extractNow(root: string): Promise<string[]> {
  const entry = join(__dirname, "..", "..", "..", "dist", "bin", "jianbao.js");
  const child = spawn(process.execPath, [entry, "extract"], {
    env: { ...process.env, JIANBAO_ROOT: root },
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
  });
  const said = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name].setEncoding("utf8").on("data", (text: string) => (said[name] += text));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve(linesOf(said.stdout)) : reject(new Error(linesOf(said.stderr).join("\n"))),
    );
  });
}

const linesOf = (text: string) => text.split("\n").flatMap((line) => line.trim() || []);
