import { type FileHandle, link, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { isAlive } from "../lineage/index.js";

const LOOK_MS = 200;

/** Does work that only one process at a time may do in a workspace; waits for the one that is at it. */
export async function withRunLock<T>(root: string, work: () => Promise<T>, onWait: (pid: number) => void): Promise<T> {
  const release = await takeRunLock(root, onWait);
  return work().finally(release);
}

/** Takes the lock, waiting for the process that has it; resolves with what gives it back. */
export async function takeRunLock(root: string, onWait: (pid: number) => void): Promise<() => Promise<void>> {
  const path = join(root, ".jianbao", "run.lock");
  await mkdir(dirname(path), { recursive: true });
  let told = false;
  for (let owner = await take(path); owner !== undefined; owner = await take(path)) {
    if (!told) onWait(owner);
    told = true;
    await setTimeout(LOOK_MS);
  }
  return () => rm(path, { force: true });
}

/** Takes the lock; resolves with the process that has it when it is taken. */
async function take(path: string): Promise<number | undefined> {
  try {
    const file = await open(path, "wx");
    await write(file, path);
    return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const owner = await ownerOf(path);
  if (owner !== undefined && isAlive(owner)) return owner;
  await clear(path, owner);
  return take(path);
}

// A lock without an owner, as on a full disk, would keep others waiting.
async function write(file: FileHandle, path: string): Promise<void> {
  try {
    await file.writeFile(String(process.pid)).finally(() => file.close());
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

// A process that was killed leaves its lock. Only one of those who find it may clear it, and none another's new one.
async function clear(path: string, dead: number | undefined): Promise<void> {
  const aside = `${path}.${process.pid}`;
  if (dead === undefined) await setTimeout(LOOK_MS); // it may be about to be written
  if ((await ownerOf(path)) !== dead) return;
  await rename(path, aside).catch(() => undefined);
  if ((await ownerOf(aside)) !== dead) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

async function ownerOf(path: string): Promise<number | undefined> {
  const text = await readFile(path, "utf8").catch(() => "");
  return text === "" ? undefined : Number(text);
}
