import { describe, expect, test } from "vitest";
import { bodies, read, sentences } from "./sketch.js";

const TITLE = "湖州市科技通报\n\n";
const paragraphs = (text: string) => {
  const { sections } = read(TITLE + text);
  return sections.flatMap((section) => section.paragraphs.map(({ start, end }) => (TITLE + text).slice(start, end)));
};

describe("readBulletin(text) joins a line broken in mid-sentence", () => {
  test("whatever the break falls into, with the break inside the span", () => {
    expect(paragraphs("规上工业研发费用14.75亿元,增长12%;技术\n交易额38.6亿元,完成全年任务的102.9%。")).toEqual([
      "规上工业研发费用14.75亿元,增长12%;技术\n交易额38.6亿元,完成全年任务的102.9%。",
    ]);
    expect(paragraphs("新增高新技术企业12家，\r\n同比增长5%。")).toEqual(["新增高新技术企业12家，\r\n同比增长5%。"]);
  });

  test("text set in lines of one width", () => {
    const set = "面对复杂严峻的国际环境和艰巨繁重的改革任务\n全市上下坚持稳中求进的工作总基调推动经济\n总体回升向好。";
    expect(paragraphs(set)).toEqual([set]);
  });

  test("also where the width falls on a full stop or a semicolon", () => {
    const set = [
      "　　全年地区生产总值七千零六十二亿元，比上年增长",
      "百分之六点三。其中，第一产业增加值一百五十二亿元；",
      "第二产业增加值三千七百亿元。第三产业增加值三千多亿",
      "元。全年财政总收入一千亿元，同比增长百分之七点一。",
      "就业稳定。",
      "　　物价平稳。",
    ];
    expect(paragraphs(set.join("\n"))).toEqual([set.slice(0, 5).join("\n").trim(), "物价平稳。"]);
  });

  test("never over an empty line, an indent, a full stop, a mark or a heading", () => {
    expect(paragraphs("新增高企12家,技术\n\n交易额38亿元。")).toHaveLength(2);
    expect(paragraphs("新增高企12家，技术；其中\n　　交易额38亿元。")).toHaveLength(2);
    expect(paragraphs("新增高企12家。\n交易额38亿元。")).toHaveLength(2);
    expect(paragraphs("各区县科技局：\n现将情况通报如下。")).toHaveLength(2);
    expect(paragraphs("一、平台建设\n建成实验室2家。")).toHaveLength(2);
    expect(
      paragraphs(
        "坚持创新深化抓改革，率先实现破题\n党的二十大报告专章部署了教育、科技、人才工作，全市迅速谋划、积极部署。",
      ),
    ).toHaveLength(2);
  });

  test("items that stand alone stay alone", () => {
    expect(paragraphs("科创引领，抢跑新赛道\n科创走廊乘风起\n服务在身边\n健康每一天")).toHaveLength(4);
    expect(paragraphs("某某公司年产二十万吨项目，总投资12亿元\n某某公司数字工厂项目，总投资8亿元")).toHaveLength(2);
    expect(paragraphs("1.人才不足\n2.资金不足\n3.平台不足\n下一步将继续努力。")).toHaveLength(4);
  });
});

describe("readBulletin(text) finds headings", () => {
  test("and keeps them over the paragraphs below, outermost first", () => {
    const text =
      "一、主要指标\n（一）投资\n全年完成投资151亿元。\n（二）人才\n引进人才20名。\n二、存在问题\n人才不足。\n三、2024年工作打算\n计划投资165亿元。";
    expect(bodies(TITLE + text, 4)).toEqual([
      "湖州市·1 [一、主要指标 > （一）投资] 全年完成",
      "湖州市·2 [一、主要指标 > （二）人才] 引进人才",
      "湖州市·3 [二、存在问题] 人才不足",
      "湖州市·4 [三、2024年工作打算] 计划投资",
    ]);
  });

  test("without numbers, where a paragraph stands below", () => {
    expect(bodies(`${TITLE}经济运行持续向好\n生产总值增长4%。\n创新动能持续增强\n研发费用增长9%。`, 4)).toEqual([
      "湖州市·1 [经济运行持续向好] 生产总值",
      "湖州市·2 [创新动能持续增强] 研发费用",
    ]);
  });

  test("years that part a text", () => {
    const text = "2023年工作总结\n一、平台建设\n建成实验室3家。\n2024年工作思路\n一、平台建设\n力争建成5家。";
    expect(bodies(TITLE + text, 2)).toEqual([
      "湖州市·1 [2023年工作总结 > 一、平台建设] 建成",
      "湖州市·2 [2024年工作思路 > 一、平台建设] 力争",
    ]);
  });

  test("but a lead with its text is body", () => {
    expect(bodies(`${TITLE}（一）有效投资持续扩大。全年安排项目68个。\n（二）绿色转型加快。能耗下降3.2%。`, 6)).toEqual(
      ["湖州市·1 （一）有效投", "湖州市·2 （二）绿色转"],
    );
    expect(bodies(`${TITLE}1.主要指标。实现技术交易额256亿元。\n①开展行动，选派特派员12人。`, 4)).toHaveLength(2);
  });

  test("nor is a line with a figure a heading", () => {
    expect(bodies(`${TITLE}全市新增高企12家\n全市研发费用增长5%。`, 6)).toEqual([
      "湖州市·1 全市新增高企",
      "湖州市·2 全市研发费用",
    ]);
  });
});

describe("readBulletin(text) ends a sentence", () => {
  test("at 。！？ with the quotes and brackets that close it", () => {
    expect(sentences(`${TITLE}新增12家。“率先破题！”成效初显（见附表。）全市如何做？坚持！`)).toEqual([
      "新增12家。",
      "“率先破题！”成效初显（见附表。）",
      "全市如何做？",
      "坚持！",
    ]);
  });

  test("not at ；, decimals, list marks or in mid-word", () => {
    expect(sentences(`${TITLE}1.新增43.5亿元；增长3.2%，见GB/T 29490-2013；其余稳定。`)).toHaveLength(1);
    expect(sentences(`${TITLE}举办“科学怎么看？”论坛2场，详见http://a.example/b?c=1。`)).toHaveLength(1);
  });

  test("at the paragraph's end at the latest", () => {
    expect(sentences(`${TITLE}一是建平台。二是引人才`)).toEqual(["一是建平台。", "二是引人才"]);
  });
});
