// What runs in a worker thread: one exported function of one module, for every item that is sent.
import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import type { Answer } from "./thread.js";

const { file, name } = workerData as { file: string; name: string };
const work = (createRequire(__filename)(file) as Record<string, (item: unknown) => unknown>)[name];

// One after the other, though the work may wait for something: answers come in the order of the items.
let last: Promise<void> = Promise.resolve();
parentPort?.on("message", (item: unknown) => {
  last = last.then(async () => parentPort?.postMessage(await answer(item)));
});

async function answer(item: unknown): Promise<Answer> {
  try {
    return { result: await work?.(item) };
  } catch (error) {
    return { error };
  }
}
