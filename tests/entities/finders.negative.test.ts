import { expect, test } from "vitest";
import { findCandidates } from "../../src/entities/extractEntities.js";

// Kinds of things and counts of things are not named things.
test("findCandidates(text) finds no name where only a kind or a number is meant", () => {
  for (const text of [
    "新认定省级企业技术中心45家,新增工业企业研发机构1000家",
    "加快六大科技城、十大创新基地、十大创新设施建设",
    "建成概念验证中心、中试基地分别达到69家、107家",
    "依托11家共建研究院",
    "等高能级研究院(实验室)",
    "设立试验区建设工作推进中心",
    "打造全国全域科创先导区、全国科技产业创新示范区",
    "完成年度计划的96.79%,完成全年计划投资",
    "完成“保交房”项目625个、“保回迁”项目217个",
    "100项“两重”项目加快实施,房地产项目纳入“白名单”",
    "出台《》",
    "18个重点项目已完成实际投资超30亿元",
    "推荐上报市级科技计划项目23项",
    "打造“高研值”平台,建立“六张清单”",
  ])
    expect(
      findCandidates(text).map((c) => text.slice(c.from, c.to)),
      text,
    ).toEqual([]);
});

test("findCandidates(text) takes neither students nor “大学习” for a university", () => {
  for (const text of ["以“大学习”增强“大本领”", "吸引大学生就业", "建设大学城", "重点高校和普通大学"])
    expect(findCandidates(text), text).toEqual([]);
});

test("findCandidates(text) does not look for platforms inside a title", () => {
  expect(findCandidates("编制《剡溪创新带发展规划》").map((c) => c.kind)).toEqual(["文件"]);
});

test("findCandidates(text) tells what a thing is called from what it is", () => {
  const text = "青海大学三江源生态大数据应用实验室成为西部唯一获批的哲学社会科学实验室";
  expect(findCandidates(text).map((c) => text.slice(c.from, c.to))).toEqual([
    "青海大学三江源生态大数据应用实验室",
    "青海大学",
  ]);
});

test("findCandidates(text) takes no manner of speaking for a plan", () => {
  for (const text of ["按照计划,年底前完成", "从拿地到投产只用了60天,比原计划提前"])
    expect(findCandidates(text).map((c) => c.kind), text).not.toContain("行动"); // prettier-ignore
});
