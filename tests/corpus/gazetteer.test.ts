import { describe, expect, test } from "vitest";
import { loadGazetteer } from "../../src/corpus/index.js";

const gazetteer = loadGazetteer();

/** Places of a text as "words = full name", with the code where one is known. */
const find = (text: string, within?: string) =>
  gazetteer
    .findPlaces(text, within)
    .map(({ start, end, place }) => `${text.slice(start, end)} = ${place.name}${place.code && ` ${place.code}`}`);

describe("findPlaces(text, within)", () => {
  test("finds full names, in reading order", () => {
    expect(find("吴兴区3家、德清县5家")).toEqual(["吴兴区 = 吴兴区 330502", "德清县 = 德清县 330521"]);
    expect(find("浙江省绍兴市柯桥区")).toEqual([
      "浙江省 = 浙江省 330000",
      "绍兴市 = 绍兴市 330600",
      "柯桥区 = 柯桥区 330603",
    ]);
    expect(find("景宁县和延边州")).toEqual(["景宁县 = 景宁畲族自治县 331127", "延边州 = 延边朝鲜族自治州 222400"]);
    expect(find("景宁自治县")).toEqual(["景宁自治县 = 景宁自治县 331127"]);
  });

  test("finds short names that stand as places in or beside the area", () => {
    expect(find("越城、柯桥、上虞三地", "绍兴市")).toEqual([
      "越城 = 越城区 330602",
      "柯桥 = 柯桥区 330603",
      "上虞 = 上虞区 330604",
    ]);
    expect(find("诸暨、嵊州、新昌分别增长5%", "绍兴市")).toEqual([
      "诸暨 = 诸暨市 330681",
      "嵊州 = 嵊州市 330683",
      "新昌 = 新昌县 330624",
    ]);
    expect(find("较杭州高2个百分点", "绍兴市")).toEqual(["杭州 = 杭州市 330100"]);
    expect(find("同重庆、四川、西藏等省份合作", "青海省")).toEqual([
      "重庆 = 重庆市 500000",
      "四川 = 四川省 510000",
      "西藏 = 西藏自治区 540000",
    ]);
    expect(find("比浙江德清多5件")).toEqual(["浙江 = 浙江省 330000", "德清 = 德清县 330521"]);
  });

  test("leaves out short names that a longer name begins with", () => {
    expect(find("绍兴科创走廊、浙江大学、上海交通大学、深圳证券交易所", "绍兴市")).toEqual([]);
    expect(find("线上城市治理", "杭州市")).toEqual([]);
    expect(find("越城、柯桥", "江苏省")).toEqual([]);
  });

  test("leaves out everyday words that are names somewhere", () => {
    expect(find("建设富裕、和平、光明的城区")).toEqual([]);
    expect(find("全市中区域协同,高新城区建设")).toEqual([]);
    expect(find("义乌市场、西湖区域", "杭州市")).toEqual([]);
    expect(find("济南市市中区")).toEqual(["济南市 = 济南市 370100", "市中区 = 市中区 370103"]);
  });

  test("takes such a word for a place among places", () => {
    expect(find("海曙、江北、北仑", "宁波市")).toEqual([
      "海曙 = 海曙区 330203",
      "江北 = 江北区 330205",
      "北仑 = 北仑区 330206",
    ]);
    expect(find("永康、东阳两地", "金华市")).toEqual(["永康 = 永康市 330784", "东阳 = 东阳市 330783"]);
    expect(find("江北发展势头好,实现永康", "宁波市")).toEqual([]);
  });

  test("takes the end of a longer word for no place", () => {
    expect(find("科普示范县新增3个,沿海城区扩大")).toEqual([]);
    expect(find("范县新增3家")).toEqual(["范县 = 范县 410926"]);
  });

  test("tells places of one name apart by what stands before, else by the area", () => {
    expect(find("徐州市鼓楼区和南京市鼓楼区")).toEqual([
      "徐州市 = 徐州市 320300",
      "鼓楼区 = 鼓楼区 320302",
      "南京市 = 南京市 320100",
      "鼓楼区 = 鼓楼区 320106",
    ]);
    expect(find("西湖区", "杭州市")).toEqual(["西湖区 = 西湖区 330106"]);
    expect(find("西湖区", "上城区")).toEqual(["西湖区 = 西湖区 330106"]);
    expect(find("西湖区", "江西省")).toEqual(["西湖区 = 西湖区 360103"]);
  });

  test("keeps without a code a place that could be several", () => {
    expect(find("鼓楼区新增3家")).toEqual(["鼓楼区 = 鼓楼区"]);
  });

  test("finds functional areas by name, or by the place they are named after", () => {
    expect(find("南太湖新区、绍兴高新区和柯桥经济技术开发区", "湖州市")).toEqual([
      "南太湖新区 = 南太湖新区",
      "绍兴高新区 = 绍兴高新区",
      "柯桥经济技术开发区 = 柯桥经济技术开发区",
    ]);
    expect(find("滨海新区", "绍兴市")).toEqual(["滨海新区 = 滨海新区"]);
    expect(find("滨海新区", "天津市")).toEqual(["滨海新区 = 滨海新区 120116"]);
  });
});

test("isInName(text, at, within) knows the numeral of a name from one that counts", () => {
  expect(gazetteer.isInName("三门县新增3家", 0)).toBe(true);
  expect(gazetteer.isInName("在八公山区", 1)).toBe(true);
  expect(gazetteer.isInName("新增三台设备", 2)).toBe(false);
});

describe("fullName(short, within)", () => {
  test("gives the full name of the area's place", () => {
    expect(gazetteer.fullName("柯桥", "绍兴市")).toBe("柯桥区");
    expect(gazetteer.fullName("普陀", "舟山市")).toBe("普陀区");
    expect(gazetteer.fullName("景宁", "丽水市")).toBe("景宁畲族自治县");
    expect(gazetteer.fullName("越城区")).toBe("越城区");
    expect(gazetteer.fullName("广西")).toBe("广西壮族自治区");
  });

  test("gives nothing for an unknown or ambiguous name", () => {
    expect(gazetteer.fullName("某某")).toBeUndefined();
    expect(gazetteer.fullName("鼓楼")).toBeUndefined();
  });
});

test("placeNamed(name, within) gives the place, with its code as text", () => {
  expect(gazetteer.placeNamed("越城区")).toMatchObject({ code: "330602", level: "county", short: "越城" });
  expect(gazetteer.placeNamed("越城区")?.parent?.name).toBe("绍兴市");
  expect(gazetteer.placeNamed("鼓楼区")).toBeUndefined();
  expect(gazetteer.placeNamed("鼓楼区", "福建省")?.code).toBe("350102");
});

test("isWithin(name, area) knows the levels", () => {
  expect(gazetteer.isWithin("柯桥区", "绍兴市")).toBe(true);
  expect(gazetteer.isWithin("柯桥区", "浙江省")).toBe(true);
  expect(gazetteer.isWithin("柯桥区", "柯桥区")).toBe(true);
  expect(gazetteer.isWithin("绍兴市", "柯桥区")).toBe(false);
  expect(gazetteer.isWithin("柯桥区", "湖州市")).toBe(false);
  expect(gazetteer.isWithin("某区", "某市")).toBe(false);
});

describe("placeAt(text, start, within)", () => {
  const at = (text: string, start: number, within?: string) => {
    const { place, end } = gazetteer.placeAt(text, start, within) ?? {};
    return [place?.name, end];
  };
  test("gives the innermost of a chain", () => {
    expect(at("二、浙江省绍兴市越城区:", 2)).toEqual(["越城区", 11]);
    expect(at("绍兴市诸暨", 0)).toEqual(["诸暨市", 5]);
  });
  test("goes no further than the name", () => {
    expect(at("绍兴市诸暨产业园", 0)).toEqual(["绍兴市", 3]);
    expect(at("新增高企", 0)).toEqual([undefined, undefined]);
  });
});
