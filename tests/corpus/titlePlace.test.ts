import { describe, expect, test } from "vitest";
import { loadGazetteer } from "../../src/corpus/index.js";
import { readBodyPlace } from "../../src/corpus/readBodyPlace.js";
import { places, read } from "./sketch.js";

const spokenOf = (text: string, initial?: string) => readBodyPlace(text, loadGazetteer(), initial)?.name;

describe("readBodyPlace(text, gazetteer)", () => {
  test("gives the place of the level that 全县, 全市 or 全省 says", () => {
    expect(spokenOf("全市引进项目47个，其中江山市12个、柯城区9个。")).toBe("衢州市");
    expect(spokenOf("全县新增企业9家，居全市第二。安吉县走访企业120家。")).toBe("安吉县");
    expect(spokenOf("全省新增企业90家，杭州市20家、宁波市18家。")).toBe("浙江省");
  });

  test("gives the place named most where no such word stands", () => {
    expect(spokenOf("长兴县新增企业9家，比德清县多2家。长兴县研发投入增长5%。")).toBe("长兴县");
  });

  test("takes a city for the one meant only where more than one of its parts is named", () => {
    expect(spokenOf("全市香榧产量3200吨。诸暨市带动农户6800户。")).toBe("诸暨市");
    expect(spokenOf("全市新增企业30家。诸暨市9家、嵊州市7家、新昌县5家。")).toBe("绍兴市");
  });

  test("lets the document number choose among the places named", () => {
    const text = "杭州市与衢州市结对，衢州市派出干部12名，杭州市派出干部20名，杭州市出资3亿元。";
    expect(spokenOf(text)).toBe("杭州市");
    expect(spokenOf(text, "衢")).toBe("衢州市");
    expect(spokenOf(text, "国")).toBe("杭州市");
  });

  test("gives nothing where no place is named", () => {
    expect(spokenOf("全市新增企业12家，增长5.2%。")).toBeUndefined();
  });
});

describe("readBulletin(text) finds the place of the whole", () => {
  test("by a short name that opens a phrase of the title", () => {
    expect(places("从“找人才”到“人才来”——湖州引才见闻\n\n全市引进博士120名。")).toEqual(["← 湖州市"]);
    expect(places("走进车间看变化：诸暨袜业观察\n\n全市袜机3万台。诸暨市新增企业9家。")).toEqual(["← 诸暨市"]);
  });

  test("but not by a county's short name that the text never explains", () => {
    expect(places("走进车间看变化：新昌观察\n\n新增企业9家。")).toEqual(["∅ "]);
  });

  test("by the newspaper of a byline", () => {
    const text = "好风凭借力\n丽水日报记者 王某 通讯员 陈某某\n2024-10-21 07:30  阅读：1,208\n\n全市新增企业9家。";
    expect(places(text)).toEqual(["← 丽水市"]);
  });

  test("within the province of a newspaper by what the sentences speak of", () => {
    const text = "好风凭借力\n来源：浙江日报\n\n丽水市新增企业9家，全市研发投入增长12%。";
    expect(places(text)).toEqual(["← 丽水市"]);
    expect(places(text.replace("浙江日报", "浙江科技简报"))).toEqual(["← 浙江省"]);
    expect(places(text.replace("浙江日报", "杭州日报"))).toEqual(["← 杭州市"]);
  });

  test("by the sentences where no line of the head names one", () => {
    expect(places("工作简报\n第5期\n\n全县新增高企9家。安吉县走访企业120家。")).toEqual(["~ 安吉县"]);
    expect(places("开发区考核通报\n绍开办〔2023〕21号\n\n绍兴市开发区完成投资530亿元。")).toEqual(["~ 绍兴市"]);
  });
});

describe("readBulletin(text).masthead of a newspaper", () => {
  const head = "好风凭借力\n衢州日报记者 程某 通讯员 毛某某\n2024-11-08 08:15  阅读：23,561\n\n全市新增企业9家。";

  test("takes byline and time for no matter", () => {
    expect(read(head).masthead).toEqual({
      title: "好风凭借力",
      source: "衢州日报",
      date: "2024-11-08",
      keywords: [],
      year: 2024,
    });
    expect(read(head).asides).toHaveLength(3);
  });

  test("knows the forms of a byline", () => {
    const source = (line: string) => {
      const { masthead, asides } = read(`好风凭借力\n${line}\n\n全市新增企业9家。`);
      return [asides.length, masthead.source];
    };
    expect(source("温州日报全媒体记者 王某、陈某某")).toEqual([2, "温州日报"]);
    expect(source("本报记者：王某")).toEqual([2, undefined]);
    expect(source("见习记者 王某 通讯员 陈某某")).toEqual([2, undefined]);
    expect(source("通讯员 陈某某")).toEqual([2, undefined]);
    expect(source("新华社杭州4月12日电（记者 王某）")).toEqual([2, undefined]);
    expect(source("本报讯（记者 王某 通讯员 陈某某）")).toEqual([2, undefined]);
  });

  test("takes a sentence about a reporter for matter", () => {
    expect(read("好风凭借力\n\n记者走进车间，新增企业9家。").asides).toHaveLength(1);
  });
});
