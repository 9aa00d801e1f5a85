import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** `jianbao watch` in a process of its own, and its page as a program sees it. */
export interface Watcher {
  readonly url: string;
  readonly process: ChildProcess;
  /** What it has said on the terminal so far. */
  said(): string;
  /** Parts of the page, by the id of their element. */
  readonly page: Readonly<Record<string, string>>;
  /** Waits until this is so. */
  until(isSo: () => boolean): Promise<void>;
  /** Waits until it has dealt with what was saved by an action. */
  after(action: () => unknown): Promise<void>;
  /** Its kernels that are alive. */
  kernels(): number[];
  kill(signal?: NodeJS.Signals): Promise<number | null>;
}

const JIANBAO = join(__dirname, "..", "..", "..", "dist", "bin", "jianbao.js");

/** Starts a watcher in a workspace, and follows its page. */
export async function startWatcher(root: string, ...args: string[]): Promise<Watcher> {
  const env = { ...process.env, JIANBAO_ROOT: root };
  const child = spawn(process.execPath, [JIANBAO, "watch", ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) {
      if (child.exitCode !== null) throw new Error(`the watcher ended:\n${said}`);
      await setTimeout(20);
    }
  };
  await until(() => said.includes("token="));
  const url = /http:\S+/u.exec(said)?.[0] ?? "";
  const page: Record<string, string> = {};
  let readies = 0;
  followPage(url, (patch) => {
    Object.assign(page, patch);
    if (/就绪|Ready/u.test(patch["status"] ?? "")) readies += 1;
  });
  await until(() => readies > 0);
  return {
    url,
    process: child,
    said: () => said,
    page,
    until,
    async after(action) {
      const before = readies;
      await action();
      await until(() => readies > before);
    },
    kernels: () => kernelsOf(child.pid ?? 0),
    async kill(signal = "SIGTERM") {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      child.kill(signal);
      const [code] = (await once(child, "close")) as [number | null];
      return code;
    },
  };
}

/** The token of a page's address. */
export const tokenOf = (url: string) => new URL(url).searchParams.get("token") ?? "";

function followPage(url: string, take: (patch: Record<string, string>) => void): void {
  const { hostname, port } = new URL(url);
  const request = get({ hostname, port, path: "/events", headers: { "x-jianbao-token": tokenOf(url) } }, (response) => {
    let text = "";
    response.setEncoding("utf8").on("data", (piece: string) => {
      const messages = (text + piece).split("\n\n");
      text = messages.pop() ?? "";
      for (const message of messages)
        if (message.startsWith("data: ")) take(JSON.parse(message.slice(6)) as Record<string, string>);
    });
    response.on("error", () => undefined); // it ends when the watcher does
  });
  request.on("error", () => undefined);
}

function kernelsOf(parent: number): number[] {
  const processes = readdirSync("/proc").filter((name) => /^\d+$/u.test(name));
  return processes.map(Number).filter((pid) => {
    const [stat, line] = [readProc(pid, "stat"), readProc(pid, "cmdline")];
    return Number(stat.split(") ")[1]?.split(" ")[1]) === parent && line.includes("kernel.js");
  });
}

function readProc(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
}
