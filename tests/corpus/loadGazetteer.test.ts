import { describe, expect, test } from "vitest";
import { loadGazetteer } from "../../src/corpus/index.js";
import { readPlaces } from "../../src/corpus/loadGazetteer.js";

const { places } = loadGazetteer();
const children = (code: string) => places.filter((place) => place.parent?.code === code && place.code !== "");
const listed = (code: string) =>
  children(code)
    .map((place) => `${place.code.slice(4)}${place.name}`)
    .join(" ");

describe("data/places.csv", () => {
  test("lists Zhejiang: 11 cities and 90 counties, with the codes they have since 2021", () => {
    expect(
      children("330000")
        .map(({ name }) => name)
        .join(" "),
    ).toBe("杭州市 宁波市 温州市 嘉兴市 湖州市 绍兴市 金华市 衢州市 舟山市 台州市 丽水市");
    expect(children("330000").reduce((sum, { code }) => sum + children(code).length, 0)).toBe(90);
    expect(listed("330100")).toBe(
      "02上城区 05拱墅区 06西湖区 08滨江区 09萧山区 10余杭区 11富阳区 12临安区 13临平区 14钱塘区 22桐庐县 27淳安县 82建德市",
    );
    expect(listed("330200")).toBe(
      "03海曙区 05江北区 06北仑区 11镇海区 12鄞州区 13奉化区 25象山县 26宁海县 81余姚市 82慈溪市",
    );
    expect(listed("330300")).toBe(
      "02鹿城区 03龙湾区 04瓯海区 05洞头区 24永嘉县 26平阳县 27苍南县 28文成县 29泰顺县 81瑞安市 82乐清市 83龙港市",
    );
    expect(listed("330400")).toBe("02南湖区 11秀洲区 21嘉善县 24海盐县 81海宁市 82平湖市 83桐乡市");
    expect(listed("330500")).toBe("02吴兴区 03南浔区 21德清县 22长兴县 23安吉县");
    expect(listed("330600")).toBe("02越城区 03柯桥区 04上虞区 24新昌县 81诸暨市 83嵊州市");
    expect(listed("330700")).toBe("02婺城区 03金东区 23武义县 26浦江县 27磐安县 81兰溪市 82义乌市 83东阳市 84永康市");
    expect(listed("330800")).toBe("02柯城区 03衢江区 22常山县 24开化县 25龙游县 81江山市");
    expect(listed("330900")).toBe("02定海区 03普陀区 21岱山县 22嵊泗县");
    expect(listed("331000")).toBe("02椒江区 03黄岩区 04路桥区 22三门县 23天台县 24仙居县 81温岭市 82临海市 83玉环市");
    expect(listed("331100")).toBe(
      "02莲都区 21青田县 22缙云县 23遂昌县 24松阳县 25云和县 26庆元县 27景宁畲族自治县 81龙泉市",
    );
  });

  test("lists all provinces; every code has six digits and stands under its province", () => {
    expect(places.filter(({ level }) => level === "province")).toHaveLength(34);
    for (const { name, code, level, parent } of places) {
      if (level === "area") expect([name, code, parent?.code]).toEqual([name, "", expect.stringMatching(/^\d{6}$/u)]);
      else expect([name, code]).toEqual([name, expect.stringMatching(/^\d{6}$/u)]);
      if (code && parent) expect([name, code.slice(0, 2)]).toEqual([name, parent.code.slice(0, 2)]);
      if (level === "province") expect([name, parent]).toEqual([name, undefined]);
    }
  });

  test("shortens a name to its first characters, never to one", () => {
    for (const { name, short } of places) {
      expect(name.startsWith(short)).toBe(true);
      expect([name, short.length === 1]).toEqual([name, false]);
    }
  });
});

describe("readPlaces(csv, path) refuses", () => {
  const HEAD = "name,code,level,parent,short\n";
  test("an unknown level, with its line", () => {
    expect(() => readPlaces(`${HEAD}越城区,330602,town,,越城\n`, "places.csv")).toThrow(
      "places.csv, row 2: unknown level (province, city, county, area are known): town",
    );
  });
  test("a code that stands twice", () => {
    expect(() => readPlaces(`${HEAD}浙江省,330000,province,,浙江\n某省,330000,province,,某\n`, "places.csv")).toThrow(
      "places.csv, row 3: duplicate code; give each place its own, or none: 330000",
    );
  });
  test("a parent that is not above", () => {
    expect(() => readPlaces(`${HEAD}绍兴市,330600,city,330000,绍兴\n`, "places.csv")).toThrow(
      "places.csv, row 2: unknown parent; put its row above this one: 330000",
    );
  });
  test("a missing column", () => {
    expect(() => readPlaces("name,code,level\n浙江省,330000,province\n", "places.csv")).toThrow(
      "places.csv, row 1: missing column, put it back: parent, short",
    );
  });
});

test("loadGazetteer(path) says what to do about a missing table", () => {
  expect(() => loadGazetteer("/nowhere/places.csv")).toThrow(
    "missing table of places; take it back from git: /nowhere/places.csv",
  );
});

test("readPlaces(csv, path) reads a table as a spreadsheet leaves it", () => {
  const csv =
    "\uFEFFcode,name,level,parent,short,note\r\n330000,浙江省,province,,浙江,\r\n\r\n330600, 绍兴市 ,city,330000,绍兴,x\r\n";
  expect(readPlaces(csv, "places.csv").map(({ name, code, parent }) => [name, code, parent?.name])).toEqual([
    ["浙江省", "330000", undefined],
    ["绍兴市", "330600", "浙江省"],
  ]);
});
