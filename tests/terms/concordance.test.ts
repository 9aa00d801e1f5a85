import { expect, test } from "vitest";
import { concordance } from "../../src/terms/concordance.js";
import { seedBulletin, toBulletin } from "./bulletins.js";

const BULLETIN = toBulletin(
  "b",
  "甲县 敢为善为\n深化改革。推行“揭榜 挂帅”机制，全年发布榜单。\n\n乙县 图强\n揭榜挂帅，揭榜挂帅。",
);

test("concordance(bulletin, keyword) shows every occurrence in its context, in reading order", () => {
  expect(concordance(BULLETIN, "揭榜挂帅", { width: 4 })).toEqual([
    { left: "。推行“", keyword: "揭榜挂帅", right: "”机制,", locus: "甲县·第1段·第2句", place: "甲县", bulletin: "b", start: 16, end: 21 },
    { left: "", keyword: "揭榜挂帅", right: ",揭榜挂", locus: "乙县·第1段·第1句", place: "乙县", bulletin: "b", start: 40, end: 44 },
    { left: "榜挂帅,", keyword: "揭榜挂帅", right: "。", locus: "乙县·第1段·第1句", place: "乙县", bulletin: "b", start: 45, end: 49 },
  ]); // prettier-ignore
});

test("concordance(bulletin, keyword) gives the span of the keyword in the seed", () => {
  const bulletin = seedBulletin();
  for (const row of concordance(bulletin, "三位一体")) expect(bulletin.text.slice(row.start, row.end)).toBe("三位一体");
  expect(concordance(bulletin, "1图4表").map((row) => bulletin.text.slice(row.start, row.end))).toEqual(["1 图4 表"]);
});

test("concordance(bulletin, keyword) finds nothing where there is nothing", () => {
  expect(concordance(BULLETIN, "双倍增")).toEqual([]);
  expect(concordance(BULLETIN, "")).toEqual([]);
  expect(concordance(BULLETIN, "敢为善为图强")).toEqual([]);
});
