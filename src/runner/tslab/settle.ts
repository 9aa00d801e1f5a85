import { setTimeout } from "node:timers/promises";

// What is under way and will end: timers and requests. Sockets and watchers stay open and are not waited for.
const UNDERWAY = /^(?:Timeout|Immediate)$|Req(?:Promise|Callback|Wrap)?$/;

const STEP_MS = 5;

/** Waits until nothing is under way that was started and not awaited, at most so long. */
export async function settle(limit = 2000): Promise<void> {
  for (let waited = 0; waited < limit; waited += STEP_MS) {
    await setTimeout(STEP_MS);
    if (!process.getActiveResourcesInfo().some((resource) => UNDERWAY.test(resource))) return;
  }
}
