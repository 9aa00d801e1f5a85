import { expect, test } from "vitest";
import { explain } from "../../src/bin/explain.js";
import { readBulletin } from "../../src/corpus/index.js";

const TEXT = [
  "诸暨市科技工作",
  "2023-10-08 来源：科技局",
  "",
  "实施“315”工程和G60走廊，1至7月新增企业132 家，获五星评价，居全省前列。",
  "",
].join("\n");

test("explain(bulletin) groups what is no metric by reason, with the words round it, numerals below each other", () => {
  expect(explain(readBulletin(TEXT, "zhuji")))
    .toBe(`zhuji: 1 metrics, 6 numerals that are none, 2 claims without a figure

  名称、口号、固定说法  in a name, a slogan or a fixed phrase: 2
   诸暨市·第1段·第1句        来源：科技局 实施“【315】”工程和G60走廊，1至
   诸暨市·第1段·第1句           实施“315”工程和【G60】走廊，1至7月新增企业1

  日期、时期  a date or a period: 2
   诸暨市·第1段·第1句        15”工程和G60走廊，【1】至7月新增企业132 家
   诸暨市·第1段·第1句       ”工程和G60走廊，1至【7】月新增企业132 家，获

  不计量（门槛、等级、地址、电话）  a threshold, a grade, an address, a telephone number: 1
   诸暨市·第1段·第1句      月新增企业132 家，获【五】星评价，居全省前列。

  文首  before the article: 1
   文首           诸暨市科技工作 【2023-10-08】 来源：科技局 实施“

  考评  a rating: 1
   诸暨市·第1段·第1句      月新增企业132 家，获【五星评价】，居全省前列。

  位置  a standing: 1
   诸暨市·第1段·第1句      132 家，获五星评价，【居全省前列】。`);
});
