import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Compilation } from "./compiler.js";

/** Compiles a workspace's src/, in a process of its own that is started when it is first needed. */
export interface Compiler {
  compile(): Promise<Compilation>;
  end(): void;
}

export function openCompiler(root: string): Compiler {
  let child: ChildProcess | undefined;
  return {
    async compile() {
      child = child?.connected ? child : startCompiler(root);
      const answered = once(child, "message") as Promise<[Compilation]>;
      const died = once(child, "close").then(([code]) => {
        throw new Error(`the compiler ended: exit code ${code as number}`);
      });
      child.send("compile");
      const [compilation] = await Promise.race([answered, died]);
      return compilation;
    },
    end: () => void child?.kill(),
  };
}

// Ctrl-C is for the watcher to hear.
function startCompiler(root: string): ChildProcess {
  const entry = join(__dirname, "..", "..", "..", "dist", "runner", "watch", "compiler.js");
  return fork(entry, [root], { detached: process.platform !== "win32" });
}
