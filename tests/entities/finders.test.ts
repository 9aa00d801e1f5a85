import { expect, test } from "vitest";
import type { Candidate } from "../../src/entities/entity.js";
import { findActions } from "../../src/entities/findActions.js";
import { findDocuments } from "../../src/entities/findDocuments.js";
import { findHonours } from "../../src/entities/findHonours.js";
import { findPartners } from "../../src/entities/findPartners.js";
import { findPilots } from "../../src/entities/findPilots.js";
import { findPlatforms } from "../../src/entities/findPlatforms.js";
import { findProjects } from "../../src/entities/findProjects.js";

/** Kind, name and stage of what a finder proposes. */
const said = (find: (text: string) => Candidate[], text: string) =>
  find(text).map((c) => [c.kind, c.name ?? text.slice(c.from, c.to), c.stage]);

test("findDocuments(text) reads titles, the stage from the verb before or the praise behind", () => {
  expect(said(findDocuments, "研究出台《关于加快科技创新的若干政策》")).toEqual([
    ["文件", "关于加快科技创新的若干政策", "出台"],
  ]);
  expect(said(findDocuments, "编制《剡溪创新带发展规划(2023—2027年)》,")).toEqual([
    ["文件", "剡溪创新带发展规划(2023—2027年)", "编制"],
  ]);
  expect(said(findDocuments, "印发《甲方案》《乙意见》等政策文件")).toEqual([["文件", "甲方案", "出台"], ["文件", "乙意见", "出台"]]); // prettier-ignore
  expect(said(findDocuments, "《文保全链服务》获相关省领导批示")).toEqual([["文稿", "文保全链服务", "获批示"]]);
});

test("findDocuments(text) reads documents cited by number", () => {
  expect(said(findDocuments, "落实省科技厅浙科发〔2023〕12号文件精神")).toEqual([
    ["文件", "省科技厅浙科发〔2023〕12号", "实施"],
  ]);
});

test("findPlatforms(text) finds the beginning of a name and the stage of its clause", () => {
  expect(said(findPlatforms, "推进曹娥江实验室建设,浙大半导体材料联合创新中心签约落地")).toEqual([
    ["平台", "曹娥江实验室", "建设"],
    ["平台", "浙大半导体材料联合创新中心", "签约"],
  ]);
  expect(said(findPlatforms, "加快建设省级集成电路产业创新中心")).toEqual([
    ["平台", "省级集成电路产业创新中心", "建设"],
  ]);
  expect(said(findPlatforms, "同济大学嵊州共建创新中心达成合作意向")).toEqual([
    ["平台", "同济大学嵊州共建创新中心", "意向"],
  ]);
});

test("findPlatforms(text) keeps brackets and marks that belong to a name", () => {
  expect(said(findPlatforms, "签约共建中俄(诸暨)国际实验室")).toEqual([["平台", "中俄(诸暨)国际实验室", "签约"]]);
  expect(said(findPlatforms, "共建“绍兴‘万亩千亿’新产业平台产教联合体”")).toContainEqual([
    "平台",
    "绍兴‘万亩千亿’新产业平台产教联合体",
    "建设",
  ]);
  expect(said(findPlatforms, "探索建立创新服务“云局”")).toEqual([["平台", "创新服务“云局”", "建设"]]);
});

test("findPartners(text) gives universities their full names", () => {
  expect(said(findPartners, "依托浙江大学、上海交通大学等11家研究院").map(([, name]) => name)).toEqual([
    "浙江大学",
    "上海交通大学",
  ]);
  expect(said(findPartners, "西安交大共建研究院、浙江大学动物科学学院共建中心").map(([, name]) => name)).toEqual([
    "西安交通大学",
    "浙江大学动物科学学院",
  ]);
  expect(said(findPartners, "与绍兴职业技术学院共建联合体")).toEqual([["合作单位", "绍兴职业技术学院", "建设"]]);
});

test("findHonours(text) reads awards with the year, the verb and who won", () => {
  expect(findHonours("“数字化建造”项目入选2022年度省科技奖二等奖候选成果")).toEqual([
    { kind: "荣誉", from: 11, to: 28, stage: "入选", subject: "数字化建造" },
  ]);
  expect(said(findHonours, "连续两年夺得省科技创新鼎,获评省科技特派员工作成绩突出集体")).toEqual([
    ["荣誉", "省科技创新鼎", "获评"],
    ["荣誉", "省科技特派员工作成绩突出集体", "获评"],
  ]);
});

test("findHonours(text) reads ratings and pilots", () => {
  expect(said(findHonours, "获得一季度工作五星评价")).toEqual([["评级", "一季度工作五星评价", "获评"]]);
  expect(said(findHonours, "入选省共同富裕示范区试点")).toEqual([["试点", "省共同富裕示范区试点", "入选"]]);
  expect(said(findHonours, "入选“浙江省未来工厂试点”")).toEqual([["试点", "浙江省未来工厂试点", "入选"]]);
  expect(findHonours("嵊州智能厨房列入第三批全省现代服务业创新发展区名单")[0]).toMatchObject({
    kind: "试点",
    subject: "嵊州智能厨房",
  });
});

test("findPilots(text) reads zones that have a name", () => {
  expect(said(findPilots, "开展上虞教育科技人才“三位一体”试验区建设")).toEqual([
    ["试点", "上虞教育科技人才“三位一体”试验区", "建设"],
  ]);
});

test("findProjects(text) reads quoted projects, lists, phases and projects named after a platform", () => {
  expect(said(findProjects, "“数字化建造核心技术”项目入选候选成果")).toEqual([["项目", "数字化建造核心技术", "入选"]]);
  expect(said(findProjects, "比亚迪动力电池、华天科技芯片技改等项目投产")).toEqual([["项目", "比亚迪动力电池", "投用"], ["项目", "华天科技芯片技改", "投用"]]); // prettier-ignore
  expect(said(findProjects, "推进省现代纺织技术创新中心建设,二期项目正式开工建设")).toEqual([
    ["项目", "省现代纺织技术创新中心二期项目", "开工"],
  ]);
  expect(said(findProjects, "艇湖科技城项目列入省重点")).toEqual([["项目", "艇湖科技城项目", "入选"]]);
});

test("findActions(text) reads plans by their marks or their name, and what is done with them", () => {
  expect(said(findActions, "引导企业申报省“尖兵”“领雁”计划等")).toEqual([["行动", "“尖兵”“领雁”计划", "申报"]]);
  expect(said(findActions, "深化科技企业“双倍增”行动和科技“小巨人”培育计划")).toEqual([["行动", "“双倍增”行动", "实施"], ["行动", "“小巨人”培育计划", "实施"]]); // prettier-ignore
  expect(said(findActions, "落实高新技术企业增量提质专项行动")).toEqual([
    ["行动", "高新技术企业增量提质专项行动", "实施"],
  ]);
  expect(said(findActions, "已申报火炬计划27人、国家特支计划9人")).toEqual([["行动", "火炬计划", "申报"], ["行动", "国家特支计划", "申报"]]); // prettier-ignore
});
