import { describe, expect, test } from "vitest";
import { localNameAt } from "../../src/corpus/index.js";
import { bodies, places } from "./sketch.js";

const TITLE = "芜湖市2024年开发区运行通报\n\n";

describe("readBulletin(text) opens a section at a functional area's heading", () => {
  test("where several stand in one manner and one of them is named after a known place", () => {
    const text = `${TITLE}芜湖经开区：新签约项目47个。\n三山经开区：新签约项目32个。\n江北集中区：新签约项目9个。`;
    expect(places(text)).toEqual(["芜湖经开区", "三山经开区", "江北集中区"]);
    expect(places(`${TITLE}（一）无为经开区\n新签约项目3个。\n（二）南陵经开区\n新签约项目4个。`)).toEqual([
      "无为经开区",
      "南陵经开区",
    ]);
  });

  test("and returns to the city behind them", () => {
    const text = `${TITLE}一、分区情况\n芜湖经开区：签约47个。\n鸠江经开区：签约32个。\n二、存在问题\n全市闲置用地1.1万亩。`;
    expect(bodies(text, 5)).toEqual([
      "芜湖经开区·1 [一、分区情况] 芜湖经开区",
      "鸠江经开区·1 [一、分区情况] 鸠江经开区",
      "芜湖市·1 [二、存在问题] 全市闲置用",
    ]);
  });

  test("that names several, which the section then speaks of together", () => {
    const text = `${TITLE}芜湖经开区：签约47个。\n湾沚经开区、南陵经开区：分别签约9个、7个。`;
    expect(places(text)).toEqual(["芜湖经开区", "湾沚经开区、南陵经开区"]);
    const divisions = "浙江省通报\n\n一、杭州市\n签约9个。\n二、湖州市、嘉兴市\n分别签约5个、7个。";
    expect(places(divisions)).toEqual(["杭州市", "湖州市、嘉兴市"]);
  });

  test("and at a town's or a street's in a district's bulletin", () => {
    const text = "滨江区工作信息\n\n【西兴街道】新增市场主体12家。\n【长河街道】新增市场主体9家。\n全区新增21家。";
    expect(places(text)).toEqual(["西兴街道", "长河街道", "← 滨江区"]);
    expect(places("诸暨市工业通报\n\n一、店口镇\n新增12家。\n二、枫桥镇\n新增9家。")).toEqual(["店口镇", "枫桥镇"]);
    expect(places("浙江省工业通报\n\n一、店口镇\n新增12家。\n二、枫桥镇\n新增9家。")).toEqual(["← 浙江省"]);
  });

  test("but not at kinds of areas, nor at one alone", () => {
    expect(places(`${TITLE}各开发区管委会：\n现将情况通报如下。`)).toEqual(["← 芜湖市"]);
    expect(places(`${TITLE}一、省级开发区\n签约47个。\n二、国家级开发区\n签约32个。`)).toEqual(["← 芜湖市"]);
    expect(places(`${TITLE}芜湖经开区：签约47个。\n签约总量居首位。`)).toEqual(["← 芜湖市"]);
  });

  test("nor at a list of places on a line of its own", () => {
    expect(places("浙江省通报\n\n湖州市、嘉兴市\n签约9个。")).toEqual(["← 浙江省"]);
  });
});

describe("localNameAt(text, start)", () => {
  const name = (text: string, isBehind = false) => localNameAt(text, 0, isBehind)?.name;

  test("knows an area, a town or a street by the end of its name", () => {
    expect(name("三山经开区完成投资45.3亿元")).toBe("三山经开区");
    expect(name("江北集中区引进项目5个")).toBe("江北集中区");
    expect(name("店口镇3家")).toBe("店口镇");
    expect(name("崧厦街道8家")).toBe("崧厦街道");
    expect(name("城东街道8家")).toBe("城东街道");
    expect(name("高新区完成投资45.3亿元")).toBe("高新区");
  });

  test("knows a town of one character behind its county", () => {
    expect(name("乌镇新增企业12家", true)).toBe("乌镇");
    expect(name("乌镇新增企业12家")).toBeUndefined();
  });

  test("takes no kind and no deed for a name", () => {
    for (const words of [
      "省级高新区3家",
      "国家级开发区2个",
      "各开发区完成投资3亿元",
      "推动经开区提质",
      "走访开发区企业120家",
      "整合开发区15家",
      "覆盖街道12个",
      "惠及乡镇9个",
      "乡镇街道共查处案件93件",
      "特色小镇3个",
      "省级卫生乡镇5个",
      "中心镇5个",
      "高新区3家",
      "城镇居民人均可支配收入5万元",
      "江苏镇江3家",
    ])
      expect([words, name(words)]).toEqual([words, undefined]);
  });

  test("takes no office for its town", () => {
    expect(name("店口镇政府投入3亿元")).toBeUndefined();
    expect(name("东浦街道办事处受理12件")).toBeUndefined();
  });
});
