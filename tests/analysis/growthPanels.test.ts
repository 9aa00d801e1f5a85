import { expect, test } from "vitest";
import { growthPanels, statedGrowth } from "../../src/analysis/index.js";
import { toRows } from "../../src/frames/index.js";
import { frameOf } from "./figures.js";

const rate = (indicator: string, numeral: string, given: object = {}) =>
  ({ measure: "growth", unit: "%", sentence: `同比增长${numeral}%`, indicator, numeral, ...given }) as const;

test("growthPanels(stated) keeps places, comparisons, periods and units apart, sorts each, and drops single rates", () => {
  const panels = growthPanels(
    statedGrowth(
      frameOf(
        rate("甲", "3.1"),
        rate("乙", "21.7"),
        rate("丙", "9", { place: "诸暨市" }),
        rate("丁", "9", { period: "2023-01/2023-08" }),
        rate("戊", "9", { sentence: "较年初增长9%" }),
        rate("己", "9", { unit: "个百分点" }),
      ),
    ),
  );
  expect(panels).toHaveLength(1);
  expect(panels[0]).toMatchObject({ place: "嵊州市", against: "同比", unit: "%", most: { growth: 21.7 }, least: { growth: 3.1 } }); // prettier-ignore
  expect(toRows(panels[0]!.rates).map(({ item }) => item)).toEqual(["乙", "甲"]);
});

test("growthPanels(stated) tells two rates of one name apart by where they stand", () => {
  const [panel] = growthPanels(statedGrowth(frameOf(rate("甲", "3.1"), rate("甲", "2.0"))));
  expect(toRows(panel!.rates).map(({ item }) => item)).toEqual([
    "甲（嵊州市·第1段·第1句）",
    "甲（嵊州市·第1段·第1句，2）",
  ]);
});
