import { describe, expect, test } from "vitest";
import {
  CONFLICT,
  describeMerge,
  GONE,
  hasFlag,
  mergeMetrics,
  type MetricRow,
  toRow,
} from "../../src/dataset/index.js";
import { bulletinOf, row } from "./samples.js";

/** Twenty sentences, one figure each; the fifth has two more. */
const SENTENCES = Array.from({ length: 20 }, (_, i) =>
  i === 4
    ? "其中新增高企132 家,科技型企业282 家,技术交易额76.9 亿元。"
    : `第${i}项工作中建成${"甲乙丙丁"[i % 4]}类平台${i + 3} 家。`,
);
const extract = (sentences: readonly string[], bulletin?: string) => bulletinOf(sentences, bulletin).map(toRow);
const first = (sentences: readonly string[]) => mergeMetrics([], [], extract(sentences));

/** A table with twenty rows edited: values corrected, one in four rejected, one checked, with a reason. */
function edited(rows: readonly MetricRow[]): MetricRow[] {
  return rows.map((row, i): MetricRow => {
    if (i >= 20) return row;
    if (i % 4 === 3) return { ...row, status: "rejected", basis: `不是指标${i}` };
    return { ...row, value: row.value + 1000, basis: `电话核实${i}` };
  });
}

/** The edits of a table, by id: all that must come through. */
const editsOf = (rows: readonly MetricRow[]) =>
  rows.filter(({ basis }) => basis !== "").map(({ id, value, status, basis }) => ({ id, value, status, basis }));

/** Merge a new extraction over twenty edits, three times over; the edits are those of the last result. */
function reextract(sentences: readonly string[], bulletin?: string) {
  const base = first(SENTENCES);
  const mine = edited(base.rows);
  const merged = mergeMetrics(base.extracted, mine, extract(sentences, bulletin));
  const second = mergeMetrics(merged.extracted, merged.rows, extract(sentences, bulletin));
  const third = mergeMetrics(second.extracted, second.rows, extract(sentences, bulletin));
  expect(second.rows).toEqual(merged.rows);
  expect(third.extracted).toEqual(merged.extracted);
  return { ...merged, mine, again: second };
}

test("mergeMetrics([], [], theirs) is the extraction as it is", () => {
  const { rows, extracted, report } = first(SENTENCES);
  expect(rows).toEqual(extract(SENTENCES));
  expect(extracted).toEqual(rows);
  expect(report.fresh).toHaveLength(22);
});

describe("mergeMetrics(base, mine, theirs) keeps twenty edits through", () => {
  test("an extraction that finds the same", () => {
    const { rows, mine, report } = reextract(SENTENCES);
    expect(rows).toEqual(mine);
    expect(report).toMatchObject({ conflicts: [], gone: [], dropped: [], fresh: [], deleted: [], decided: 20 });
  });

  test("a sentence inserted above them: spans and loci follow, ids stay", () => {
    const { rows, mine, report } = reextract(["全市签约项目77 家。", ...SENTENCES]);
    expect(editsOf(rows)).toEqual(editsOf(mine));
    expect(rows).toHaveLength(23);
    expect(report.fresh.map(({ value }) => value)).toEqual([77]);
    expect(rows[1]).toMatchObject({ id: mine[0]?.id, locus: "诸暨市·第1段·第2句" });
    expect(rows[1]?.span).not.toBe(mine[0]?.span);
    expect(report.conflicts).toEqual([]);
  });

  test("a sentence changed among them: what was not edited follows the text", () => {
    const changed = SENTENCES.with(4, "今年其中新增高企140 家,科技型企业282 家,技术市场交易额76.9 亿元。");
    const { rows, mine, report } = reextract(changed);
    expect(editsOf(rows)).toEqual(editsOf(mine));
    expect(rows[4]).toMatchObject({ numeral: "140", value: 1132, sentence: changed[4] });
    expect(hasFlag(rows[4] as MetricRow, CONFLICT)).toBe(true);
    expect(report.conflicts[0]?.cells).toEqual(
      [
        { column: "wording", base: "其中新增高企", mine: "其中新增高企", theirs: "今年其中新增高企" },
        { column: "indicator", base: "其中新增高企", mine: "其中新增高企", theirs: "今年其中新增高企" },
        { column: "numeral", base: "132", mine: "132", theirs: "140" },
        { column: "value", base: "132", mine: "1132", theirs: "140" },
      ].sort(
        (a, b) =>
          ["indicator", "wording", "numeral", "value"].indexOf(a.column) -
          ["indicator", "wording", "numeral", "value"].indexOf(b.column),
      ),
    );
    expect(describeMerge(report)).toContain(
      "诸暨市 今年其中新增高企 (诸暨市·第1段·第5句): value is 1132 by hand, the bulletin now says 140 (before: 132)",
    );
  });

  test("a sentence deleted: its edited rows stay, flagged and reported once", () => {
    const { rows, mine, report, again } = reextract(SENTENCES.toSpliced(4, 1));
    expect(editsOf(rows)).toEqual(editsOf(mine));
    expect(report.gone.map(({ numeral }) => numeral)).toEqual(["132", "282", "76.9"]);
    expect(rows.slice(4, 7).every((row) => hasFlag(row, GONE))).toBe(true);
    expect(again.report.gone).toEqual([]);
  });

  test("a deleted sentence that comes back: the flag goes", () => {
    const { rows, extracted, mine } = reextract(SENTENCES.toSpliced(4, 1));
    const back = mergeMetrics(extracted, rows, extract(SENTENCES));
    expect(back.rows).toEqual(mine);
  });

  test("an unedited row of a deleted sentence goes with it", () => {
    const { rows, report } = reextract(SENTENCES.slice(0, -1));
    expect(rows).toHaveLength(21);
    expect(report.dropped.map(({ numeral }) => numeral)).toEqual(["22"]);
  });

  test("paragraphs in another order", () => {
    const { rows, mine } = reextract([...SENTENCES.slice(10), ...SENTENCES.slice(0, 10)]);
    expect(new Set(editsOf(rows))).toEqual(new Set(editsOf(mine)));
    expect(rows).toHaveLength(22);
  });

  test("a sentence split in two", () => {
    const split = ["其中新增高企132 家。", "科技型企业282 家,技术交易额76.9 亿元。"];
    const { rows, mine, report } = reextract(SENTENCES.toSpliced(4, 1, ...split));
    expect(editsOf(rows)).toEqual(editsOf(mine));
    expect(rows).toHaveLength(22);
    expect(report.gone).toEqual([]);
  });

  test("a bulletin issued again with corrections", () => {
    const reissued = SENTENCES.map((sentence, i) => (i % 5 === 0 ? sentence.replace("建成", "累计建成") : sentence));
    const { rows, mine, report } = reextract(["更正后重新印发企业1 家。", ...reissued.toSpliced(7, 1)]);
    expect(editsOf(rows)).toEqual(editsOf(mine));
    expect(report.fresh).toHaveLength(1);
    expect(report.gone).toHaveLength(1);
  });

  test("a renamed seed", () => {
    const { rows, mine, report } = reextract(["全市签约项目77 家。", ...SENTENCES], "绍兴-2023年9期");
    expect(editsOf(rows)).toEqual(editsOf(mine));
    expect(new Set(rows.map(({ bulletin }) => bulletin))).toEqual(new Set(["绍兴-2023年9期"]));
    expect(report.renamed).toEqual([{ from: "shaoxing-2023-09", to: "绍兴-2023年9期" }]);
    expect(report.gone).toEqual([]);
  });

  test("a next issue beside the old one is no renaming", () => {
    const base = first(SENTENCES);
    const next = extract(
      SENTENCES.map((sentence) => sentence.replace("建成", "共建成")),
      "shaoxing-2023-10",
    );
    const { rows, report } = mergeMetrics(base.extracted, edited(base.rows), [...extract(SENTENCES), ...next]);
    expect(report.renamed).toEqual([]);
    expect(rows).toHaveLength(44);
  });
});

describe("mergeMetrics(base, mine, theirs) tells edits from what is none", () => {
  const base = extract(["完成高新技术产业投资43.0 亿元。"]);
  const [only] = base as [MetricRow];

  test("43 is 43.0; span, locus and sentence are never edits", () => {
    const mine = [{ ...only, numeral: "43", span: "1..2", locus: "", sentence: "?" }];
    const { rows, report } = mergeMetrics(base, mine, base);
    expect(rows).toEqual(base);
    expect(report.decided).toBe(0);
  });

  test("a value changed without a word on status is an edit", () => {
    const { rows, report } = mergeMetrics(base, [{ ...only, value: 45 }], base);
    expect(rows).toEqual([{ ...only, value: 45 }]);
    expect(report.decided).toBe(1);
  });

  test("an edit that the extractor now agrees with is no conflict", () => {
    const theirs = [{ ...only, unit: "万元" }];
    const { rows, report } = mergeMetrics(base, [{ ...only, unit: "万元" }], theirs);
    expect(rows).toEqual(theirs);
    expect(report.conflicts).toEqual([]);
  });

  test("a checked row stays as it was checked, and what the extractor now reads is reported", () => {
    const mine = [{ ...only, status: "checked" as const }];
    const { rows, report } = mergeMetrics(base, mine, [{ ...only, stage: "新增" }]);
    expect(rows).toEqual([{ ...only, status: "checked", flags: CONFLICT }]);
    expect(report.conflicts[0]?.cells).toEqual([{ column: "stage", base: "", mine: "", theirs: "新增" }]);
  });

  test("flags of people and extractor meet", () => {
    const before = [{ ...only, flags: "inferred:place|doubt:indicator" }];
    const mine = [{ ...only, flags: "inferred:place|target" }];
    const { rows } = mergeMetrics(before, mine, [{ ...only, flags: "inferred:place|doubt:indicator|inferred:period" }]);
    expect(rows[0]?.flags).toBe("inferred:place|inferred:period|target");
  });

  test("a note in a column of one's own is kept with a row that is gone", () => {
    const mine = [{ ...only, extras: { note: "问过" } }];
    const { rows } = mergeMetrics(base, mine, []);
    expect(rows).toEqual([{ ...only, flags: GONE, extras: { note: "问过" } }]);
  });

  test("a row deleted by hand stays deleted, and that is reported", () => {
    const once = mergeMetrics(base, [], base);
    expect(once.rows).toEqual([]);
    expect(once.report.deleted).toEqual(base);
    expect(mergeMetrics(once.extracted, once.rows, base).rows).toEqual([]);
  });

  test("a row added by hand stays, after its sentence, and takes the extractor's place for the same numeral later", () => {
    const added = row({
      id: "a:added-1:1",
      status: "added",
      numeral: "7",
      value: 7,
      sentence: only.sentence,
      span: "",
    });
    const once = mergeMetrics(base, [added, only], base);
    expect(once.rows).toEqual([only, added]);
    const found = { ...only, id: "a:x:2", numeral: "7", value: 7, unit: "项", span: "200..201" };
    const twice = mergeMetrics(once.extracted, once.rows, [only, found]);
    expect(twice.rows).toHaveLength(2);
    expect(twice.rows[1]).toMatchObject({ id: added.id, status: "added", unit: added.unit, span: "200..201" });
    expect(twice.report.conflicts[0]?.cells).toContainEqual({ column: "unit", base: "", mine: "亿元", theirs: "项" });
  });

  test("without a last extraction every difference counts as an edit", () => {
    const { rows, report } = mergeMetrics([], [{ ...only, value: 45, unit: "万元" }], base);
    expect(rows).toEqual([{ ...only, value: 45, unit: "万元", flags: CONFLICT }]);
    expect(report.conflicts[0]?.cells).toHaveLength(2);
  });

  test("an id that lives on is not given to another sentence", () => {
    const [kept] = mergeMetrics(base, base, extract(["完成高新技术产业投资44.0 亿元。"])).rows as [MetricRow];
    expect(kept.id).toBe(only.id);
    const both = extract(["完成高新技术产业投资44.0 亿元。", "完成高新技术产业投资43.0 亿元。"]);
    const { rows } = mergeMetrics([kept], [kept], both);
    expect(rows[0]?.id).toBe(only.id);
    expect(rows[1]?.id).toBe(only.id.replace(/:1$/u, "-2:1"));
  });

  test("the same figure of another place is another row", () => {
    const other = base.map((row) => ({
      ...row,
      place: "新昌县",
      locus: "新昌县·第1段·第1句",
      sentence: `新昌${row.sentence}`,
    }));
    const { report } = mergeMetrics(base, [{ ...only, value: 45 }], other);
    expect(report.gone).toHaveLength(1);
    expect(report.fresh).toHaveLength(1);
  });
});
