import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Task } from "../../src/parallel/index.js";

// Threads run compiled code.
const require = createRequire(__filename);
const { mapInOrder } = require("../../dist/parallel/index.js") as typeof import("../../src/parallel/index.js");
const module = join(__dirname, "slow.cjs");
const { double } = require(module) as { double: (n: number) => Promise<number> };
const DOUBLE: Task<number, number> = { module, work: double };

async function collect<T>(items: AsyncIterable<T>, into: T[] = []): Promise<T[]> {
  for await (const item of items) into.push(item);
  return into;
}

describe.each([1, 2, 3])("mapInOrder(items, task) with %i jobs", (jobs) => {
  test("gives results in the order of the items, whichever is done first", async () => {
    expect(await collect(mapInOrder([0, 1, 2, 3, 4, 5, 6, 7], DOUBLE, { jobs }))).toEqual([0, 2, 4, 6, 8, 10, 12, 14]);
    expect(await collect(mapInOrder([], DOUBLE, { jobs }))).toEqual([]);
  });

  test("takes items only as their results are taken", async () => {
    let taken = 0;
    function* endless() {
      for (;;) yield taken++ % 10;
    }
    const results = mapInOrder(endless(), DOUBLE, { jobs });
    for (const result of [0, 2, 4]) expect((await results.next()).value).toBe(result);
    expect(taken).toBeLessThanOrEqual(3 + 3 * jobs + 1);
    expect((await results.return(undefined)).done).toBe(true);
  });

  test("gives a result on before a further item has come", async () => {
    let send: (n: number) => void = () => undefined;
    async function* slow() {
      yield 1;
      yield await new Promise<number>((resolve) => (send = resolve));
    }
    const results = mapInOrder(slow(), DOUBLE, { jobs });
    expect((await results.next()).value).toBe(2);
    const second = results.next();
    send(5);
    expect((await second).value).toBe(10);
    expect((await results.next()).done).toBe(true);
  });

  test("throws what the work throws, after the results before it", async () => {
    const got: number[] = [];
    await expect(collect(mapInOrder([4, 2, 13, 1], DOUBLE, { jobs }), got)).rejects.toThrow("unlucky: 13");
    expect(got).toEqual([8, 4]);
  });
});

test("mapInOrder(items, task) says when a thread cannot start its work", async () => {
  const missing = { module: join(__dirname, "missing.cjs"), work: double };
  await expect(collect(mapInOrder([1], missing, { jobs: 2 }))).rejects.toThrow("Cannot find module");
});
