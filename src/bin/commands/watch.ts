import { spawn } from "node:child_process";
import { constants } from "node:os";
import type { Lang } from "../../charts/index.js";
import { watchWorkspace } from "../../runner/watch/index.js";
import { untilInterrupted } from "../../runner/interruptible.js";
import { chooseNotebooks } from "../notebooks.js";
import { watchingLog } from "../watching.js";

export interface WatchFlags {
  readonly port?: number;
  readonly lang?: Lang;
  readonly jobs?: number;
  readonly timeout?: number;
  readonly open?: boolean;
  readonly debug?: boolean;
}

/** `jianbao watch`: what is saved is run as far as it makes something stale, and a local page shows the charts, until Ctrl-C. */
export async function watch(
  names: readonly string[],
  { open = false, debug = false, ...options }: WatchFlags,
): Promise<void> {
  chooseNotebooks(names);
  const interrupted = untilInterrupted();
  const watching = await watchWorkspace({
    ...options,
    notebooks: () => chooseAgain(names),
    log: watchingLog({ debug }),
  });
  if (open) openInBrowser(watching.url);
  const signal = await interrupted;
  process.exitCode = 128 + constants.signals[signal];
  await watching.end();
}

// A notebook that was named may be gone by now.
function chooseAgain(names: readonly string[]): string[] {
  try {
    return chooseNotebooks(names);
  } catch {
    return [];
  }
}

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [program: string, ...args: string[]]>>> = {
  darwin: ["open"],
  win32: ["explorer.exe"],
};

// Without a browser to open, the address on the terminal does. Explorer ends with a failure also when it has opened one.
function openInBrowser(url: string): void {
  const [program, ...args] = OPENERS[process.platform] ?? ["xdg-open"];
  const child = spawn(program, [...args, url], { stdio: "ignore", detached: true });
  const say = () => console.log(`no browser could be opened with ${program}: open the address above`);
  child.once("error", say);
  if (process.platform !== "win32") child.once("exit", (code) => void (code !== 0 && say()));
  child.unref();
}
