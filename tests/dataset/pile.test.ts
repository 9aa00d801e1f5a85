import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Pile } from "../../src/dataset/pile.js";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "jianbao-"));
  vi.stubEnv("TMPDIR", dir);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true });
});

const PIECES = Array.from({ length: 60 }, (_, i) => Buffer.from(`${i}`.repeat(i)));

test("take(place) gives back each piece, be it in memory or in the file, in any order", () => {
  using pile = new Pile(100);
  const places = PIECES.map((piece) => pile.put(piece));
  for (const i of [59, 0, 30, 3, 58, 30]) expect(Buffer.from(pile.take(places[i] as never))).toEqual(PIECES[i]);
});

test("a pile writes nothing as long as little is on it, and leaves no file behind that has a name", () => {
  using small = new Pile(1e6);
  using large = new Pile(10);
  for (const piece of PIECES) [small, large].forEach((pile) => pile.put(piece));
  expect(readdirSync(dir)).toEqual([]);
});

test("put(piece) names the folder when nothing can be written there", () => {
  vi.stubEnv("TMPDIR", join(dir, "none"));
  using pile = new Pile(0);
  expect(() => pile.put(Buffer.from("1"))).toThrow(/none/u);
});
