import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readBulletin } from "../../src/corpus/index.js";
import { extractEntities } from "../../src/entities/index.js";
import { workspacePath } from "../../src/lineage/workspace.js";
import { readStretch } from "../../src/text/reading.js";

const seed = () =>
  readBulletin(readFileSync(workspacePath("seeds", "shaoxing-2023-09.txt"), "utf8"), "shaoxing-2023-09");
const EXTRACTED = extractEntities(seed());

/** The seed's named things, read by hand: place, kind, name, stage. */
const BY_HAND = `
绍兴市 行动 “315”科技创新体系建设工程 实施
绍兴市 试点 建设教育科技人才‘三位一体’高质量发展试验区 入选
绍兴市 试点 第一批省级创新深化试点名单 入选
绍兴市 行动 “315”科技创新体系建设工程 实施
绍兴市 文件 绍兴市“315”科技创新体系建设行动方案(2023—2027年) 制定
绍兴市 文件 绍兴市扎实推进“315”科技创新体系建设工程2023年工作要点 制定
绍兴市 评级 五星评价 获评
绍兴市 行动 “315”科技创新体系建设工程 入选
绍兴市 行动 “千项万亿”工程 入选
绍兴市 平台 绍兴科创走廊 实施
越城区 行动 “258”科创计划 -
越城区 合作单位 浙江大学 建设
越城区 合作单位 上海交通大学 建设
越城区 平台 鉴水科技城 建设
越城区 评级 省级综合体评价优秀 获评
越城区 评级 五星评价 获评
越城区 合作单位 绍兴职业技术学院 建设
越城区 平台 绍兴‘万亩千亿’新产业平台产教联合体 建设
越城区 平台 省级集成电路产业创新中心 建设
越城区 荣誉 2022年度浙江省改革突破奖 获评
柯桥区 行动 “315”科技创新体系建设工程 实施
柯桥区 平台 省现代纺织技术创新中心 建设
柯桥区 项目 省现代纺织技术创新中心二期项目 开工
柯桥区 试点 全市“三位一体”高质量发展十大改革试点 入选
柯桥区 行动 “双倍增”计划 实施
柯桥区 文件 关于加快科技创新的若干政策 出台
柯桥区 项目 全生命周期数字化建造核心技术及产业化应用 入选
柯桥区 荣誉 2022年度省科技奖二等奖候选成果 入选
柯桥区 行动 火炬计划 申报
柯桥区 行动 国家特支计划 申报
上虞区 荣誉 省党政领导科技进步目标责任制考核优秀单位 获评
上虞区 荣誉 省科技创新鼎 获评
上虞区 荣誉 省科技特派员工作20周年成绩突出集体 获评
上虞区 试点 上虞教育科技人才“三位一体”试验区 建设
上虞区 试点 第一批省级创新深化改革试点 入选
上虞区 荣誉 省领导批示 获批示
上虞区 荣誉 全省实施三个“一号工程”第一批典型案例 入选
上虞区 行动 “双倍增”行动 实施
上虞区 行动 “小巨人”培育计划 实施
上虞区 行动 “尖兵”“领雁”计划 申报
上虞区 行动 “五个全覆盖”行动 实施
上虞区 评级 一季度“315”科技创新体系建设工程五星评价 获评
上虞区 平台 曹娥江实验室 建设
上虞区 平台 浙大半导体材料联合创新中心 签约
上虞区 合作单位 浙江大学 签约
上虞区 平台 国科中试基地 建设
上虞区 试点 省高质量发展建设共同富裕示范区试点 入选
诸暨市 行动 “清零”行动 实施
诸暨市 行动 “双倍增”计划 实施
诸暨市 行动 高新技术企业增量提质专项行动 实施
诸暨市 平台 海归小镇 实施
诸暨市 平台 万亩千亿新产业平台 实施
诸暨市 平台 诸暨市G60创新港 建设
诸暨市 合作单位 浙江大学 签约
诸暨市 平台 浣江实验室 签约
诸暨市 平台 中俄(诸暨)国际实验室 签约
诸暨市 平台 西交网络空间安全研究院 签约
诸暨市 合作单位 西安交通大学 签约
诸暨市 文件 关于高水平建设科技创新强市的政策意见 出台
诸暨市 文件 诸暨市银行业支持科技企业和人才创业企业发展的若干意见 出台
诸暨市 行动 火炬计划 申报
诸暨市 荣誉 2022年度省西湖友谊奖 入选
嵊州市 行动 “315”科技创新体系建设工程 实施
嵊州市 试点 第三批全省现代服务业创新发展区名单 入选
嵊州市 文件 剡溪创新带发展规划(2023—2027年) 编制
嵊州市 项目 艇湖科技城项目 入选
嵊州市 荣誉 省三大科创高地重大创新平台 入选
嵊州市 行动 “千项万亿”工程 入选
嵊州市 合作单位 西安交通大学 意向
嵊州市 平台 长三角新能源产教融合研究院 意向
嵊州市 合作单位 浙江大学动物科学学院 意向
嵊州市 平台 蚕丝蛋白微纳材料创新中心 意向
嵊州市 平台 同济大学嵊州共建创新中心 意向
嵊州市 合作单位 同济大学 意向
嵊州市 文稿 嵊州市创新文保全链服务推动历史建筑活化运用 获批示
嵊州市 荣誉 省领导批示 获批示
嵊州市 试点 绍兴市“三位一体”改革试点 入选
嵊州市 荣誉 2022年度省科学技术奖候选成果 入选
嵊州市 荣誉 省15大战略领域重大科技成果 入选
嵊州市 文稿 创新成果专报 入选
新昌县 平台 创新服务“云局” 建设
新昌县 平台 创新服务“云局” 建设
`;

test("extractEntities(bulletin) finds the named things of the first bulletin, in reading order", () => {
  const found = EXTRACTED.map((e) => [e.place, e.kind, e.name, e.stage || "-"].join(" "));
  expect(found).toEqual(BY_HAND.trim().split("\n"));
});

test("extractEntities(bulletin) says who was honoured when it is not the place", () => {
  const subjects = EXTRACTED.filter((e) => e.subject !== "").map((e) => `${e.name} ← ${e.subject}`);
  expect(subjects).toEqual([
    "第一批省级创新深化试点名单 ← 建设教育科技人才‘三位一体’高质量发展试验区",
    "五星评价 ← 绍兴市创新深化与“315”科创体系建设工作",
    "省级综合体评价优秀 ← 医疗器械、节能环保、现代医药",
    "五星评价 ← 全省“315”科技创新体系考核",
    "全市“三位一体”高质量发展十大改革试点 ← 探索现代纺织产学研用全产业链协同创新模式",
    "2022年度省科技奖二等奖候选成果 ← 全生命周期数字化建造核心技术及产业化应用",
    "省领导批示 ← 相关做法",
    "全省实施三个“一号工程”第一批典型案例 ← 相关案例",
    "2022年度省西湖友谊奖 ← 外国专家",
    "第三批全省现代服务业创新发展区名单 ← 嵊州智能厨房",
    "省三大科创高地重大创新平台 ← 艇湖科技城项目",
    "省领导批示 ← 嵊州市创新文保全链服务推动历史建筑活化运用",
    "绍兴市“三位一体”改革试点 ← 探索构建新能源装备产业联合创新模式",
  ]);
});

test("extractEntities(bulletin) says which university made which platform", () => {
  const partners = EXTRACTED.filter((e) => e.partners.length > 0).map((e) => `${e.name} ← ${e.partners.join("、")}`);
  expect(partners).toEqual([
    "绍兴‘万亩千亿’新产业平台产教联合体 ← 绍兴职业技术学院",
    "浙大半导体材料联合创新中心 ← 浙江大学",
    "浣江实验室 ← 浙江大学",
    "中俄(诸暨)国际实验室 ← 浙江大学",
    "西交网络空间安全研究院 ← 西安交通大学",
    "长三角新能源产教融合研究院 ← 西安交通大学",
    "蚕丝蛋白微纳材料创新中心 ← 浙江大学动物科学学院",
    "同济大学嵊州共建创新中心 ← 同济大学",
  ]);
});

test("extractEntities(bulletin) gives every entity a span, a sentence, a locus and an id of its own", () => {
  const { text } = seed();
  for (const e of EXTRACTED) {
    expect(readStretch(text, e.start, e.end).text).toBe(e.wording);
    expect(e.sentence).toContain(text.slice(e.start, e.end));
    expect(e.locus).toMatch(new RegExp(`^${e.place}·(?:第\\d段|标题)·第\\d句$`, "u"));
  }
  expect(new Set(EXTRACTED.map((e) => e.id)).size).toBe(EXTRACTED.length);
  expect(EXTRACTED.find((e) => e.name === "浣江实验室")).toMatchObject({
    locus: "诸暨市·第3段·第3句",
    bulletin: "shaoxing-2023-09",
  });
});

test("extractEntities(bulletin) keeps ids when the printing changes its widths and spaces", () => {
  const first = readBulletin("柯桥区2023年科技工作总结\n\n推进曹娥江实验室建设，投资 3 亿元。\n", "b");
  const second = readBulletin("柯桥区2023年科技工作总结\n\n推进曹娥江实验室建设,投资3亿元。\n", "b");
  expect(extractEntities(first).map((e) => e.id)).toEqual(extractEntities(second).map((e) => e.id));
  expect(extractEntities(first).map((e) => e.name)).toEqual(["曹娥江实验室"]);
});

test("extractEntities(bulletin) reads a megabyte without a full stop piece by piece, each thing with the words round it", () => {
  const words = "与浙江大学共建浣江实验室、".repeat(30_000);
  const bulletin = readBulletin(`柯桥区2023年科技工作总结\n\n${words}\n`, "b");
  expect(Buffer.byteLength(bulletin.text)).toBeGreaterThan(1e6);
  const found = extractEntities(bulletin);
  expect(found.length).toBeGreaterThan(500);
  expect(found.filter(({ sentence, wording }) => sentence.length > 1500 || !sentence.includes(wording))).toEqual([]);
  expect(found.at(-1)?.end).toBeGreaterThan(bulletin.text.length - 1500);
});
