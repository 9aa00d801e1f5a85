import { expect, test } from "vitest";
import { neitherOldNorNew } from "./moments.js";

const [old, now] = [new Map([["a", "1"], ["b", "1"]]), new Map([["a", "2"], ["b", "2"], ["c", "2"]])]; // prettier-ignore

test("neitherOldNorNew(files) tells a file that is half one and half the other, that nobody wrote, or that is gone", () => {
  expect(neitherOldNorNew(new Map([["a", "1"], ["b", "2"], ["c", "2"]]), old, now)).toEqual([]);
  expect(neitherOldNorNew(new Map([["a", "1"], ["b", "2"], ["b.1234567890123456", "3"]]), old, now)).toEqual([]);
  expect(neitherOldNorNew(new Map([["a", "3"], ["b", "2"]]), old, now)).toEqual(["a"]);
  expect(neitherOldNorNew(new Map([["a", "1"], ["b", "2"], ["d", "2"]]), old, now)).toEqual(["d"]);
  expect(neitherOldNorNew(new Map([["b", "1"]]), old, now)).toEqual(["a"]);
}); // prettier-ignore
