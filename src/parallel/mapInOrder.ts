import { availableParallelism } from "node:os";
import { Thread } from "./thread.js";

/** Work that can be done in a thread of its own. */
export interface Task<T, R> {
  /** Compiled file that exports the function `work` under its name. */
  readonly module: string;
  /** Items and results are cloned on their way: plain data. */
  readonly work: (item: T) => R | Promise<R>;
}

export interface MapOptions {
  /** Worker threads; with 1, all is done in this one. */
  readonly jobs?: number;
}

/** How many threads do work that keeps a core busy. */
export const coresToUse = (): number => availableParallelism();

// A thread that has answered finds its next item waiting.
const ITEMS_A_THREAD = 3;

/**
 * Work spread over the cores, its results in the order of the items.
 *
 *   items ─ thread, thread, … ─ results in order
 *
 * Items are taken as threads become free and results are taken: memory stays flat however many there are, and a result is
 * given on without waiting for further items.
 *
 * @throws what the work throws, in its turn; nothing of what comes after it is given.
 */
export async function* mapInOrder<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  task: Task<T, R>,
  { jobs = coresToUse() }: MapOptions = {},
): AsyncGenerator<R> {
  const team = jobs > 1 ? new Team(task, jobs) : undefined;
  const run = team ? (item: T) => team.run(item) : async (item: T) => task.work(item);
  try {
    yield* runAhead(toAsync(items), run, team ? jobs * ITEMS_A_THREAD : 1);
  } finally {
    await team?.end();
  }
}

/** Threads that are started as they are needed. */
class Team<T, R> {
  private readonly threads: Thread[] = [];

  constructor(
    private readonly task: Task<T, R>,
    private readonly size: number,
  ) {}

  run(item: T): Promise<R> {
    return this.free().run(item) as Promise<R>;
  }

  async end(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.end()));
  }

  private free(): Thread {
    const least = [...this.threads].sort((a, b) => a.load - b.load)[0];
    if (least && (least.load === 0 || this.threads.length === this.size)) return least;
    const thread = new Thread(this.task.module, this.task.work.name);
    this.threads.push(thread);
    return thread;
  }
}

type Event<T, R> = { readonly item: IteratorResult<T, unknown> } | { readonly result: R };

async function* runAhead<T, R>(
  items: AsyncIterator<T>,
  run: (item: T) => Promise<R>,
  ahead: number,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  let ended = false;
  let next: Promise<IteratorResult<T, unknown>> | undefined;
  while (!ended || running.length > 0) {
    if (!ended && running.length < ahead) next ??= items.next();
    const event = await firstOf(next, running[0]);
    if ("result" in event) {
      void running.shift();
      yield event.result;
    } else {
      next = undefined;
      if (event.item.done) ended = true;
      else running.push(quiet(run(event.item.value)));
    }
  }
}

function firstOf<T, R>(
  item: Promise<IteratorResult<T, unknown>> | undefined,
  result: Promise<R> | undefined,
): Promise<Event<T, R>> {
  const events: Promise<Event<T, R>>[] = [];
  if (result) events.push(result.then((result) => ({ result })));
  if (item) events.push(item.then((item) => ({ item })));
  return Promise.race(events);
}

// What is thrown out of turn is thrown again in its turn.
function quiet<R>(promise: Promise<R>): Promise<R> {
  promise.catch(() => undefined);
  return promise;
}

async function* toAsync<T>(items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  yield* items;
}
