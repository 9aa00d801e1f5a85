import { describe, expect, test } from "vitest";
import { asides, read } from "./sketch.js";

const BODY = "\n\n一季度，全市新增高新技术企业12家，同比增长5.2%。\n";
const masthead = (head: string, tail = "") => read(head + BODY + tail).masthead;

describe("readBulletin(text).masthead", () => {
  test("title: the first line that is matter of neither masthead nor article", () => {
    expect(masthead("杭州市一季度科技工作情况").title).toBe("杭州市一季度科技工作情况");
    expect(masthead("\uFEFF\r\n　　杭州市一季度科技工作情况　\r\n").title).toBe("杭州市一季度科技工作情况");
    expect(masthead("首页 > 工作动态\n发布时间：2024-04-02\n杭州市一季度科技工作情况").title).toBe(
      "杭州市一季度科技工作情况",
    );
    expect(masthead("# 杭州市一季度科技工作情况").title).toBe("杭州市一季度科技工作情况");
  });

  test("title printed on two lines is one", () => {
    expect(masthead("关于杭州市2023年\n科技工作情况的报告").title).toBe("关于杭州市2023年科技工作情况的报告");
    expect(masthead("杭州市科学技术局关于\r\n一季度工作情况的通报").title).toBe(
      "杭州市科学技术局关于一季度工作情况的通报",
    );
  });

  test("title of an issue: the article's, not the series'", () => {
    const { title, issue, source, date } = masthead(
      "嘉兴科技简报\n第9期（总第118期）\n嘉兴市科学技术局办公室编　　2023年9月12日\n\n各地扎实开展服务活动",
    );
    expect({ title, issue, source, date }).toEqual({
      title: "各地扎实开展服务活动",
      issue: "第9期",
      source: "嘉兴科技简报",
      date: "2023-09-12",
    });
  });

  test("title of a line that goes on with headings ends before them", () => {
    const text = `某省2026年政府工作报告 一、2025年工作回顾 （二）强化科技创新 产业持续向好${BODY}`;
    const { masthead, sections } = read(text);
    expect(masthead.title).toBe("某省2026年政府工作报告");
    expect(sections[0]?.paragraphs.at(-1)?.headings).toEqual([
      "一、2025年工作回顾",
      "（二）强化科技创新",
      "产业持续向好",
    ]);
  });

  test("date, as YYYY-MM-DD, from label, stamp or signature", () => {
    expect(masthead("标题\n发布日期：2023-12-29 16:08　信息来源：县发改局办公室　浏览次数：326").date).toBe(
      "2023-12-29",
    );
    expect(masthead("标题\n时间:2024/3/5").date).toBe("2024-03-05");
    expect(masthead("标题\n２０２４年３月５日").date).toBe("2024-03-05");
    expect(masthead("标题\n（二〇二四年三月十五日）").date).toBe("2024-03-15");
    expect(masthead("标题\n2024.03.05 来源：市科技局").date).toBe("2024-03-05");
    expect(masthead("标题", "\n杭州市科学技术局\n2024年4月2日\n").date).toBe("2024-04-02");
  });

  test("date that cannot be is none", () => {
    expect(masthead("标题\n发布日期：2023-13-29").date).toBeUndefined();
    expect(masthead("标题\n发布日期：2023-02-29").date).toBeUndefined();
    expect(masthead("标题2023年1—8月").date).toBeUndefined();
  });

  test("source from label, journal, byline or signature", () => {
    expect(masthead("标题\n发布日期：2023-12-29　信息来源：县发改局办公室　浏览次数：326").source).toBe(
      "县发改局办公室",
    );
    expect(masthead("标题\n来源: 市科技局综合处  发布时间:2023-09-14 09:45:30  阅读:1,208次").source).toBe(
      "市科技局综合处",
    );
    expect(masthead("标题\n2023-10-08 14:10本刊综合").source).toBe("本刊综合");
    expect(masthead("标题\n2023-10-08 14:10本刊综合\n今日创新 2023年9期").source).toBe("今日创新");
    expect(masthead("杭州市工作情况\n杭州市科学技术局").source).toBe("杭州市科学技术局");
    expect(masthead("标题", "\n杭州市科学技术局\n2024年4月2日").source).toBe("杭州市科学技术局");
    expect(masthead("标题").source).toBeUndefined();
  });

  test("issue or document number, as printed", () => {
    expect(masthead("标题\n今日创新 2023年9期").issue).toBe("2023年9期");
    expect(masthead("标题\n《今日创新》2023年第9期").issue).toBe("2023年第9期");
    expect(masthead("标题\n湖科发〔2023〕27号").issue).toBe("湖科发〔2023〕27号");
    expect(masthead("标题\n文号：杭政办〔2024〕3号").issue).toBe("杭政办〔2024〕3号");
    expect(masthead("第3期专利培训班顺利举办").issue).toBeUndefined();
  });

  test("keywords, parted by any of their marks", () => {
    expect(masthead("标题\n关键词：科技创新；“415X”，通报 简报").keywords).toEqual([
      "科技创新",
      "“415X”",
      "通报",
      "简报",
    ]);
    expect(masthead("标题").keywords).toEqual([]);
  });

  test("subtitles and the speaker's name belong to it", () => {
    const head = "政 府 工 作 报 告\n——2024年1月23日在绍兴市第九届人民代表大会上\n绍兴市市长　某某\n";
    expect(masthead(head)).toMatchObject({ title: "政府工作报告", date: "2024-01-23", year: 2024 });
    expect(asides(head + BODY)).toHaveLength(3);
  });

  test("furniture of a web page is none of it", () => {
    const head = "某网首页 > 某网浙江 > 正文\n\n信息公开 | 政策文件 |\n杭州市科技工作情况\n\n0\n分享至\n";
    expect(masthead(head)).toEqual({ title: "杭州市科技工作情况", keywords: [] });
    expect(asides(head + BODY)).toHaveLength(5);
  });

  test("year of the title, else of the issue, else of the date", () => {
    expect(masthead("宁海县2023年工作总结\n发布日期：2024-01-29").year).toBe(2023);
    expect(masthead("湖州市２０２３年１－８月通报").year).toBe(2023);
    expect(masthead("二〇二三年嘉兴市统计公报\n2024年3月18日").year).toBe(2023);
    expect(masthead("行动计划（2023—2027年）").year).toBe(2023);
    expect(masthead("工作情况\n今日创新 2022年12期\n2023-01-05").year).toBe(2022);
    expect(masthead("工作情况\n2024-04-02").year).toBe(2024);
    expect(masthead("工作情况").year).toBeUndefined();
  });

  test("lines are asides, a title that stands twice included", () => {
    const head = "学习进行时 @绍兴\n\n2023-10-08 14:10本刊综合\n关键词：科技\n学习进行时 @绍兴\n供图/视觉\n";
    expect(asides(head + BODY)).toEqual([
      "学习进行时 @绍兴",
      "2023-10-08 14:10本刊综合",
      "关键词：科技",
      "学习进行时 @绍兴",
      "供图/视觉",
    ]);
  });
});

describe("readBulletin(text) without a masthead", () => {
  test("has no title when the text begins with a sentence", () => {
    expect(read("今年以来，全区新增高企12家。").masthead).toEqual({ title: "", keywords: [] });
  });

  test("reads nothing from an empty text", () => {
    expect(read("")).toEqual({
      name: "sample",
      text: "",
      masthead: { title: "", keywords: [] },
      sections: [],
      asides: [],
    });
  });
});
