import { expect, test } from "vitest";
import {
  counted,
  eachPlace,
  isOrAre,
  joinSaid,
  listed,
  listedShort,
  placesIn,
  UNSAID,
} from "../../src/analysis/index.js";
import { fromRows } from "../../src/frames/index.js";

test("listed(names) and listedShort(names) join names once each, or say that there are none", () => {
  expect(listed(["柯桥区", "诸暨市", "柯桥区"])).toBe("柯桥区、诸暨市");
  expect(listed([], "没有一地")).toBe("没有一地");
  expect(listedShort(["甲", "乙", "丙"], { most: 2, noun: "处" })).toBe("甲、乙等3处");
  expect(listedShort(["甲", "乙"], { most: 2 })).toBe("甲、乙");
});

test("placesIn(places) and counted(count, noun) are English", () => {
  expect(placesIn(["柯桥区", "上虞区", "诸暨市"])).toBe("Keqiao, Shangyu and Zhuji");
  expect(placesIn(["柯桥区"])).toBe("Keqiao");
  expect(placesIn([])).toBe("no place");
  expect([0, 1, 3].map((n) => counted(n, "pair"))).toEqual(["no pair", "1 pair", "3 pairs"]);
  expect([0, 1, 2].map((n) => isOrAre(n))).toEqual(["are", "is", "are"]);
});

test("joinSaid(...parts) leaves out what is not said", () => {
  expect(joinSaid({ zh: "甲。", en: "A." }, UNSAID, { zh: "乙。", en: "B." })).toEqual({ zh: "甲。乙。", en: "A. B." });
});

test("eachPlace(frame) gives each place once", () => {
  expect(eachPlace(fromRows([{ place: "甲" }, { place: "乙" }, { place: "甲" }]))).toEqual([
    { place: "甲" },
    { place: "乙" },
  ]);
});
