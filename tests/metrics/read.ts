import { readBulletin } from "../../src/corpus/index.js";
import { extractMetrics, type Metric } from "../../src/metrics/index.js";

/** The metrics of a text as a bulletin of 绍兴市 of 2023. */
export function read(text: string, title = "绍兴市2023年科技工作简报"): readonly Metric[] {
  return extractMetrics(readBulletin(`${title}\n\n${text}\n`, "sample")).metrics;
}

/** [measure, value, unit, wording] of each metric. */
export const measures = (text: string) => read(text).map((m) => [m.measure, m.value, m.unit, m.wording]);
