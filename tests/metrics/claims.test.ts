import { expect, test } from "vitest";
import { loadBulletins, readBulletin } from "../../src/corpus/index.js";
import { findClaims, readClaims } from "../../src/metrics/claims.js";
import { extractMetrics } from "../../src/metrics/index.js";

const claims = (text: string) => readClaims(text).map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`);

test("readClaims(text) finds ratings", () => {
  expect(claims("科创体系建设工作均获五星评价。")).toEqual(["rating 五星评价"]);
  expect(claims("在省级开发区综合考评中获评A级。")).toEqual(["rating 获评A级"]);
  expect(claims("连续三年获省科技进步目标责任制考核优秀。")).toEqual(["rating 获省科技进步目标责任制考核优秀"]);
  expect(claims("被评为全国科普工作先进集体。")).toEqual(["rating 被评为全国科普工作先进集体"]);
});

test("readClaims(text) finds standings", () => {
  expect(claims("高新技术产业投资增速居全省前列。")).toEqual(["standing 居全省前列"]);
  expect(claims("创新指数稳居全市第一方阵,人均专利名列前茅。")).toEqual([
    "standing 稳居全市第一方阵",
    "standing 名列前茅",
  ]);
  expect(claims("技术合同成交额保持领先,研发投入强度全省领先。")).toEqual(["standing 保持领先", "standing 全省领先"]);
  expect(claims("规上工业增速快于全省平均水平。")).toEqual(["standing 快于全省平均水平"]);
});

test("readClaims(text) finds what is said to be the first or the only one", () => {
  expect(claims("率先在县域层面推行科技特派员制度,系全市唯一。")).toEqual(["first 率先", "first 系全市唯一"]);
  expect(claims("建成全省首个氢能实验室,入选首批国家试点。")).toEqual(["first 全省首个", "first 首批"]);
  expect(claims("该成果填补国内空白。")).toEqual(["first 填补国内空白"]);
});

test("readClaims(text) finds praise", () => {
  expect(claims("相关做法获省领导批示肯定。")).toEqual(["praise 获省领导批示肯定"]);
  expect(claims("经验做法得到了市委主要领导的充分肯定,并在全市推广。")).toEqual([
    "praise 得到了市委主要领导的充分肯定",
    "praise 全市推广",
  ]);
  expect(claims("在全省科技大会上作典型发言。")).toEqual(["praise 作典型发言"]);
});

test("readClaims(text) finds fulfilment without a figure", () => {
  expect(claims("圆满完成年度目标任务。")).toEqual(["fulfilment 圆满完成年度目标任务"]);
  expect(claims("提前完成全年计划,各项改革顺利实现。")).toEqual(["fulfilment 提前完成全年计划", "fulfilment 顺利实现"]);
});

test("readClaims(text) leaves out what has a figure: that is a metric", () => {
  expect(claims("居全省第6位,保有量全省第一。")).toEqual([]);
  expect(claims("超额完成全年目标任务的103.2%。")).toEqual([]);
  expect(claims("提前完成投资12.5亿元。")).toEqual([]);
  expect(claims("高于全省平均15.7个百分点。")).toEqual([]);
});

test("readClaims(text) leaves out aims and denials", () => {
  expect(claims("力争走在全省前列。")).toEqual([]);
  expect(claims("奋力打造国内领先的创新平台。")).toEqual([]);
  expect(claims("确保圆满完成全年任务。")).toEqual([]);
  expect(claims("要走在全省前列。")).toEqual([]);
  expect(claims("尚未进入全省第一方阵。")).toEqual([]);
  expect(claims("目标任务率先完成。")).toEqual(["first 率先"]);
});

test("readClaims(text) leaves out words that only sound like a claim", () => {
  expect(claims("领导干部率先垂范。")).toEqual([]);
  expect(claims("赋予企业唯一标识。")).toEqual([]);
  expect(claims("认定首台(套)装备3项。")).toEqual([]);
  expect(claims("党的二十大报告首次专章部署科技工作。")).toEqual([]);
  expect(claims("支持科技领先企业和优秀企业发展。")).toEqual([]);
});

test("readClaims(text) gives each stretch one claim", () => {
  expect(claims("案例入选全省第一批典型案例。")).toEqual(["praise 入选全省第一批典型案例"]);
  expect(claims("获得省政府通报表扬肯定。")).toEqual(["praise 获得省政府通报表扬肯定"]);
});

test("findClaims(bulletin) knows place, locus and sentence, and leaves plans alone", () => {
  const text =
    "柯桥区科技工作总结\n\n一、工作成效\n\n研发投入 强度居 全省前列。\n\n二、2024年工作打算\n\n走在全省前列。\n";
  const found = findClaims(readBulletin(text, "keqiao"));
  expect(found.map(({ kind, words, locus }) => [kind, words, locus])).toEqual([
    ["standing", "居全省前列", "柯桥区·第1段·第1句"],
  ]);
  expect(text.slice(found[0]?.start, found[0]?.end)).toBe("居 全省前列");
  expect(found[0]?.sentence).toBe("研发投入 强度居 全省前列。");
});

// Every claim of the first bulletin, in reading order, found by hand.
const SEED = [
  ["first", "绍兴市·第2段·第1句", "率先"],
  ["first", "绍兴市·第2段·第2句", "率先"],
  ["praise", "绍兴市·第2段·第2句", "得到了省委领导的肯定支持"],
  ["first", "绍兴市·第2段·第3句", "唯一"],
  ["first", "绍兴市·第2段·第3句", "第一批"],
  ["rating", "绍兴市·第3段·第3句", "五星评价"],
  ["fulfilment", "绍兴市·第3段·第4句", "全面完成既定目标任务"],
  ["rating", "越城区·第2段·第3句", "获省级综合体评价优秀"],
  ["first", "越城区·第3段·第2句", "率先"],
  ["rating", "越城区·第3段·第3句", "五星评价"],
  ["praise", "越城区·第4段·第3句", "全省推广"],
  ["standing", "越城区·第4段·第4句", "全省前列"],
  ["rating", "上虞区·第1段·第1句", "获评省党政领导科技进步目标责任制考核优秀单位"],
  ["rating", "上虞区·第1段·第1句", "获评省科技特派员工作20周年成绩突出集体"],
  ["first", "上虞区·第1段·第1句", "系绍兴市唯一"],
  ["first", "上虞区·第2段·第2句", "第一批"],
  ["praise", "上虞区·第2段·第2句", "获省领导批示"],
  ["praise", "上虞区·第2段·第2句", "入选全省实施三个“一号工程”第一批典型案例"],
  ["standing", "上虞区·第3段·第4句", "均居全省前列"],
  ["rating", "上虞区·第3段·第4句", "五星评价"],
  ["praise", "嵊州市·第4段·第2句", "获相关省领导批示"],
];

test("findClaims(bulletin) finds every claim of the first bulletin", async () => {
  const [bulletin] = await loadBulletins({ names: ["shaoxing-2023-09"] });
  if (!bulletin) throw new Error("no bulletin");
  const found = findClaims(bulletin);
  expect(found.map(({ kind, locus, words }) => [kind, locus, words])).toEqual(SEED);
  for (const { start, end, words } of found) expect(bulletin.text.slice(start, end).replace(/\s/gu, "")).toBe(words);
});

test("findClaims(bulletin) and extractMetrics(bulletin) never claim the same numeral on the first bulletin", async () => {
  const [bulletin] = await loadBulletins({ names: ["shaoxing-2023-09"] });
  if (!bulletin) throw new Error("no bulletin");
  const { metrics } = extractMetrics(bulletin);
  const both = findClaims(bulletin).filter((claim) => metrics.some((m) => m.start < claim.end && claim.start < m.end));
  expect(both).toEqual([]);
});
