import { describe, expect, test } from "vitest";
import {
  askedFinding,
  averageFinding,
  averageNote,
  bandFinding,
  changeFinding,
  changes,
  compareAll,
  comparedFinding,
  completions,
  countObstacles,
  coverage,
  coverageFinding,
  datedFinding,
  derivations,
  fieldFinding,
  fieldOf,
  grownFinding,
  growthFormFinding,
  growthKinds,
  growthPanels,
  kindFinding,
  largestPlan,
  measuredFinding,
  monthlyAverages,
  obstacleFinding,
  panelFinding,
  panelUnit,
  planFinding,
  plannedFinding,
  planNote,
  questionFinding,
  questions,
  rankBands,
  statedGrowth,
  tally,
  timeOf,
  wholeFinding,
} from "../../../src/analysis/index.js";
import type { MetricRow } from "../../../src/dataset/index.js";
import { derive, toRows } from "../../../src/frames/index.js";
import { frameOf, KEQIAO, ZHUJI } from "../figures.js";

const BANDS = [
  { indicator: "指标", wording: "指标", numeral: "16" },
  { indicator: "前三", wording: "指标", numeral: "4" },
  { indicator: "前三", wording: "指标", numeral: "3", unit: "位", bound: "<=", measure: "rank", of: "指标", scope: "全省" },
  { indicator: "前半", wording: "指标", numeral: "11" },
  { indicator: "前半", wording: "指标", numeral: "50", unit: "%", bound: "<=", measure: "rank", of: "指标", scope: "全省" },
].map((row) => ({ place: "绍兴市", sentence: "戊", unit: "个", period: "2023-01/2023-06", ...row }) as Partial<MetricRow>); // prettier-ignore

describe("what the bulletins measure", () => {
  const metrics = frameOf(...KEQIAO, ZHUJI, { ...ZHUJI, numeral: "30", bound: ">", period: "asof", status: "checked", basis: "甲" }); // prettier-ignore

  test("fieldFinding and kindFinding count figures by field and kind", () => {
    const fields = tally(derive(metrics, { field: (row) => fieldOf(row.indicator) }), "place", "field");
    expect(fieldFinding(fields)).toEqual({
      zh: "4个数分属1类，最多的是研发（4个）",
      en: "4 figures in 1 field, 4 of them in one",
    });
    expect(kindFinding(metrics).zh).toBe("4个数中3个是数值，其余依附于它们");
  });

  test("datedFinding says who dates most, and “只有” only of less than half", () => {
    const dated = (frame: typeof metrics) => datedFinding(tally(derive(frame, { when: (row) => timeOf(row) }), "place", "when")).zh; // prettier-ignore
    expect(dated(metrics)).toBe("4个数中有3个注明了时段，其中柯桥区2个");
    expect(dated(frameOf(ZHUJI, { period: "asof" }, { period: "" }))).toBe("3个数中只有1个注明了时段，其中诸暨市1个");
    expect(dated(frameOf({ period: "asof" }))).toBe("1个数都没有注明时段");
  });

  test("bandFinding and measuredFinding name what a count leaves unsaid", () => {
    const bands = toRows(rankBands(frameOf(...BANDS)));
    expect(bandFinding(bands)).toEqual({
      zh: "绍兴市16个指标中，4个居全省前3位，7个居全省前50%其余，5个居前50%以外",
      en: "Shaoxing: of 16 indicators 4 | 7 | 5",
    });
    const said = measuredFinding(frameOf(...BANDS, { period: "" }), [bands]);
    expect(said.zh).toBe(
      "2个地区共6个数、4项指标，其中4个是数值；不计基数的6个中注明时段的5个，占83%；0个是“超”“余”之类的约数；已经人工核对的0个。" +
        "绍兴市16个指标有5个在前50%以外，文中没有说是哪几个。",
    );
    expect(said.en).toContain("Shaoxing does not say which 5 of its 16 indicators are below.");
    expect(measuredFinding(frameOf(), []).zh).toContain("0个地区共0个数");
  });
});

describe("what grew", () => {
  const rate = { measure: "growth", unit: "%", numeral: "18.8", sentence: "同比增长18.8%" } as const;
  const second = { ...rate, indicator: "技术交易额", numeral: "21.7", sentence: "同比增长21.7%" } as const;
  const pair = {
    place: "新昌县",
    indicator: "创新事项平均办结时间",
    wording: "时间",
    unit: "天",
    sentence: "从7天到2天",
  };
  const both = [{ ...pair, measure: "base", numeral: "7", of: "时间", period: "" }, { ...pair, numeral: "2", period: "asof" }] as const; // prettier-ignore
  const metrics = frameOf(rate, second, ...both, { place: "诸暨市" });
  const said = (frame: typeof metrics) =>
    grownFinding(statedGrowth(frame), changes(frame), growthKinds(frame), derivations(frame, "lastYear"));

  test("growthFormFinding, panelFinding and changeFinding are titles from the data", () => {
    expect(growthFormFinding(growthKinds(metrics)).zh).toBe(
      "嵊州市、新昌县说到增长，1个地区没有说；形式不同的不能排名",
    );
    const [panel] = growthPanels(statedGrowth(metrics));
    expect(panelFinding(panel!, statedGrowth(metrics)).zh).toBe("只有嵊州市明示同比：2项指标由18.8%到21.7%");
    expect(panelUnit(panel!)).toEqual({ zh: "同比，%", en: "year on year, %" });
    expect(changeFinding(changes(metrics)).zh).toBe("新昌县的1组前后变化中1组向好，但均未注明从哪一年起");
  });

  test("grownFinding has no ranking as its answer where no two peers state one rate alike", () => {
    expect(said(metrics).zh).toBe(
      "“哪里增长最快”没有可以排名的答案：嵊州市明示2项增速（嵊州市18.8%至21.7%），新昌县给出1组前后变化，1组向好，1组缺起止时点、不能年均；" +
        "诸暨市没有可用的增速。2项增速中可倒推上年数的有0项。",
    );
    expect(said(frameOf({ place: "诸暨市" })).zh).toBe(
      "“哪里增长最快”没有可以排名的答案：没有一地明示增速，没有前后变化；诸暨市没有可用的增速。",
    );
  });

  test("grownFinding names the indicator that two peers state alike, and never takes a city for a rival of its district", () => {
    expect(said(frameOf(rate, { ...rate, place: "诸暨市" })).zh).toContain("只能就高新技术产业投资分别地问");
    expect(said(frameOf(rate, { ...rate, place: "绍兴市" })).zh).toContain("没有可以排名的答案");
    expect(said(frameOf(rate, { ...rate, place: "诸暨市", sentence: "较年初增长18.8%" })).zh).toContain("没有可以排名的答案"); // prettier-ignore
  });
});

describe("which figures may stand side by side", () => {
  const metrics = frameOf(...KEQIAO, ZHUJI);
  const pairs = compareAll(metrics);

  test("coverageFinding, obstacleFinding, averageFinding and averageNote", () => {
    expect(coverageFinding(coverage(frameOf(...KEQIAO, ZHUJI, { place: "上虞区", indicator: "专利" }))).zh).toBe("没有一项指标3个地区都报数：最多的技术交易额也只有2个地区给数"); // prettier-ignore
    expect(coverageFinding(coverage(metrics)).zh).toBe("2个地区都报数的指标有1项：技术交易额");
    expect(obstacleFinding(pairs, countObstacles(pairs)).zh).toBe("1对数字无一可直接比较，最常见的障碍是时段不同");
    const [course] = monthlyAverages(metrics);
    expect(averageFinding(course!).zh).toBe("技术交易额按月均摊，诸暨市每月约11.0亿元，柯桥区每月约6.7亿元");
    expect(averageNote(course!).zh).toBe("推算：按月均摊，假设各月均衡（诸暨市÷7，柯桥区÷8），非公报数字。");
  });

  test("comparedFinding counts the pairs, gives the reasons and what is certain all the same", () => {
    expect(comparedFinding(pairs, countObstacles(pairs)).zh).toBe(
      "同一指标两地都有数字的共1对，可以直接比较的0对。时段不同1对（一对可有几重）。时段不同而仍能确定先后的有1对：" +
        "诸暨市2023年1—7月的76.9亿元已超过柯桥区2023年1—8月的53.65亿元。区县之和不等于全市，也不相加。",
    );
    const none = compareAll(frameOf());
    expect(comparedFinding(none, countObstacles(none)).zh).toContain(
      "共0对，可以直接比较的0对。时段不同而仍能确定先后的有0对。",
    );
  });
});

describe("who met which plan", () => {
  const undated = { place: "绍兴市", numeral: "98.5", unit: "%", measure: "completion", period: "asof", sentence: "达到年度计划的98.5%" } as const; // prettier-ignore
  const metrics = frameOf(...KEQIAO, undated);
  const done = completions(metrics);

  test("planFinding and planNote tell dated from undated, and plans met", () => {
    expect(planFinding(done).zh).toBe("可对照时序的1项都快于时序；已完成全年计划的1项：柯桥区技术交易额");
    expect(planFinding(completions(frameOf(undated))).zh).toBe("完成率都无从对照时序；已完成全年计划的0项");
    expect(planNote(done).zh).toContain("绍兴市高新技术产业投资无时序进度。");
  });

  test("planFinding takes no more than 半年 and no bound from below 100 for a year's plan met", () => {
    const met = (given: Partial<MetricRow>) => planFinding(completions(frameOf({ ...KEQIAO[1], ...given }))).zh;
    expect(met({ sentence: "完成半年目标的103.2%" })).toContain("已完成全年计划的0项");
    expect(met({ bound: "~" })).toContain("已完成全年计划的0项");
    expect(met({ bound: ">" })).toContain("已完成全年计划的1项");
  });

  test("plannedFinding, largestPlan and wholeFinding give intervals, not points", () => {
    expect(plannedFinding(done, derivations(metrics)).zh).toBe(
      "2项完成率中，可对照时序的1项，快于时序的1项（柯桥区技术交易额快36.5个百分点）；绍兴市高新技术产业投资无从对照时序（时点未注明，或不是全年计划），不作判断。" +
        "已完成全年计划的1项：柯桥区技术交易额。倒推的计划数：柯桥区技术交易额的计划数51.96—52.02亿元。各计划不同，不排名次。",
    );
    expect(largestPlan(derivations(metrics, "plan")).zh).toBe(
      "倒推的计划数中最大的是柯桥区技术交易额的计划数，51.96—52.02亿元",
    );
    expect(wholeFinding(derivations(metrics, "whole")).zh).toBe("由0个比重可推出文中没有的总量");
  });
});

test("questionFinding and askedFinding count what is asked of whom", () => {
  const asked = questions(frameOf(...KEQIAO, ZHUJI));
  expect(questionFinding(asked).zh).toBe("共2个问题，最多的是柯桥区（1个）");
  expect(askedFinding(asked).zh).toBe(
    "向2个地区共提2个问题，最多的是计划数（1个）、同期数（1个）。其中0个关于前后变化从哪一年算起，1个答后即可使一对数字同期可比。",
  );
  expect(askedFinding(questions(frameOf())).zh).toBe("没有要追问的。");
});
