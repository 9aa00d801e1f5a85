import fc from "fast-check";
import { expect, test } from "vitest";
import { readBulletin } from "../../src/corpus/index.js";
import { extractMetrics } from "../../src/metrics/index.js";

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
