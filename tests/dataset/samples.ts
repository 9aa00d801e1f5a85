import type { MetricRow } from "../../src/dataset/index.js";
import type { Metric } from "../../src/metrics/metric.js";
import { metricId } from "../../src/text/fingerprint.js";

/** A metric of an invented bulletin; what a test is about is given, the rest is filled in. */
export function metric(given: Partial<Metric> = {}): Metric {
  const bulletin = given.bulletin ?? "shaoxing-2023-09";
  const sentence = given.sentence ?? "1 至7 月,完成高新技术产业投资43.0 亿元。";
  const numeral = given.numeral ?? "43.0";
  const start = given.start ?? 100 + sentence.indexOf(numeral);
  return {
    id: metricId(bulletin, sentence, 1),
    bulletin,
    place: "嵊州市",
    subject: "",
    indicator: "高新技术产业投资",
    wording: "高新技术产业投资",
    stage: "",
    measure: "value",
    numeral,
    value: Number(numeral),
    unit: "亿元",
    bound: "",
    period: "2023-01/2023-07",
    of: "",
    scope: "",
    flags: [],
    sentence,
    locus: "嵊州市·第1段·第1句",
    start,
    end: start + numeral.length,
    ...given,
  };
}

/** The same as a row of data/metrics.csv. */
export function row(given: Partial<MetricRow> = {}): MetricRow {
  return {
    id: "shaoxing-2023-09:0123456789:1",
    bulletin: "shaoxing-2023-09",
    place: "嵊州市",
    subject: "",
    indicator: "高新技术产业投资",
    wording: "高新技术产业投资",
    stage: "",
    measure: "value",
    numeral: "43.0",
    value: 43,
    value_to: undefined,
    unit: "亿元",
    bound: "",
    period: "2023-01/2023-07",
    of: "",
    scope: "",
    flags: "",
    sentence: "1 至7 月,完成高新技术产业投资43.0 亿元。",
    locus: "嵊州市·第1段·第1句",
    span: "117..121",
    status: "extracted",
    basis: "",
    ...given,
  };
}

/**
 * The metrics of an invented bulletin of one paragraph: every "指标N unit" of every sentence is one.
 * `bulletinOf(["新增高企12 家,技术交易额43.0 亿元。"])` has two.
 */
export function bulletinOf(sentences: readonly string[], bulletin = "shaoxing-2023-09"): Metric[] {
  const seen = new Map<string, number>();
  let offset = 0;
  return sentences.flatMap((sentence, i) => {
    const occurrence = (seen.get(sentence) ?? 0) + 1;
    seen.set(sentence, occurrence);
    const start = offset;
    offset += sentence.length;
    return [...sentence.matchAll(/(\p{Script=Han}+?)([\d.]+) ?(亿元|家|%)/gu)].map(
      ([, wording = "", numeral = "", unit = ""], n) => {
        const at = start + sentence.indexOf(wording + numeral) + wording.length;
        const id = metricId(bulletin, sentence, n + 1, occurrence);
        const locus = `诸暨市·第1段·第${i + 1}句`;
        const read = {
          id,
          bulletin,
          place: "诸暨市",
          wording,
          indicator: wording,
          numeral,
          value: Number(numeral),
          unit,
        };
        return metric({ ...read, period: "", sentence, locus, start: at, end: at + numeral.length });
      },
    );
  });
}

/** Text in GB18030, its two-byte part, as Chinese Excel saves it. */
export function toGb18030(text: string): Uint8Array {
  const codes = new Map<string, readonly number[]>();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Uint8Array.from([...text].flatMap((c) => (c < "\x80" ? [c.charCodeAt(0)] : (codes.get(c) ?? [0x3f]))));
}
