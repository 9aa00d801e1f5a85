import fc from "fast-check";
import { expect, test } from "vitest";
import { readBulletin } from "../../src/corpus/index.js";
import {
  readMetrics,
  readRegister,
  ENTITIES,
  toEntityRow,
  toRow,
  writeMetrics,
  writeRegister,
} from "../../src/dataset/index.js";
import { extractEntities } from "../../src/entities/index.js";
import { extractMetrics, findClaims, listUnmeasured } from "../../src/metrics/index.js";
import { readStretch } from "../../src/text/reading.js";

const PIECES = (
  "1 23 4.5 ２．５ 10.5∶38.4∶51.1 3—5 万 亿 元 家 % ％ 个百分点 倍 番 成 位 第 前 超 余 多 近 约 以上 一 二十 百 三分之二 两 半 大 年 月 至 — ～ " +
  "“ ” （ ） 《 》 ， 。 ； ： 、 \n 同比 增长 下降 分别 占 比重 完成 计划 的 从 由 到 至 居 全省 全市 连续 其中 越城区 柯桥 已 目前 上半年 2023 " +
  "2023年 1至7月 力争 项目 企业 新增 投资 技术交易额 达 为 有 高于 平均 提前 降幅 收窄 和 与"
).split(" ");

test("extractMetrics(any text) never throws; spans give numerals back, in reading order, with ids of their own", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
      const text = `绍兴市2023年工作总结\n\n${pieces.join("")}`;
      const { metrics, dismissed } = extractMetrics(readBulletin(text, "sample"));
      for (const { start, end, numeral } of [...metrics, ...dismissed]) expect(text.slice(start, end)).toBe(numeral);
      for (const [i, metric] of metrics.entries()) {
        expect(Number.isFinite(metric.value)).toBe(true);
        if (i > 0) expect(metric.start).toBeGreaterThan(metrics[i - 1]?.start ?? -1);
      }
      expect(new Set(metrics.map((m) => m.id)).size).toBe(metrics.length);
    }),
    { seed: 258, numRuns: process.env["CI"] ? 3000 : 800 },
  );
});

const RUNS_OF = [
  "一",
  "十",
  "1",
  "1,",
  "1.",
  "（",
  "“",
  "《",
  " ",
  "　",
  "\n",
  "、",
  "万",
  "第",
  "-",
  "—",
  "A1",
  "+",
  ":",
  "/",
  "分之",
  "年",
  "x",
];
const HOSTILE = [
  "\uFEFF", "\u200B", "\u202E", "\u2028", "\u0085", "\u0001", "e\u0301", "㈠", "①", "½", "Ⅳ", "٣", "😀", "𠮷", "\r", "\t", "<script>1</script>",
  "=1+1", "1e309", "0x10", "NaN", "Infinity", "-0", "９９９９", "99999999999999999999999999", "0.0000000000000001", "__proto__", "constructor",
]; // prettier-ignore
const hostile = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
      {
        weight: 1,
        arbitrary: fc.tuple(fc.constantFrom(...RUNS_OF), fc.nat(300)).map(([run, times]) => run.repeat(times)),
      },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join("").replaceAll("\0", ""));

test("law: of any characters at all, nothing throws, every span gives its words back, and the rows come back from their files", () => {
  fc.assert(
    fc.property(hostile, fc.constantFrom("", "绍兴市2023年工作总结\n\n", "越城区 口号\n\n"), (words, head) => {
      const text = head + words;
      const bulletin = readBulletin(text, "sample");
      const extraction = extractMetrics(bulletin);
      for (const { start, end, numeral } of [...extraction.metrics, ...listUnmeasured(bulletin, extraction)])
        expect(text.slice(start, end)).toBe(numeral);
      for (const { start, end } of findClaims(bulletin)) expect(end).toBeGreaterThan(start);
      const entities = extractEntities(bulletin);
      for (const { start, end, wording } of entities) expect(readStretch(text, start, end).text).toBe(wording);
      const [rows, named] = [extraction.metrics.map(toRow), entities.map(toEntityRow)];
      expect(readMetrics(Buffer.from(writeMetrics(rows)))).toEqual(rows);
      expect(readRegister(ENTITIES, Buffer.from(writeRegister(ENTITIES, named)))).toEqual(named);
    }),
    { seed: 309, numRuns: process.env["CI"] ? 3000 : 800 },
  );
}, 120_000);
