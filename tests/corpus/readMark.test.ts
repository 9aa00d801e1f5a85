import { expect, test } from "vitest";
import { readMark } from "../../src/corpus/readMark.js";

const mark = (line: string) => {
  const { style, number, length } = readMark(line) ?? {};
  return [style, number, length];
};

test("readMark(line) reads style, number and length of what opens a line", () => {
  expect(mark("一、总体情况")).toEqual(["一、", 1, 2]);
  expect(mark("十二、其他")).toEqual(["一、", 12, 3]);
  expect(mark("三、2024年工作打算")).toEqual(["一、", 3, 2]);
  expect(mark("(二)各区县情况")).toEqual(["(一)", 2, 3]);
  expect(mark("第一部分 2023年工作回顾")).toEqual(["第一部分", 1, 5]);
  expect(mark("第三章 平台")).toEqual(["第一章", 3, 4]);
  expect(mark("1.主要指标")).toEqual(["1.", 1, 2]);
  expect(mark("2、创新主体")).toEqual(["1.", 2, 2]);
  expect(mark("2. 2024年打算")).toEqual(["1.", 2, 3]);
  expect(mark("(3)平台")).toEqual(["(1)", 3, 3]);
  expect(mark("④人才")).toEqual(["①", 4, 1]);
  expect(mark("■ 越城区")).toEqual(["●", undefined, 2]);
  expect(mark("## 一、平台")).toEqual(["##", 1, 5]);
  expect(mark("【工作要求】")).toEqual(["【", undefined, 1]);
});

test("readMark(line) takes no figure and no word for a mark", () => {
  expect(mark("1.35亿元资金兑现")).toEqual([undefined, undefined, undefined]);
  expect(mark("14. 75 亿元")).toEqual([undefined, undefined, undefined]);
  expect(mark("1至7月完成投资")).toEqual([undefined, undefined, undefined]);
  expect(mark("2023年,全市")).toEqual([undefined, undefined, undefined]);
  expect(mark("一是建平台")).toEqual([undefined, undefined, undefined]);
  expect(mark("三地联动")).toEqual([undefined, undefined, undefined]);
  expect(mark("第一批试点")).toEqual([undefined, undefined, undefined]);
  expect(mark("【越城区】新增12家。")).toEqual([undefined, undefined, undefined]);
});
