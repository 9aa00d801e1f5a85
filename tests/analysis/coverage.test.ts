import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  caveats,
  changes,
  cite,
  coverage,
  englishWords,
  periodText,
  periodTexts,
  questionCsv,
  questions,
  questionText,
  romanise,
  saveQuestions,
} from "../../src/analysis/index.js";
import { readBulletin } from "../../src/corpus/index.js";
import type { MetricRow } from "../../src/dataset/index.js";
import { toRows } from "../../src/frames/index.js";
import { frameOf, KEQIAO, ZHUJI } from "./figures.js";

const TEXT = `科技简报

2023-10-08 14:10 本刊综合
今日科技 2023年9期

绍兴市 总体情况

全市工作有序推进。

柯桥区 平台赋能

1 至8 月实现技术交易额53.65 亿元。

上虞区 科技赋能

技术交易总额等均居全省前列。高新技术产业投资比重稳步提高。

诸暨市 双年驱动

1 至7 月,技术市场交易额76.9 亿元。
`;
const BULLETINS = [readBulletin(TEXT, "test")];
const shangyu = {
  place: "上虞区",
  indicator: "重大科研项目",
  wording: "重大科研项目",
  numeral: "7",
  unit: "项",
  sentence: "",
  period: "",
};
const METRICS = frameOf(...KEQIAO, shangyu, ZHUJI);

test("coverage(metrics, { bulletins }) tells 有数, 仅定性 and 未提 apart, with the sentence", () => {
  const cells = toRows(coverage(METRICS, { bulletins: BULLETINS }));
  const of = (indicator: string, place: string) =>
    cells.find((cell) => cell.indicator === indicator && cell.place === place);
  expect(of("技术交易额", "柯桥区")).toMatchObject({ state: "有数", figure: "53.65亿元", with_figure: 2, named: 3 });
  expect(of("技术交易额", "上虞区")).toMatchObject({ state: "仅定性", figure: "", sentence: "技术交易总额等均居全省前列。", locus: "上虞区·第1段·第1句" }); // prettier-ignore
  expect(of("重大科研项目", "诸暨市")).toMatchObject({ state: "未提", ids: [] });
});

test("coverage(metrics) without bulletins cannot tell 仅定性, and never lists the city among its districts", () => {
  const city = { ...shangyu, place: "绍兴市" };
  const cells = toRows(coverage(frameOf(...KEQIAO, shangyu, ZHUJI, city)));
  expect(new Set(cells.map(({ state }) => state))).toEqual(new Set(["有数", "未提"]));
  expect(cells.map(({ place }) => place)).not.toContain("绍兴市");
});

test("coverage(metrics) takes what a project reports of itself for no figure of the district", () => {
  const own = { ...ZHUJI, subject: "科创园", indicator: "年度投资", wording: "年度投资" };
  expect(toRows(coverage(frameOf(...KEQIAO, own))).map(({ indicator }) => indicator)).not.toContain("年度投资");
});

test("questions(metrics, bulletins) asks for what is missing, place by place", () => {
  const base = {
    place: "越城区",
    indicator: "高新技术企业",
    wording: "高新技术企业数",
    stage: "存量",
    unit: "家",
    sentence: "从甲到乙",
  };
  const frame = frameOf(
    { ...base, measure: "base", numeral: "120", of: "高新技术企业数", period: "" },
    { ...base, numeral: "539", period: "asof" },
    ...KEQIAO,
    shangyu,
    { ...ZHUJI },
    { place: "诸暨市", indicator: "实际投资", wording: "实际投资", numeral: "30", bound: ">", sentence: "丁" },
  );
  const text = questionText(questions(frame, BULLETINS));
  expect(text).toContain("越城区\n1. 高新技术企业“从120家到539家”：120家是哪一年（月）的数？");
  expect(text).toContain("请注明截至哪一天：高新技术企业539家。");
  expect(text).toContain("柯桥区技术交易额完成计划的103.2%：年度计划数是多少（由完成率倒推为51.96—52.02亿元）？");
  expect(text).toContain("上虞区\n1. 技术交易额仅有定性表述（上虞区·第1段·第1句）");
  expect(text).toContain("技术交易额76.9亿元为2023年1—7月数，柯桥区已报2023年1—8月数，请补报同期数。");
  expect(text).toContain("以下各数为约数，请报准确数：实际投资超30亿元。");
});

test("questions(metrics) asks of what rate is behind it when it more than doubles, not of a ratio; and of which plan", () => {
  const rate = { numeral: "119.7", unit: "%", measure: "growth", sentence: "同比增长119.7%" } as const;
  const asked = (given: Partial<MetricRow>) =>
    toRows(questions(frameOf(given)))
      .map(({ question }) => question)
      .join();
  expect(asked(rate)).toContain("高新技术产业投资增长119.7%：是个别企业或项目、名单变动，还是上年基数低？");
  expect(asked({ ...rate, numeral: "104.3", flags: "ratio" })).not.toContain("上年基数低");
  const done = { numeral: "71.2", unit: "%", measure: "completion" } as const;
  expect(asked({ ...done, sentence: "完成半年目标的71.2%" })).toContain("完成计划的71.2%：半年计划数是多少？");
  expect(asked({ ...done, sentence: "完成目标任务的71.2%" })).toContain("计划数是多少、是全年还是分期计划？");
});

test("questions(metrics) asks for the same months once, of the furthest, and not where the place has them", () => {
  const later = { ...ZHUJI, place: "上虞区", period: "2023-01/2023-09" };
  const own = { ...ZHUJI, numeral: "98.4", period: "2023-01/2023-09" };
  const asked = (...given: Partial<MetricRow>[]) => toRows(questions(frameOf(...given))).filter(({ topic, place }) => topic === "同期数" && place === "诸暨市"); // prettier-ignore
  expect(asked(KEQIAO[0], ZHUJI, later).map(({ question }) => question)).toEqual([
    "技术交易额76.9亿元为2023年1—7月数，上虞区已报2023年1—9月数，请补报同期数。",
  ]);
  expect(asked(KEQIAO[0], ZHUJI, later, own)).toEqual([]);
});

test("questions(metrics) puts first what a comparison hangs on, says nothing twice, and asks of 百强 not among how many", () => {
  const asked = toRows(questions(frameOf(...KEQIAO, ZHUJI, { ...ZHUJI, id: "again" }, { place: "诸暨市", indicator: "科技创新百强区", measure: "rank", numeral: "59", unit: "位", scope: "全国" }))); // prettier-ignore
  const own = asked.filter(({ place }) => place === "诸暨市");
  expect(own.map(({ weight }) => weight)).toEqual(["先问"]);
  expect(new Set(asked.map(({ question }) => question)).size).toBe(asked.length);
});

test("questionText(asked, place, { heading }) and questionCsv(asked) are ready to paste and to fill in", () => {
  const asked = questions(frameOf(...KEQIAO, ZHUJI));
  expect(questionText(asked, "诸暨市", { heading: "**" })).toBe(
    "**诸暨市**\n\n1. 技术交易额76.9亿元为2023年1—7月数，柯桥区已报2023年1—8月数，请补报同期数。",
  );
  expect(questionCsv(asked).split("\n").slice(0, 2)).toEqual([
    "\ufeff地区,先后,缺什么,问题,依据的原文,出处,答复",
    `柯桥区,再问,计划数,柯桥区技术交易额完成计划的103.2%：年度计划数是多少（由完成率倒推为51.96—52.02亿元）？,"${KEQIAO[0].sentence}",柯桥区·第4段·第2句,`,
  ]);
});

test("saveQuestions(asked, folder) writes the list as text and as CSV", () => {
  const folder = mkdtempSync(join(tmpdir(), "jianbao-questions-"));
  const asked = questions(frameOf(...KEQIAO, ZHUJI));
  expect(saveQuestions(asked, folder)).toEqual(["追问清单.txt", "追问清单.csv"]);
  expect(readFileSync(join(folder, "追问清单.txt"), "utf8")).toBe(`${questionText(asked)}\n`);
  rmSync(folder, { recursive: true });
});

test("questions(metrics) asks which five of 16 indicators are in the lower half", () => {
  const shared = {
    place: "绍兴市",
    sentence: "16个指标中,11个指标位居全省前50%。",
    unit: "个",
    period: "2023-01/2023-06",
  };
  const frame = frameOf(
    { ...shared, indicator: "指标", wording: "指标", numeral: "16" },
    { ...shared, indicator: "位居全省前50%指标", wording: "指标", numeral: "11" },
    { ...shared, indicator: "位居全省前50%指标", wording: "指标", numeral: "50", unit: "%", bound: "<=", measure: "rank", of: "指标", scope: "全省" },
  ); // prettier-ignore
  expect(toRows(questions(frame))[0]).toMatchObject({ topic: "余项", question: "16个指标中11个位居全省前50%：其余5个是哪些，位次各是多少？" }); // prettier-ignore
});

test("questions(metrics) asks whether one list of projects holds the other before anything is added", () => {
  const listed = { place: "嵊州市", indicator: "重点项目", wording: "重点项目", numeral: "10", unit: "个" };
  const spent = { place: "嵊州市", indicator: "年度投资", wording: "年度投资" };
  const frame = frameOf(
    listed,
    { ...spent, subject: "重点项目", numeral: "39.53" },
    { ...spent, subject: "艇湖科技城项目", numeral: "0.93" },
  );
  const overlap = toRows(questions(frame)).filter(({ topic }) => topic === "重叠");
  expect(overlap.map(({ question }) => question)).toEqual([
    "重点项目10个（39.53亿元）是否包含艇湖科技城项目（0.93亿元）？未明确前不相加。",
  ]);
});

test("questions(metrics) asks nothing of figures without a gap", () => {
  expect(toRows(questions(frameOf({ numeral: "43.0" })))).toEqual([]);
});

test("caveats(metrics, shown) says who gives no date, what was corrected and what nobody has checked", () => {
  const shared = { sentence: "从甲到乙", wording: "数", stage: "存量", unit: "家", place: "越城区" };
  const base = { ...shared, measure: "base", numeral: "120", of: "数", period: "" } as const;
  const undated = frameOf(base, { ...shared, numeral: "539", period: "asof" });
  expect(caveats(undated, changes(undated))).toEqual({
    zh: "时点未注明：越城区。数字未经人工核对。",
    en: "Not dated: Yuecheng. Figures not yet checked by hand.",
  });
  const checked = { status: "checked", basis: "甲" } as const;
  const corrected = frameOf(
    { ...base, ...checked },
    { ...shared, ...checked, numeral: "539", value: 593, period: "2023" },
  );
  expect(caveats(corrected, changes(corrected)).zh).toBe("已更正：越城区。");
});

test("cite(bulletins) names title, journal, issue and date as the masthead does", () => {
  expect(cite(BULLETINS)).toEqual({
    zh: "《科技简报》，《今日科技》2023年第9期，2023-10-08",
    en: "科技简报, 今日科技 2023 no. 9, 2023-10-08",
  });
});

test("romanise(place) and englishWords(labels) read names in Latin letters, indicators in English", () => {
  expect(["诸暨市", "嵊州市", "西安市", "柯桥区", "单县", "浙江省"].map(romanise)).toEqual(["Zhuji", "Shengzhou", "Xi'an", "Keqiao", "Shanxian", "Zhejiang"]); // prettier-ignore
  expect(
    englishWords(["诸暨市", "技术交易额", "柯桥区技术交易额的计划数", "未提", "诸暨市（1—7月）", "柯桥区（12月）"]),
  ).toEqual({
    诸暨市: "Zhuji",
    "诸暨市（1—7月）": "Zhuji (Jan–Jul)",
    "柯桥区（12月）": "Keqiao (Dec)",
    技术交易额: "technology transactions",
    柯桥区技术交易额的计划数: "Keqiao technology transactions (plan)",
    未提: "not mentioned",
  });
});

test("periodTexts(period) says them in both languages", () => {
  expect(periodTexts("2023-01/2023-07")).toEqual({ zh: "2023年1—7月", en: "2023-01 to 2023-07" });
  expect(periodTexts("asof")).toEqual({ zh: "时点未注明", en: "not dated" });
});

test("periodText(period) says periods in words", () => {
  expect(["2023-01/2023-07", "2023-06", "2022", "2023Q1", "2023-03-05", "2022-11/2023-02", "asof", ""].map(periodText)).toEqual([
    "2023年1—7月", "2023年6月", "2022年", "2023年第1季度", "2023年3月5日", "2022年11月—2023年2月", "时点未注明", "时段未注明",
  ]); // prettier-ignore
});
