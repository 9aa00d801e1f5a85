/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-argument -- danfojs types its methods as any */
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import {
  count, derive, desc, distinct, type Frame, fromRows, groupBy, joinBy, max, mean, median, min, pivot, select, sortBy, sum, summarise, toRows,
  unique, where,
} from "../../src/frames/index.js"; // prettier-ignore

const { DataFrame } = createRequire(__filename)("danfojs-node") as {
  DataFrame: new (rows: object[]) => Frame;
};

const ROWS = [
  { place: "诸暨市", code: "330681", kind: "a-b", part: "c", value: 76.9 },
  { place: "嵊州市", code: "330683", kind: "a", part: "b-c", value: NaN },
  { place: "柯桥区", code: "330603", kind: "a-b", part: "c", value: 53.65 },
  { place: "上虞区", code: "", kind: "a", part: "b-c", value: 1.35 },
];
const frame = () => fromRows(ROWS);
const places = (of: { place: string }[]) => of.map(({ place }) => place);

describe("a frame", () => {
  test("is a danfojs DataFrame with typed columns; codes stay text", () => {
    expect(frame()).toBeInstanceOf(DataFrame);
    expect(frame().shape).toEqual([4, 5]);
    expect(frame()["dtypes"]).toEqual(["string", "string", "string", "string", "float32"]);
    expect(frame()["code"].values).toEqual(["330681", "330683", "330603", ""]);
    expect(frame().values[1]).toEqual(["嵊州市", "330683", "a", "b-c", NaN]);
    expect(frame().index).toEqual([0, 1, 2, 3]);
  });

  test("works with danfojs's own methods, before and after the verbs", () => {
    const rich = where(frame(), (row) => row.value > 50);
    expect(rich["head"](1).values).toEqual([["诸暨市", "330681", "a-b", "c", 76.9]]);
    const renamed = rich["rename"]({ place: "area" });
    expect(toRows(renamed)).toMatchObject([{ area: "诸暨市" }, { area: "柯桥区" }]);
  });

  test("changed in place by danfojs, it is read as changed", () => {
    const changed = frame();
    changed["addColumn"]("year", [2020, 2021, 2022, 2023], { inplace: true });
    expect(toRows(where(changed, (row) => row.place === "诸暨市"))).toMatchObject([{ year: 2020 }]);
    changed["sortValues"]("year", { ascending: false, inplace: true });
    expect(places(toRows(changed))).toEqual(["上虞区", "柯桥区", "嵊州市", "诸暨市"]);
  });

  test("may be empty, and one made by danfojs will do", () => {
    const none = where(frame(), () => false);
    expect(none.shape).toEqual([0, 5]);
    expect(toRows(sortBy(none, "value"))).toEqual([]);
    expect(toRows(sortBy(new DataFrame([{ a: 2 }, { a: 1 }]), "a"))).toEqual([{ a: 1 }, { a: 2 }]);
  });

  test("prints no banner of tensorflow's", () => {
    const said: unknown[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => said.push(words);
    void fromRows([{ a: 1 }])["tensor"];
    console.warn = warn;
    expect(said).toEqual([]);
  });

  test("fromRows(rows) takes types from all rows, not the first ones", () => {
    const late = fromRows([...Array.from({ length: 30 }, () => ({ note: "" })), { note: "x" }]);
    expect(late["dtypes"]).toEqual(["string"]);
    const sparse = fromRows([{ a: 1 }, { b: "x" }] as { a?: number; b?: string }[]);
    expect(sparse.columns).toEqual(["a", "b"]);
    expect(sparse.values).toEqual([[1, ""], [NaN, "x"]]); // prettier-ignore
  });
});

test("where(frame, predicate) keeps rows and order, and the frame it was given", () => {
  const all = frame();
  expect(places(toRows(where(all, (row) => row.value > 2)))).toEqual(["诸暨市", "柯桥区"]);
  expect(toRows(all)).toEqual(ROWS);
});

test("select(frame, ...columns) gives the columns in the order named", () => {
  expect(select(frame(), "value", "place").columns).toEqual(["value", "place"]);
  expect(() => select(frame(), "vlaue" as "value")).toThrow(
    "unknown column; there are place, code, kind, part, value: vlaue",
  );
});

test("derive(frame, made) adds columns, or puts new ones in place of old", () => {
  const made = derive(frame(), { half: (row) => row.value / 2, code: (row) => `#${row.code}` });
  expect(made.columns).toEqual(["place", "code", "kind", "part", "value", "half"]);
  expect(toRows(made)[0]).toMatchObject({ code: "#330681", half: 38.45 });
});

describe("sortBy(frame, ...keys)", () => {
  test("sorts Chinese by pinyin", () => {
    const sorted = sortBy(
      fromRows(["新昌县", "越城区", "柯桥区", "诸暨市", "上虞区", "嵊州市"].map((place) => ({ place }))),
      "place",
    );
    expect(places(toRows(sorted))).toEqual(["柯桥区", "上虞区", "嵊州市", "新昌县", "越城区", "诸暨市"]);
  });

  test("puts missing cells last, upwards and downwards", () => {
    expect(places(toRows(sortBy(frame(), "value")))).toEqual(["上虞区", "柯桥区", "诸暨市", "嵊州市"]);
    expect(places(toRows(sortBy(frame(), desc("value"))))).toEqual(["诸暨市", "柯桥区", "上虞区", "嵊州市"]);
    expect(places(toRows(sortBy(frame(), desc("code"))))).toEqual(["嵊州市", "诸暨市", "柯桥区", "上虞区"]);
  });

  test("keeps the order of equals, and goes on to the next key", () => {
    expect(places(toRows(sortBy(frame(), "kind")))).toEqual(["嵊州市", "上虞区", "诸暨市", "柯桥区"]);
    expect(places(toRows(sortBy(frame(), "kind", desc("value"))))).toEqual(["上虞区", "嵊州市", "诸暨市", "柯桥区"]);
  });

  test("orders infinite ends", () => {
    const ends = fromRows([{ high: Infinity }, { high: 3 }, { high: Infinity }, { high: -Infinity }]);
    expect(toRows(sortBy(ends, "high")).map(({ high }) => high)).toEqual([-Infinity, 3, Infinity, Infinity]);
  });
});

describe("groupBy(frame, ...columns) and summarise(groups, summaries)", () => {
  test("never mix keys that only look the same when joined", () => {
    const keys = groupBy(fromRows([{ a: "a-b", b: "c" }, { a: "a", b: "b-c" }]), "a", "b").groups.map(({ key }) => key); // prettier-ignore
    expect(keys).toEqual([{ a: "a-b", b: "c" }, { a: "a", b: "b-c" }]); // prettier-ignore
    expect(groupBy(fromRows([{ a: 1 }, { a: "1" }] as { a: unknown }[]), "a").groups).toHaveLength(2);
  });

  test("leave NaN out of sums and means, and say NaN where there is no number", () => {
    const summary = summarise(groupBy(frame(), "kind", "part"), {
      rows: count(), total: sum("value"), mean: mean("value"), low: min("value"), high: max("value"), mid: median("value"), codes: distinct("code"),
    }); // prettier-ignore
    expect(toRows(summary)).toEqual([
      { kind: "a-b", part: "c", rows: 2, total: 130.55, mean: 65.275, low: 53.65, high: 76.9, mid: 65.275, codes: 2 },
      { kind: "a", part: "b-c", rows: 2, total: 1.35, mean: 1.35, low: 1.35, high: 1.35, mid: 1.35, codes: 1 },
    ]);
    const nothing = summarise(
      groupBy(
        where(frame(), (row) => row.place === "嵊州市"),
        "place",
      ),
      { total: sum("value") },
    );
    expect(toRows(nothing)).toEqual([{ place: "嵊州市", total: NaN }]);
  });

  test("keep a column named like a method of danfojs's apart from it", () => {
    const named = summarise(groupBy(frame(), "kind"), { count: count(), sum: sum("value") });
    expect(toRows(sortBy(named, desc("count")))).toHaveLength(2);
  });
});

describe("joinBy(left, right, on)", () => {
  const levels = fromRows([
    { code: "330603", place: "柯桥", level: "区", people: 110 },
    { code: "330681", place: "诸暨", level: "市", people: 122 },
    { code: "", place: "?", level: "?", people: 0 },
  ]);

  test("keeps the left frame's order, keeps colliding columns apart, matches no missing key", () => {
    const joined = joinBy(frame(), levels, ["code"]);
    expect(joined.columns).toEqual(["place", "code", "kind", "part", "value", "place_right", "level", "people"]);
    expect(toRows(joined).map((row) => [row.place, row["place_right"], row["people"]])).toEqual([
      ["诸暨市", "诸暨", 122],
      ["嵊州市", "", NaN],
      ["柯桥区", "柯桥", 110],
      ["上虞区", "", NaN],
    ]);
  });

  test("how: inner leaves rows without a match out; several matches give several rows", () => {
    const twice = fromRows([{ kind: "a", n: 1 }, { kind: "a", n: 2 }]); // prettier-ignore
    const joined = joinBy(frame(), twice, ["kind"], { how: "inner" });
    expect(toRows(joined).map((row) => [row.place, row["n"]])).toEqual([["嵊州市", 1], ["嵊州市", 2], ["上虞区", 1], ["上虞区", 2]]); // prettier-ignore
  });

  test("refuses columns that are not there, and a suffix that does not part", () => {
    expect(() => joinBy(frame(), levels, ["kind" as "code"])).toThrow("unknown column");
    expect(() => joinBy(frame(), levels, ["code"], { suffix: "" })).toThrow("give another suffix: place");
  });
});

describe("pivot(frame, options)", () => {
  test("makes a row for each key and a column for each name, in the order they occur", () => {
    const wide = pivot(frame(), { rows: "place", columns: "kind", values: "value" });
    expect(wide.columns).toEqual(["place", "a-b", "a"]);
    expect(toRows(wide)[3]).toEqual({ place: "上虞区", "a-b": NaN, a: 1.35 });
  });

  test("refuses two rows for one cell", () => {
    const twice = fromRows([...ROWS, ROWS[0] as (typeof ROWS)[0]]);
    expect(() => pivot(twice, { rows: "place", columns: "kind", values: "value" })).toThrow(
      "duplicate cell; summarise the rows first: 诸暨市 × a-b",
    );
  });
});

describe("rows by their cells", () => {
  const rows = fromRows([
    { place: "嵊州市", measure: "growth", value: 18.8, target: false },
    { place: "诸暨市", measure: "value", value: 76.9, target: false },
    { place: "嵊州市", measure: "value", value: 43, target: true },
  ]);

  test("where(frame, cells) keeps rows that agree in all cells given, or with one of several", () => {
    type Wanted = Partial<{ place: string; measure: string; value: number; target: boolean }>;
    const values = (wanted: Wanted | Wanted[]) => toRows(where(rows, wanted)).map(({ value }) => value);
    expect(values({ place: "嵊州市" })).toEqual([18.8, 43]);
    expect(values({ place: "嵊州市", target: false })).toEqual([18.8]);
    expect(values([{ value: 43 }, { place: "诸暨市", measure: "value" }])).toEqual([76.9, 43]);
    expect(values([])).toEqual([]);
    expect(values({})).toEqual([18.8, 76.9, 43]);
  });

  test("unique(frame, columns) gives the different cells in the order in which they first occur", () => {
    expect(toRows(unique(rows, "place"))).toEqual([{ place: "嵊州市" }, { place: "诸暨市" }]);
    expect(toRows(unique(rows, "measure", "place"))).toHaveLength(3);
    expect(() => unique(rows, "没有" as never)).toThrow(
      "unknown column; there are place, measure, value, target: 没有",
    );
  });
});
