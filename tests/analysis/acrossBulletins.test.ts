import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  type AcrossKind,
  acrossBulletins,
  type AcrossRow,
  changedFinding,
  differenceFinding,
  followCounts,
  followFinding,
  followUps,
  issueTable,
  latestFigures,
  latestMentions,
  mostInOneUnit,
  reportChanges,
  reportingFinding,
  reportingTally,
  samePeriods,
} from "../../src/analysis/index.js";
import { type Bulletin, readBulletin } from "../../src/corpus/index.js";
import { type MetricRow, toEntityRow, toRow } from "../../src/dataset/index.js";
import { extractEntities } from "../../src/entities/index.js";
import { type Frame, type MetricRecord, toEntityFrame, toMetricFrame, toRows, where } from "../../src/frames/index.js";
import { workspacePath } from "../../src/lineage/workspace.js";
import { extractMetrics } from "../../src/metrics/index.js";
import { frameOf, ZHUJI } from "./figures.js";

const read = (folder: string, name: string) =>
  readBulletin(readFileSync(workspacePath(folder, `${name}.txt`), "utf8"), name);
const FIXTURES = join("tests", "analysis", "fixtures");

// The first bulletin, an invented second issue (1—9月) and an invented third (1—10月), all read by the extractor.
const FIRST = read("seeds", "shaoxing-2023-09");
const SECOND = read(FIXTURES, "shaoxing-2023-11");
const THIRD = read(FIXTURES, "shaoxing-2023-12");
const extract = (...bulletins: Bulletin[]) =>
  toMetricFrame(bulletins.flatMap((bulletin) => extractMetrics(bulletin).metrics.map(toRow)));
const all = toRows(acrossBulletins(extract(FIRST, SECOND, THIRD), [FIRST, SECOND, THIRD]));

const of = (kind: AcrossKind, place: string, rows: readonly AcrossRow[] = all) =>
  rows.filter((row) => row.kind === kind && row.place === place);
const differences = (place: string) =>
  of("分期数", place).map(({ subject, indicator, value, low, high, unit, period, months }) =>
    [subject + indicator, value, low, high, unit, period, months].join(" "),
  );

describe("acrossBulletins(metrics, bulletins) takes cumulative figures of one year apart", () => {
  test("into the months between, with the interval of both roundings", () => {
    // 61.20 − 53.65; 68.75 − 61.20; each ± 0.005 + 0.005
    expect(differences("柯桥区")).toEqual([
      "技术交易额 7.55 7.54 7.56 亿元 2023-09 1",
      "技术交易额 7.55 7.54 7.56 亿元 2023-10 1",
    ]);
    expect(differences("嵊州市")).toEqual([
      "高新技术产业投资 13.2 13.1 13.3 亿元 2023-08/2023-09 2",
      "高新技术产业增加值 17.02 17.01 17.03 亿元 2023-08/2023-09 2",
      "高新技术产业增加值 8.35 8.34 8.36 亿元 2023-10 1",
      "重点项目年度投资 8.57 8.56 8.58 亿元 2023-08/2023-09 2",
    ]);
  });

  test("using a corrected figure as corrected: 98.4 − 75.9, not − 76.9; counts are exact", () => {
    expect(differences("诸暨市")).toEqual([
      "高新技术企业 33 33 33 家 2023-08/2023-09 2",
      "科技型中小企业 69 69 69 家 2023-08/2023-09 2",
      "技术交易额 22.5 22.4 22.6 亿元 2023-08/2023-09 2",
      "技术交易额 8.9 8.8 9 亿元 2023-10 1",
    ]);
  });

  test("marked as computed, naming both rows", () => {
    for (const row of all.filter(({ kind }) => kind === "分期数")) {
      expect(row).toMatchObject({ derived: true, why: "由两期累计数相减，非公报数字" });
      expect(row.ids).toHaveLength(2);
    }
  });

  test("but never a rate, a rank, a stock, a list, an undated figure, or what is now counted otherwise", () => {
    const made = new Set(all.filter(({ kind }) => kind === "分期数").map(({ place, indicator }) => place + indicator));
    for (const none of ["诸暨市规上工业企业研发活动覆盖面", "越城区高新技术企业", "柯桥区高新技术企业", "嵊州市重点项目", "新昌县创新事项"]) expect(made).not.toContain(none); // prettier-ignore
    // 新增165家 and 认定171家; 56.2亿元 and 71.9亿元 by a new 口径
    expect(differences("诸暨市").join()).not.toContain("高新技术企业 6");
    expect(differences("嵊州市").join()).not.toContain("15.7");
  });
});

describe("acrossBulletins(metrics, bulletins) lists", () => {
  test("figures that were revised", () => {
    expect(all.filter(({ kind }) => kind === "修订")).toMatchObject([
      {
        place: "诸暨市", indicator: "技术交易额", from: "76.9亿元（2023年1—7月）", to: "75.9亿元（2023年1—7月）",
        from_bulletin: "shaoxing-2023-09", to_bulletin: "shaoxing-2023-11",
      },
    ]); // prettier-ignore
  });

  test("indicators that were redefined: another stage, or a change that the text announces", () => {
    expect(of("口径变化", "诸暨市")).toMatchObject([
      { indicator: "高新技术企业", from: "165家（2023年1—9月）", to: "171家（2023年1—10月）", why: "口径：新增／认定" },
    ]);
    expect(of("口径变化", "嵊州市")[0]).toMatchObject({
      indicator: "高新技术产业投资", to: "71.9亿元（2023年1—10月）", why: "文中说明：新口径",
    }); // prettier-ignore
  });

  test("a district that is missing, once and as a district", () => {
    expect(all.filter(({ kind }) => kind === "缺报地区")).toMatchObject([
      { place: "上虞区", from_bulletin: "shaoxing-2023-09", to_bulletin: "shaoxing-2023-11" },
    ]);
    expect(of("缺报指标", "上虞区").every(({ to_bulletin }) => to_bulletin === "shaoxing-2023-12")).toBe(true);
  });

  test("what a place no longer reports, against its own last report", () => {
    const missing = (place: string, bulletin: string) => of("缺报指标", place).filter((row) => row.to_bulletin === bulletin).map((row) => row.subject + row.indicator); // prettier-ignore
    expect(missing("诸暨市", "shaoxing-2023-12")).toEqual(["规上工业企业研发活动覆盖面", "科技型中小企业"]);
    expect(missing("嵊州市", "shaoxing-2023-11").slice(1, 4)).toEqual([
      "规上数字经济核心产业制造业增加值",
      "规上工业研发投入",
      "规上工业研发投入占营收比重",
    ]);
  });

  test("new indicators, apart from what is new for one place only", () => {
    expect(all.filter(({ kind }) => kind === "新指标")).toMatchObject([{ place: "诸暨市", indicator: "科技贷款余额" }]);
    expect(all.filter(({ kind }) => kind === "新报").map(({ place, indicator }) => place + indicator)).toEqual([
      "绍兴市高新技术产业投资",
      "上虞区技术交易额",
    ]);
  });
});

test("acrossBulletins(metrics, bulletins) does not hang on the order in which bulletins come, and finds nothing in one", () => {
  const turned = acrossBulletins(extract(THIRD, FIRST, SECOND), [THIRD, SECOND, FIRST]);
  const keys = (rows: readonly AcrossRow[]) => rows.map(({ kind, from, to, value }) => `${kind} ${from} ${to} ${value}`).sort(); // prettier-ignore
  expect(keys(toRows(turned))).toEqual(keys(all));
  expect(toRows(acrossBulletins(extract(FIRST), [FIRST]))).toEqual([]);
});

test("acrossBulletins(metrics) orders issues by the last day their figures cover when it has no mastheads", () => {
  const rows = toRows(acrossBulletins(extract(THIRD, SECOND, FIRST)));
  expect(of("分期数", "柯桥区", rows).map(({ period }) => period)).toEqual(["2023-09", "2023-10"]);
});

describe("cumulative figures that cannot be taken apart", () => {
  const issues = (...given: readonly Partial<MetricRow>[]) => toRows(acrossBulletins(frameOf(...given)));
  const [NINE, TEN, ELEVEN] = ["2023-01/2023-09", "2023-01/2023-10", "2023-01/2023-11"] as const;
  const second: Partial<MetricRow> = { ...ZHUJI, bulletin: "b", period: NINE, numeral: "98.4" };

  test("a sum that falls is listed, not subtracted", () => {
    expect(issues(ZHUJI, { ...second, numeral: "70.1" })).toMatchObject([{ kind: "累计回落", value: NaN }]);
  });

  test("a bound leaves the difference open, 近 and 约 leave none", () => {
    const [open] = issues(ZHUJI, { ...second, bound: ">" });
    // more than 98.4, less at most 76.95
    expect(open).toMatchObject({ kind: "分期数", value: NaN, low: 21.45, high: Infinity });
    expect(issues(ZHUJI, { ...second, bound: "~" })).toEqual([]);
  });

  test("another subject, unit, scope or year is another thing", () => {
    const differs = (given: Partial<MetricRow>) => issues(ZHUJI, { ...second, ...given }).some(({ kind }) => kind === "分期数"); // prettier-ignore
    expect(differs({})).toBe(true);
    expect(differs({ subject: "浣江实验室" })).toBe(false);
    expect(differs({ period: "2024-01/2024-09" })).toBe(false);
    expect(issues(ZHUJI, { ...second, unit: "家" }).map(({ kind }) => kind)).toEqual(["口径变化"]);
    expect(issues(ZHUJI, { ...second, scope: "全市" }).map(({ kind }) => kind)).toEqual(["口径变化"]);
  });

  test("a new way of counting, once announced, holds: what follows is not subtracted from what was before", () => {
    const renewed = { ...second, bulletin: "c", period: TEN, numeral: "120.0", sentence: "按新口径,技术市场交易额120.0 亿元。" }; // prettier-ignore
    const after = { ...second, bulletin: "d", period: ELEVEN, numeral: "131.5" };
    const rows = issues(ZHUJI, second, renewed, after);
    expect(rows.map(({ kind, value }) => `${kind} ${value}`)).toEqual(["分期数 21.5", "分期数 11.5", "口径变化 NaN"]);
  });
});

describe("samePeriods(metrics, order)", () => {
  const order = [FIRST, SECOND, THIRD].map(({ name }) => name);
  const pools = (metrics: Frame<MetricRecord>) =>
    toRows(samePeriods(metrics, order)).filter(({ indicator }) => indicator === "技术交易额");

  test("never pools 1—7月 with 1—9月, and takes the last statement of a figure", () => {
    expect(pools(extract(FIRST, SECOND, THIRD)).map(({ period, figures }) => `${period} ${figures}`)).toEqual([
      "2023-01/2023-08 柯桥区53.65亿元",
      "2023-01/2023-07 诸暨市75.9亿元",
      "2023-01/2023-09 柯桥区61.20亿元、诸暨市98.4亿元",
      "2023-01/2023-10 柯桥区68.75亿元、上虞区40.2亿元、诸暨市107.3亿元",
    ]);
  });
});

const ISSUES = [FIRST, SECOND, THIRD];
const METRICS = extract(...ISSUES);

describe("latestFigures(metrics, bulletins)", () => {
  const latest = toRows(latestFigures(METRICS, ISSUES));
  const stated = (place: string, indicator: string) =>
    latest.filter((row) => row.place === place && row.indicator === indicator && row.measure === "value").map((row) => `${row.numeral} ${row.stage} ${row.bulletin.slice(-2)}`); // prettier-ignore

  test("has each figure once, as the last issue states it", () => {
    expect(stated("诸暨市", "技术交易额")).toEqual(["107.3  12"]);
    expect(stated("柯桥区", "技术交易额")).toEqual(["68.75  12"]);
    expect(stated("诸暨市", "科技型中小企业")).toEqual(["351 新增 11"]);
  });

  test("keeps what a missing district said last, and figures that are counted otherwise beside each other", () => {
    expect(stated("上虞区", "重大科研项目")).toEqual(["7 实施 09"]);
    expect(stated("诸暨市", "高新技术企业")).toEqual(["165 新增 11", "171 认定 12"]);
  });

  test("drops with a figure what qualifies it, and is the frame itself with one bulletin", () => {
    const share = (row: MetricRecord) => row.place === "嵊州市" && row.measure === "share" && row.indicator.startsWith("高新技术产业投资"); // prettier-ignore
    expect(latest.filter(share)).toEqual([]);
    const one = extract(FIRST);
    expect(latestFigures(one, [FIRST])).toBe(one);
  });

  test("does not hang on the order in which bulletins come", () => {
    const turned = toRows(latestFigures(extract(THIRD, FIRST, SECOND), [THIRD, FIRST, SECOND]));
    expect(turned.map(({ id }) => id).sort()).toEqual(latest.map(({ id }) => id).sort());
  });
});

test("latestMentions(entities, metrics, bulletins) has a laboratory that was signed and is in use as in use, and keeps the others", () => {
  const frame = toEntityFrame([FIRST, SECOND].flatMap((bulletin) => extractEntities(bulletin).map(toEntityRow)));
  const named = (name: string) => toRows(latestMentions(frame, METRICS, ISSUES)).filter((row) => row.name === name && row.kind === "平台"); // prettier-ignore
  expect(named("浣江实验室").map(({ stage, bulletin }) => [stage, bulletin])).toEqual([["投用", SECOND.name]]);
  expect(named("曹娥江实验室").map(({ bulletin }) => bulletin)).toEqual([FIRST.name]);
  expect(latestMentions(frame, METRICS, [FIRST])).toBe(frame);
});

describe("the issues and what the next one will allow", () => {
  test("issueTable(metrics, bulletins) and reportingTally(metrics, bulletins) count first to last", () => {
    const rows = toRows(issueTable(METRICS, [THIRD, FIRST, SECOND]));
    expect(rows.map(({ issue, places, figures }) => [issue, places, figures])).toEqual([
      ["2023年第9期", 7, 107],
      ["2023年第11期", 6, 21],
      ["2023年第12期", 7, 16],
    ]);
    const shangyu = toRows(reportingTally(METRICS, ISSUES)).filter(({ row }) => row === "上虞区");
    expect(shangyu.map(({ column, count }) => [column, count])).toEqual([["2023年第9期", 10], ["2023年第11期", 0], ["2023年第12期", 2]]); // prettier-ignore
  });

  test("followUps(metrics) tells sums of a year that goes on from states and from what is not dated", () => {
    const frame = frameOf(
      ZHUJI,
      { ...ZHUJI, period: "2022" },
      { ...ZHUJI, numeral: "5.2", unit: "%" },
      { ...ZHUJI, period: "asof" },
    );
    expect(toRows(followUps(frame)).map(({ follow }) => follow)).toEqual(["可作差", "可对照", "可对照", "无从对照"]);
    expect(toRows(followCounts(followUps(frame)))).toEqual([
      { place: "诸暨市", subtracted: 1, compared: 2, neither: 1 },
    ]);
    expect(followFinding(followUps(frame)).zh).toBe(
      "4个数中，下一期来时1个可相减得出其间各月，2个可前后对照，1个未注明时点、无从对照",
    );
  });
});

describe("what changed, in words", () => {
  const across = acrossBulletins(METRICS, ISSUES);

  test("reportChanges(across, bulletins) has a line for each place, kind and issue", () => {
    const rows = toRows(reportChanges(across, ISSUES));
    expect(rows[0]).toEqual({ issue: "2023年第11期", kind: "缺报地区", place: "上虞区", count: 1, items: "" });
    expect(rows.find(({ kind }) => kind === "新指标")).toEqual({ issue: "2023年第12期", kind: "新指标", place: "诸暨市", count: 1, items: "科技贷款余额" }); // prettier-ignore
    expect(reportingFinding(across)).toEqual({ zh: "上虞区不是每期都有内容", en: "Shangyu is not in every issue" });
  });

  test("mostInOneUnit(differences) parts them by unit, the most frequent first, and differenceFinding names the largest", () => {
    const parts = mostInOneUnit(where(across, ({ kind }) => kind === "分期数"));
    expect(parts.map(({ unit, rows }) => [unit, toRows(rows).length])).toEqual([["亿元", 8], ["家", 2]]); // prettier-ignore
    expect(toRows(parts[0]!.rows)[0]?.label).toBe("柯桥区技术交易额9月");
    expect(differenceFinding(toRows(parts[0]!.rows)).zh).toBe(
      "两期相减得8个其间的数，最大的是诸暨市技术交易额：2023年8—9月22.5亿元",
    );
  });

  test("changedFinding says what changed between issues, and that nothing can be said while there is one", () => {
    const said = changedFinding(issueTable(METRICS, ISSUES), across, followUps(latestFigures(METRICS, ISSUES)));
    expect(said.zh).toContain(
      "3期（2023年第9期、2023年第11期、2023年第12期）之间：可作差的10个；修订1个：诸暨市技术交易额由76.9亿元（2023年1—7月）改为75.9亿元（2023年1—7月）；",
    );
    expect(said.zh).toContain("诸暨市高新技术企业（口径：新增／认定）");
    expect(said.zh).toContain("缺报的地区上虞区");
    expect(said.zh).toContain("新指标诸暨市科技贷款余额。各期累计数时段不同，不并在一起比。");
    const one = extract(FIRST);
    expect(changedFinding(issueTable(one, [FIRST]), acrossBulletins(one, [FIRST]), followUps(one)).zh).toBe(
      "只有一期（2023年第9期），还没有可以前后对照的。103个数中，下一期来时10个可相减得出其间各月，20个可前后对照，73个未注明时点、无从对照。",
    );
  });
});
