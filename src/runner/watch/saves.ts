import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { setTimeout as later } from "node:timers/promises";
import { hashOf } from "../../lineage/index.js";

/** Names of files that were saved together, from the workspace's root, with slashes; those that went are among them. */
export type Save = readonly string[];

/** Watches files of a workspace and tells what is saved. */
export interface Saves {
  /** Saves, one after another; those that come while one is dealt with are the next. One that was asked for holds no names. */
  next(): AsyncGenerator<Save>;
  /** Asks for a save though nobody saves. */
  ask(): void;
  /** What these files hold now is no news: we wrote it. */
  know(names: Iterable<string>): Promise<void>;
  /** A file is about to hold this text, which is no news. */
  expect(name: string, text: string): void;
  close(): Promise<void>;
}

// Editors write a file in several steps. Long enough to gather them, short enough not to be felt.
const QUIET_MS = 20;
const MOST_MS = 70;
// chokidar tells a file once in 50 ms: what a save left is looked at once more.
const AGAIN_MS = 120;

/** Folders whose files are watched, and the one file beside them on which everything hangs. */
const WATCHED = ["data", "seeds", "notebooks", "src", "dist", "package-lock.json"] as const;

/** Starts to watch a workspace; resolves when every file is known. Bytes count: a file saved as it was is no save. */
export async function watchSaves(root: string): Promise<Saves> {
  const known = new Map<string, string>();
  const touched = new Set<string>();
  const lookAt = async (name: string): Promise<string> => hashOf(await readFile(join(root, name)).catch(() => ""));
  const learn = async (name: string): Promise<boolean> => {
    const hash = await lookAt(name);
    const isNews = known.get(name) !== hash;
    known.set(name, hash);
    return isNews;
  };
  const { touch, ask, wait, stop } = gather(touched);
  const watcher = await openWatcher(root, touch);
  await Promise.all((await listFiles(root)).map(learn));
  return {
    async *next() {
      for (let woken = await wait(); woken !== "stopped"; woken = await wait()) {
        const names = [...touched].sort();
        touched.clear();
        const news = await Promise.all(names.map(learn));
        const saved = names.filter((_, index) => news[index]);
        if (saved.length > 0) void later(AGAIN_MS).then(() => saved.forEach(touch));
        if (saved.length > 0 || woken === "asked") yield saved;
      }
    },
    ask,
    know: async (names) => void (await Promise.all([...names].map(learn))),
    expect: (name, text) => void known.set(name, hashOf(text)),
    async close() {
      stop();
      await watcher.close();
    },
  };
}

async function listFiles(root: string): Promise<string[]> {
  const listed = WATCHED.map(async (folder) => {
    const names = await readdir(join(root, folder), { recursive: true }).catch(() => []);
    return names.map((name) => join(folder, name).split(sep).join("/"));
  });
  return [...(await Promise.all(listed)).flat(), ...WATCHED].filter(isWatched);
}

async function openWatcher(root: string, touch: (name: string) => void): Promise<{ close(): Promise<void> }> {
  const { watch } = await import("chokidar");
  const nameOf = (path: string): string => relative(root, path).split(sep).join("/");
  const watcher = watch(
    WATCHED.map((name) => join(root, name)),
    {
      ignoreInitial: true,
      ignored: (path, stats) => HIDDEN.test(nameOf(path)) || (Boolean(stats?.isFile()) && !isWatched(nameOf(path))),
    },
  );
  for (const event of ["add", "change", "unlink"] as const) watcher.on(event, (path) => touch(nameOf(path)));
  await new Promise<void>((resolve) => void watcher.once("ready", resolve));
  return watcher;
}

// Checkpoints of Jupyter, lock files of LibreOffice.
const HIDDEN = /(?:^|\/)\.[^/]/u;

// What editors, Excel, WPS and our own writing leave beside a file for a moment.
const PASSING = /(?:^|\/)(?:~[^/]*|[^/.]+|[^/]*\.(?:tmp|temp|swp|bak|lock|crdownload|part|\d+)|[^/]*~)$/iu;

/** Whether a file is one that people edit, or that hangs on such. */
export function isWatched(name: string): boolean {
  if (HIDDEN.test(name) || PASSING.test(name)) return false;
  if (name.startsWith("src/")) return /\.(?:ts|mts|json)$/u.test(name);
  if (name.startsWith("dist/")) return /(?:\.js|\.d\.ts)$/u.test(name);
  return true;
}

interface Gathering {
  readonly touch: (name: string) => void;
  readonly ask: () => void;
  /** Resolves once names have come and no more come, or after a while; at once when it was asked for or stopped. */
  readonly wait: () => Promise<"touched" | "asked" | "stopped">;
  readonly stop: () => void;
}

function gather(touched: Set<string>): Gathering {
  let [first, last] = [0, 0];
  let [asked, stopped] = [false, false];
  let wake = (): void => undefined;
  const now = (): number => performance.now();
  return {
    touch(name) {
      last = now();
      if (touched.size === 0) first = last;
      touched.add(name);
      wake();
    },
    ask() {
      asked = true;
      wake();
    },
    async wait() {
      while (touched.size === 0 && !asked && !stopped) await new Promise<void>((resolve) => (wake = resolve));
      while (!stopped && now() - last < QUIET_MS && now() - first < MOST_MS) await later(QUIET_MS - (now() - last));
      const why = stopped ? "stopped" : asked ? "asked" : "touched";
      asked = false;
      return why;
    },
    stop() {
      stopped = true;
      wake();
    },
  };
}
