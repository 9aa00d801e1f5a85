import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textWidth } from "../../src/charts/width.js";
import { wrap } from "../../src/charts/wrap.js";

describe("wrap(text, width, size)", () => {
  test("breaks Chinese text where the line is full", () => {
    expect(wrap("规上数字经济核心产业制造业增加值", 120, 12)).toEqual(["规上数字经济核心产业", "制造业增加值"]);
  });

  test("keeps a number with its unit, and a Latin word, in one piece", () => {
    expect(wrap("完成投资20.77亿元", 96, 12)).toEqual(["完成投资", "20.77亿元"]);
    expect(wrap("Research and development", 60, 12)).toEqual(["Research ", "and ", "development"]);
  });

  test("does not begin a line with a closing mark or end it with an opening one", () => {
    expect(wrap("教育科技人才，三位一体", 72, 12)).toEqual(["教育科技人", "才，三位一体"]);
    expect(wrap("制定实施《绍兴市行动方案》", 60, 12)).toEqual(["制定实施", "《绍兴市行", "动方案》"]);
  });

  test("leaves a word that is wider than the line whole", () => {
    expect(wrap("internationalization", 30, 12)).toEqual(["internationalization"]);
  });

  test("joined again is the text, and no line of Chinese is wider than asked", () => {
    const text = fc.string({ unit: fc.constantFrom(..."高新技术企业，。（）《》亿元43.0% R&D"), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 60, max: 300 }), fc.boolean(), (words, width, balanced) => {
        expect(wrap(words, width, 12, { balanced }).join("")).toBe(words);
      }),
      { seed: 1, numRuns: 300 },
    );
    for (const line of wrap("没有一项指标七地都报各地报什么不报什么".repeat(5), 200, 12)) {
      expect(textWidth(line, 12)).toBeLessThanOrEqual(200);
    }
  });
});

describe("wrap(text, width, size, { balanced: true })", () => {
  test("makes lines of about the same length, broken between words", () => {
    expect(wrap("高新技术产业增加值", 96, 12, { balanced: true })).toEqual(["高新技术", "产业增加值"]);
    expect(wrap("规上数字经济核心产业制造业增加值", 170, 12, { balanced: true })).toEqual([
      "规上数字经济核心",
      "产业制造业增加值",
    ]);
  });

  test("keeps a number with its measure word, a year with its months, and a name with its last character", () => {
    expect(wrap("“315”最常见：14次，7节中见于6节，新昌县未提", 230, 14, { balanced: true })).toEqual([
      "“315”最常见：14次，7节",
      "中见于6节，新昌县未提",
    ]);
    expect(
      wrap("诸暨市2023年1—7月已超柯桥区", 120, 12, { balanced: true }).some((line) => /^(?:年|月|区|\d月)/u.test(line)),
    ).toBe(false);
  });

  test("breaks a title at its pause", () => {
    const title = "四项年度计划均快于时序，柯桥区技术交易额已提前完成";
    expect(wrap(title, 290, 14, { balanced: true })).toEqual([
      "四项年度计划均快于时序，",
      "柯桥区技术交易额已提前完成",
    ]);
  });
});
