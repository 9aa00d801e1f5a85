import { expect, test } from "vitest";
import { inTurn } from "../../src/export/in-turn.js";

const later = <T>(value: T) => new Promise<T>((resolve) => setTimeout(() => resolve(value), 1));

test("inTurn(items, limit, job) gives results in order, with no more than so many jobs under way", async () => {
  let running = 0;
  let most = 0;
  const doubled = await inTurn([1, 2, 3, 4, 5], 2, async (item) => {
    most = Math.max(most, ++running);
    await later(item);
    running--;
    return item * 2;
  });
  expect([doubled, most]).toEqual([[2, 4, 6, 8, 10], 2]);
  expect(await inTurn([], 2, later)).toEqual([]);
});

test("inTurn(items, limit, job) begins nothing after a failure, waits for the rest, and throws it", async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const run = inTurn([1, 2, 3, 4], 2, async (item) => {
    begun.push(item);
    if (item === 1) throw new Error("invalid: 1");
    ended.push(await later(item));
  });
  await expect(run).rejects.toThrow("invalid: 1");
  expect([begun, ended]).toEqual([[1, 2], [2]]);
});
