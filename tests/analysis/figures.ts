import type { MetricRow } from "../../src/dataset/index.js";
import { type Frame, type MetricRecord, toMetricFrame, toRows } from "../../src/frames/index.js";
import { row } from "../dataset/samples.js";

let made = 0;

/** A metric as analysis sees it; what a test is about is given, the rest is filled in. Every one has an id of its own. */
export function figure(given: Partial<MetricRow> = {}): MetricRecord {
  const [record] = toRows(frameOf(given));
  if (!record) throw new Error("missing record");
  return record;
}

/** A metrics frame of figures in their order. */
export function frameOf(...given: readonly Partial<MetricRow>[]): Frame<MetricRecord> {
  return toMetricFrame(
    given.map((cells) =>
      row({ id: `t:${++made}:1`, span: `${made * 10}..${made * 10 + 2}`, ...numbers(cells), ...cells }),
    ),
    { rejected: true },
  );
}

/** Value from numeral: the figures of a test are written once. */
const numbers = ({ numeral }: Partial<MetricRow>) => (numeral === undefined ? {} : { value: Number(numeral) });

const LATE = "2023-01/2023-08";
const DONE = "1 至8 月实现技术交易额53.65 亿元,完成全年目标任务103.2%。";

/** 柯桥区 53.65 亿元 in eight months, 103.2 % of its plan. */
export const KEQIAO = [
  { place: "柯桥区", indicator: "技术交易额", wording: "技术交易额", numeral: "53.65", period: LATE, sentence: DONE, locus: "柯桥区·第4段·第2句" },
  { place: "柯桥区", indicator: "技术交易额", wording: "技术交易额", numeral: "103.2", unit: "%", measure: "completion", of: "技术交易额", period: LATE, sentence: DONE, locus: "柯桥区·第4段·第2句" },
] as const satisfies readonly Partial<MetricRow>[]; // prettier-ignore

/** 诸暨市 76.9 亿元 in seven months. */
export const ZHUJI = {
  place: "诸暨市", indicator: "技术交易额", wording: "技术市场交易额", numeral: "76.9", sentence: "乙", locus: "诸暨市·第2段·第5句",
} as const satisfies Partial<MetricRow>; // prettier-ignore
