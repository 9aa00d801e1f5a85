import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Bulletin, readBulletin } from "../../src/corpus/index.js";
import {
  checkEntities,
  CONFLICT,
  describeMerge,
  ENTITIES,
  type EntityRow,
  GONE,
  loadEntityRows,
  mergeRegister,
  readRegister,
  saveEntities,
  toEntityRow,
  writeRegister,
} from "../../src/dataset/index.js";
import { extractEntities } from "../../src/entities/index.js";

const BODY = "与浙江大学签约共建浣江实验室。推进曹娥江实验室建设,深入实施“双倍增”计划。";
const bulletin = (body: string): Bulletin => readBulletin(`诸暨市工作简报\n\n${body}\n`, "zhuji");
const extract = (body = BODY): EntityRow[] => extractEntities(bulletin(body)).map(toEntityRow);
const merge = (mine: (row: EntityRow) => EntityRow[], body: string) => {
  const born = mergeRegister(ENTITIES, [], [], extract());
  return mergeRegister(ENTITIES, born.extracted, born.rows.flatMap(mine), extract(body));
};
const named = (rows: readonly EntityRow[], name: string) => rows.find((row) => row.name === name);

let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), "jianbao-"))));
afterEach(() => rmSync(dir, { recursive: true }));
const file = () => join(dir, "entities.csv");
const edit = (from: string, to: string) => writeFileSync(file(), readFileSync(file(), "utf8").replace(from, to));
const save = (body = BODY) => saveEntities(extractEntities(bulletin(body)), { dir });

test("toEntityRow(entity) joins partners by 、 and waits for a person", () => {
  expect(named(extract(), "浣江实验室")).toMatchObject({
    place: "诸暨市", kind: "平台", stage: "签约", partners: "浙江大学", flags: "", status: "extracted", basis: "",
  }); // prettier-ignore
});

test("readRegister(ENTITIES, writeRegister(ENTITIES, rows)) is the identity, and writing again gives the same bytes", () => {
  const text = writeRegister(ENTITIES, extract());
  const rows = readRegister(ENTITIES, Buffer.from(text));
  expect(rows).toEqual(extract());
  expect(writeRegister(ENTITIES, rows)).toBe(text);
});

test("saveEntities(entities, { dir }) writes the table and the base of its merge, and keeps an edit made in the file", () => {
  save();
  expect(readdirSync(dir).sort()).toEqual(["entities.csv", "extracted-entities.csv"]);
  edit("浣江实验室,浣江实验室,签约", "浣江实验室,浣江实验室,投用");
  expect(named(loadEntityRows(file()), "浣江实验室")?.stage).toBe("投用");
  const { report } = save();
  expect(report).toMatchObject({ decided: 1, conflicts: [], fresh: [], dropped: [] });
  expect(named(loadEntityRows(file()), "浣江实验室")?.stage).toBe("投用");
});

test("a row added with its id empty gets an identity and its wording", () => {
  save();
  writeFileSync(file(), `${readFileSync(file(), "utf8")},zhuji,诸暨市,平台,枫桥研究院,,投用,,,,,,,,电话核实\n`);
  expect(named(loadEntityRows(file()), "枫桥研究院")).toMatchObject({ status: "added", wording: "枫桥研究院" });
  expect(named(loadEntityRows(file()), "枫桥研究院")?.id).toMatch(/^zhuji:added-[0-9a-f]{10}:1$/u);
});

describe("mergeRegister(ENTITIES, base, mine, theirs)", () => {
  const decide = (row: EntityRow): EntityRow[] =>
    row.name === "浣江实验室" ? [{ ...row, stage: "投用", basis: "电话核实" }] : [row];

  test("keeps a decision when the sentence changes round it, and takes over what nobody decided", () => {
    const { rows, report } = merge(
      decide,
      BODY.replace("签约共建", "全面签约共建").replace("推进曹娥江", "加快曹娥江"),
    );
    expect(named(rows, "浣江实验室")).toMatchObject({ stage: "投用", basis: "电话核实", flags: "" });
    expect(named(rows, "浣江实验室")?.sentence).toContain("全面签约共建");
    expect(report).toMatchObject({ decided: 1, gone: [], dropped: [] });
  });

  test("marks a decision under which the bulletin changed, and says so", () => {
    const { rows, report } = merge(decide, BODY.replace("签约共建浣江实验室", "共同建成浣江实验室"));
    expect(named(rows, "浣江实验室")).toMatchObject({ stage: "投用", flags: CONFLICT });
    expect(describeMerge(report)).toContain(
      "诸暨市 浣江实验室 (诸暨市·第1段·第1句): stage is 投用 by hand, the bulletin now says 建成 (before: 签约)",
    );
  });

  test("keeps and flags a decided thing that is no longer found, and drops one that nobody decided on", () => {
    const { rows, report } = merge(decide, "深入实施“双倍增”计划。");
    expect(named(rows, "浣江实验室")?.flags).toBe(GONE);
    expect(named(rows, "曹娥江实验室")).toBeUndefined();
    expect(report.dropped.map(({ name }) => name)).toContain("曹娥江实验室");
  });

  test("leaves out what a person deleted, now and the next time", () => {
    const { rows, report } = merge((row) => (row.name === "曹娥江实验室" ? [] : [row]), BODY);
    expect(named(rows, "曹娥江实验室")).toBeUndefined();
    expect(report.deleted.map(({ name }) => name)).toEqual(["曹娥江实验室"]);
  });
});

describe("readRegister(ENTITIES, bytes) refuses, naming row, column and value", () => {
  const read = (from: string, to: string) => () =>
    readRegister(ENTITIES, Buffer.from(writeRegister(ENTITIES, extract()).replace(from, to)));

  test("a kind that nobody knows, and a header that lacks a column", () => {
    expect(read(",平台,浣江", ",实验室,浣江")).toThrow(
      /entities.csv, row \d, column kind: write one of 平台, 项目.*"实验室"/u,
    );
    expect(read("stage", "stages")).toThrow("column stage: the column is missing; rename “stages” to it");
    expect(read("stage", "阶段")).toThrow("column stage: the column is missing; rename “阶段” to it");
  });
});

describe("checkEntities(rows, { texts })", () => {
  const texts = new Map([["zhuji", bulletin(BODY).text]]);
  const said = (row: Partial<EntityRow>) =>
    checkEntities([{ ...(extract()[0] as EntityRow), ...row }], { texts, isPlace: (name) => name === "诸暨市" }).map(
      ({ severity, row, column, message }) => `${severity} ${row} ${column}: ${message}`,
    );

  test("finds nothing about rows as they were read", () => {
    expect(checkEntities(extract(), { texts })).toEqual([]);
  });

  test("finds a wording that is not at its span, a missing seed, a strange sentence, an unknown place", () => {
    expect(said({ wording: "浙大" })).toEqual(["error 2 span: the wording is 浙大, the seed has 浙江大学 there"]);
    expect(said({ bulletin: "huzhou" })).toEqual(["error 2 bulletin: there is no such seed"]);
    expect(said({ sentence: "别的话。" })).toEqual(["warning 2 sentence: the seed has no such sentence"]);
    expect(said({ place: "诸暨" })).toEqual(["warning 2 place: unknown place: 诸暨"]);
    expect(said({ span: "", sentence: "", basis: "" })).toEqual(["warning 2 basis: an added row without sentence or basis"]); // prettier-ignore
  });

  test("leaves rejected rows alone", () => {
    expect(said({ wording: "浙大", status: "rejected" })).toEqual([]);
  });
});
