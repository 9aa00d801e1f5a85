import { describe, expect, test } from "vitest";
import { bodies, places } from "./sketch.js";

const TITLE = "绍兴市2024年一季度科技工作情况通报\n\n";

describe("readBulletin(text) opens a section at a place's heading", () => {
  test("place, space, slogan", () => {
    const text = `${TITLE}越城区 建设科创走廊\n\n新增高企12家。\n\n柯桥区 “四链融合” 提能级\n\n新增高企20家。\n`;
    expect(places(text)).toEqual(["越城区 | 建设科创走廊", "柯桥区 | “四链融合” 提能级"]);
    expect(bodies(text)).toEqual(["越城区·1 新增高企12家。", "柯桥区·1 新增高企20家。"]);
  });

  test("numbered: 一、 (一) 1.", () => {
    expect(places(`${TITLE}一、越城区\n新增高企12家。\n二、柯桥区\n新增高企20家。`)).toEqual(["越城区", "柯桥区"]);
    expect(places(`${TITLE}(一)越城区\n新增高企12家。\n（二）柯桥区\n新增高企20家。`)).toEqual(["越城区", "柯桥区"]);
    expect(places(`${TITLE}１．越城区\n新增高企12家。\n２．柯桥区\n新增高企20家。`)).toEqual(["越城区", "柯桥区"]);
    expect(places(`${TITLE}第一部分 越城区\n新增高企12家。\n第二部分 柯桥区\n新增高企20家。`)).toEqual([
      "越城区",
      "柯桥区",
    ]);
  });

  test("bracketed or bulleted", () => {
    expect(places(`${TITLE}【越城区】\n新增高企12家。\n【柯桥区】\n新增高企20家。`)).toEqual(["越城区", "柯桥区"]);
    expect(places(`${TITLE}[诸暨]\n新增高企12家。\n[嵊州]\n新增高企20家。`)).toEqual(["诸暨市", "嵊州市"]);
    expect(places(`${TITLE}■ 越城区\n新增高企12家。\n■ 柯桥区\n新增高企20家。`)).toEqual(["越城区", "柯桥区"]);
  });

  test("place alone on a line, or its office", () => {
    expect(places(`${TITLE}越城区\n新增高企12家。\n柯桥区\n新增高企20家。`)).toEqual(["越城区", "柯桥区"]);
    expect(places(`${TITLE}越城区科技局\n新增高企12家。\n柯桥区科学技术局\n新增高企20家。`)).toEqual([
      "越城区",
      "柯桥区",
    ]);
    expect(places(`${TITLE}一、诸暨市人民政府\n新增高企12家。\n二、新昌县人民政府\n新增高企20家。`)).toEqual([
      "诸暨市",
      "新昌县",
    ]);
  });

  test("colon or dash before the slogan", () => {
    expect(places(`${TITLE}越城区：建设科创走廊\n新增高企12家。\n柯桥区：提升平台能级\n新增高企20家。`)).toEqual([
      "越城区 | 建设科创走廊",
      "柯桥区 | 提升平台能级",
    ]);
    expect(places(`${TITLE}越城区——建设科创走廊\n新增高企12家。\n柯桥区——提升平台能级\n新增高企20家。`)).toEqual([
      "越城区 | 建设科创走廊",
      "柯桥区 | 提升平台能级",
    ]);
  });

  test("Markdown", () => {
    const text = `# 绍兴市科技简报\n\n## 越城区 建设科创走廊\n\n### 平台\n\n建成实验室2家。\n\n## 柯桥区\n\n引进人才9名。\n`;
    expect(places(text)).toEqual(["越城区 | 建设科创走廊", "柯桥区"]);
    expect(bodies(text)).toEqual(["越城区·1 [平台] 建成实验室2家。", "柯桥区·1 引进人才9名。"]);
  });

  test("with the section's words in the same paragraph, which then is body", () => {
    const text = `${TITLE}1. 越城区：新增高企12家，科技型中小企业30家。\n2. 诸暨：新增高企31家。`;
    expect(places(text)).toEqual(["越城区", "诸暨市"]);
    expect(bodies(text)).toEqual(["越城区·1 1.越城区：新增高企1", "诸暨市·1 2.诸暨：新增高企31"]);
    expect(places(`${TITLE}【越城区】新增高企12家。\n【柯桥区】新增高企20家。`)).toEqual(["越城区", "柯桥区"]);
    expect(places(`${TITLE}（一）越城区。新增高企12家。\n（二）柯桥区。新增高企20家。`)).toEqual(["越城区", "柯桥区"]);
    expect(places(`${TITLE}越城区（2家）：甲公司、乙公司。\n柯桥区（1家）：丙公司。`)).toEqual(["越城区", "柯桥区"]);
  });

  test("headlines that begin with a place, where several do", () => {
    const text = `${TITLE}越城区推动平台提质\n新增研发机构12家。\n柯桥区加快人才集聚\n引进人才20名。`;
    expect(places(text)).toEqual(["越城区 | 推动平台提质", "柯桥区 | 加快人才集聚"]);
    expect(places(`${TITLE}一、越城区工作情况\n新增高企12家。\n二、柯桥区工作情况\n新增高企20家。`)).toEqual([
      "越城区 | 工作情况",
      "柯桥区 | 工作情况",
    ]);
  });

  test("innermost of a chain, and full names for everyday ones", () => {
    expect(
      places("浙江省科技简报\n\n绍兴市越城区：建设科创走廊\n新增高企12家。\n丽水市景宁县：发展绿色科技\n新增高企2家。"),
    ).toEqual(["越城区 | 建设科创走廊", "景宁畲族自治县 | 发展绿色科技"]);
  });

  test("functional areas beside administrative ones", () => {
    const text = `湖州市科技通报\n\n一、吴兴区\n新增高企12家。\n二、南太湖新区\n新增高企5家。\n三、高新区\n新增高企3家。`;
    expect(places(text)).toEqual(["吴兴区", "南太湖新区", "高新区"]);
  });

  test("without a title, when the seed begins with its first section", () => {
    const text = "越城区 建设科创走廊\n\n新增高企12家。\n\n柯桥区 提升平台能级\n\n新增高企20家。\n";
    expect(places(text)).toEqual(["越城区 | 建设科创走廊", "柯桥区 | 提升平台能级"]);
  });
});

describe("readBulletin(text) keeps sections apart", () => {
  test("where a district's own headings are numbered like the districts", () => {
    const text = `${TITLE}1.越城区\n1.平台\n建成研发机构3家。\n2.柯桥区\n1.平台\n建成研发机构5家。\n2.人才\n引进人才7名。`;
    expect(bodies(text, 6)).toEqual([
      "越城区·1 [1.平台] 建成研发机构",
      "柯桥区·1 [1.平台] 建成研发机构",
      "柯桥区·2 [2.人才] 引进人才7名",
    ]);
  });

  test("where districts return under every topic, counting a place's paragraphs on", () => {
    const text = `${TITLE}一、平台\n（一）越城区\n建成机构3家。\n（二）柯桥区\n建成机构5家。\n二、人才\n（一）越城区\n引进人才7名。`;
    expect(bodies(text, 6)).toEqual([
      "越城区·1 [一、平台] 建成机构3家",
      "柯桥区·1 [一、平台] 建成机构5家",
      "越城区·2 [二、人才] 引进人才7名",
    ]);
  });
});

describe("readBulletin(text) opens no section", () => {
  test("at a place named in a sentence", () => {
    const text = `${TITLE}越城区、柯桥区新增高企较多，诸暨市次之。\n柯桥区新增高企20家，同比增长5%。\n诸暨市 2024 年新增高企31家。`;
    expect(places(text)).toEqual(["← 绍兴市"]);
  });

  test("at one headline that happens to begin with a place", () => {
    expect(places(`${TITLE}越城区创新平台建设有力推进\n新增研发机构12家。\n人才工作取得实效\n引进人才20名。`)).toEqual([
      "← 绍兴市",
    ]);
  });

  test("at rows of a table, lists and tables of contents", () => {
    expect(places(`${TITLE}越城区 539 1655\n柯桥区 204 294\n`)).toEqual(["← 绍兴市"]);
    expect(places(`${TITLE}越城区\t539家\t优秀\n柯桥区\t204家\t良好\n`)).toEqual(["← 绍兴市"]);
    const contents = `${TITLE}目录\n越城区\n柯桥区\n\n越城区\n新增高企12家。\n柯桥区\n新增高企20家。`;
    expect(places(contents)).toEqual(["← 绍兴市", "越城区", "柯桥区"]);
  });

  test("at words that only look like a place", () => {
    expect(
      places("杭州市科技工作情况\n\n西湖区域创新能力提升\n新增高企12家。\n上城市治理水平提高\n新增高企20家。"),
    ).toEqual(["← 杭州市"]);
    expect(places(`${TITLE}一、加快建设高新区\n引进项目5个。\n二、打造科技新城\n引进项目6个。`)).toEqual(["← 绍兴市"]);
  });

  test("at the signing office", () => {
    const text = `${TITLE}新增高企12家。\n\n绍兴市科学技术局\n2024年4月12日\n`;
    expect(places(text)).toEqual(["← 绍兴市"]);
    expect(places("诸暨市2024年科技工作总结\n诸暨市科学技术局\n\n新增高企12家。")).toEqual(["← 诸暨市"]);
  });
});

describe("readBulletin(text) takes the place of the whole from the title", () => {
  test("lowest level named", () => {
    expect(places("宁海县发展和改革局2023年工作总结\n新增高企12家。")).toEqual(["← 宁海县"]);
    expect(places("陕西省2026年政府工作报告\n新增高企12家。")).toEqual(["← 陕西省"]);
    expect(places("2026年青海省政府工作报告\n新增高企12家。")).toEqual(["← 青海省"]);
    expect(places("湖州市２０２３年１－８月科技创新重点工作通报\n新增高企12家。")).toEqual(["← 湖州市"]);
    expect(places("绍兴市柯桥区科学技术局2023年工作总结\n新增高企12家。")).toEqual(["← 柯桥区"]);
    expect(places("“比学赶超”见行动 @绍兴\n新增高企12家。")).toEqual(["← 绍兴市"]);
    expect(places("关于杭州市2023年国民经济和社会发展计划执行情况的报告\n新增高企12家。")).toEqual(["← 杭州市"]);
  });

  test("else from source, series or signing office", () => {
    expect(places("一季度科技工作情况\n来源：绍兴市科技局\n\n新增高企12家。")).toEqual(["← 绍兴市"]);
    expect(places("绍兴科技简报\n第9期\n2023年9月12日\n各地扎实开展活动\n新增高企12家。")).toEqual(["← 绍兴市"]);
    expect(places("一季度科技工作情况\n\n新增高企12家。\n\n绍兴市科学技术局\n2024年4月2日")).toEqual(["← 绍兴市"]);
  });

  test("else from what else stands in the head, or signs a notice", () => {
    expect(places("政府工作报告\n——2024年1月23日在绍兴市第九届人民代表大会上\n\n新增高企12家。")).toEqual(["← 绍兴市"]);
    const notice =
      "各街道办事处：\n现将方案印发给你们。\n温州市洞头区人民政府\n2023年8月30日\n科技创新方案\n为提升能力，制定本方案。";
    expect(places(notice)).toEqual(["← 洞头区"]);
  });

  test("and leaves it empty when nothing names one", () => {
    expect(places("一季度科技工作情况\n\n新增高企12家。")).toEqual(["∅ "]);
  });
});

describe("readBulletin(text) returns from the places to the whole", () => {
  test("before the first district and after the last", () => {
    const text = [
      "湖州市科技创新情况通报",
      "一、总体情况",
      "全市研发费用102.6亿元。",
      "二、各区县情况",
      "（一）吴兴区",
      "研发费用30亿元。",
      "（二）德清县",
      "研发费用28亿元。",
      "三、下一步工作",
      "力争研发费用突破150亿元。",
    ].join("\n");
    expect(places(text)).toEqual(["← 湖州市", "吴兴区", "德清县", "← 湖州市"]);
    expect(bodies(text, 7)).toEqual([
      "湖州市·1 [一、总体情况] 全市研发费用1",
      "吴兴区·1 [二、各区县情况] 研发费用30亿",
      "德清县·1 [二、各区县情况] 研发费用28亿",
      "湖州市·2 [三、下一步工作] 力争研发费用突",
    ]);
  });

  test("also where the same kind of number counts both", () => {
    const text = [
      "湖州市科技创新情况通报",
      "一、总体情况",
      "全市研发费用102.6亿元。",
      "二、各区县情况",
      "一、吴兴区",
      "研发费用30亿元。",
      "二、南浔区",
      "研发费用15亿元。",
      "三、德清县",
      "研发费用28亿元。",
      "四、长兴县",
      "研发费用20亿元。",
      "三、下一步工作",
      "力争研发费用突破150亿元。",
    ].join("\n");
    expect(places(text)).toEqual(["← 湖州市", "吴兴区", "南浔区", "德清县", "长兴县", "← 湖州市"]);
    expect(bodies(text, 4).slice(3)).toEqual([
      "德清县·1 [二、各区县情况] 研发费用",
      "长兴县·1 [二、各区县情况] 研发费用",
      "湖州市·2 [三、下一步工作] 力争研发",
    ]);
  });

  test("and where (二) stands above 一、", () => {
    const text =
      "湖州市科技通报\n（一）总体情况\n全市稳中有进。\n(二)各区县情况\n一、吴兴区\n新增3家。\n二、南浔区\n新增2家。\n（三）有关要求\n各地要加快进度。";
    expect(places(text)).toEqual(["← 湖州市", "吴兴区", "南浔区", "← 湖州市"]);
  });

  test("at a heading without number that says so", () => {
    expect(
      places(`${TITLE}越城区\n新增高企12家。\n柯桥区\n新增高企20家。\n下一步打算\n力争全市新增高企300家。`),
    ).toEqual(["越城区", "柯桥区", "← 绍兴市"]);
    expect(
      places(`${TITLE}【越城区】\n新增高企12家。\n【柯桥区】\n新增高企20家。\n【工作要求】\n各地要加快进度。`),
    ).toEqual(["越城区", "柯桥区", "← 绍兴市"]);
  });

  test("at a paragraph numbered like the districts' that names none", () => {
    const numbered = `${TITLE}一、越城区。新增高企12家。\n二、柯桥区。新增高企20家。\n三、下一步工作。全市力争新增300家。`;
    expect(places(numbered)).toEqual(["越城区", "柯桥区", "← 绍兴市"]);
    const bracketed = `${TITLE}【越城区】新增高企12家。\n【柯桥区】新增高企20家。\n【下一步】全市力争新增300家。`;
    expect(places(bracketed)).toEqual(["越城区", "柯桥区", "← 绍兴市"]);
  });

  test("behind a row of places with one paragraph each", () => {
    const row = `${TITLE}越城区：新增高企12家。\n柯桥区：新增高企20家。\n从区域看，新增高企较为集中。`;
    expect(places(row)).toEqual(["越城区", "柯桥区", "← 绍兴市"]);
    const longer = `${TITLE}越城区：新增高企12家。\n引进人才9名，其中博士3名。\n柯桥区：新增高企20家。\n引进人才5名，其中博士1名。`;
    expect(places(longer)).toEqual(["越城区", "柯桥区"]);
  });

  test("but not at a district's own lines", () => {
    const text = `${TITLE}【越城区】\n平台建设\n新增研发机构12家。\n【柯桥区】\n平台建设\n新增研发机构9家。`;
    expect(places(text)).toEqual(["越城区", "柯桥区"]);
    expect(bodies(text, 6)).toEqual(["越城区·1 [平台建设] 新增研发机构", "柯桥区·1 [平台建设] 新增研发机构"]);
  });

  test("at a closing note", () => {
    expect(places(`${TITLE}一、越城区\n新增12家。\n二、柯桥区\n新增20家。\n\n备注：数据截至3月31日。`)).toEqual([
      "越城区",
      "柯桥区",
      "← 绍兴市",
    ]);
  });

  test("but not at headings inside a district", () => {
    const text = `${TITLE}越城区\n一、平台建设\n新增研发机构12家。\n二、人才引育\n引进人才20名。\n柯桥区\n一、平台建设\n新增研发机构9家。`;
    expect(places(text)).toEqual(["越城区", "柯桥区"]);
    expect(bodies(text, 6)).toEqual([
      "越城区·1 [一、平台建设] 新增研发机构",
      "越城区·2 [二、人才引育] 引进人才20",
      "柯桥区·1 [一、平台建设] 新增研发机构",
    ]);
  });
});
