import { createHash } from "node:crypto";

/**
 * A sentence without what a new printing may change: width of characters, spaces, line breaks.
 *
 * @example
 * foldSentence("1 至8 月，完成 53.65 亿 元。") // "1至8月,完成53.65亿元。"
 */
export function foldSentence(sentence: string): string {
  return sentence.normalize("NFKC").replace(/\s+/gu, "");
}

/**
 * Ten hexadecimal digits that stand for a sentence; the same for every printing of it.
 *
 * @example
 * fingerprint("已兑现科技政策资金1.35 亿元。") === fingerprint("已兑现科技政策资金1.35亿元。") // true
 */
export function fingerprint(sentence: string): string {
  if (sentence !== last.sentence) last = { sentence, print: printOf(sentence) };
  return last.print;
}

// All numerals of a sentence ask one after the other.
let last = { sentence: "", print: printOf("") };

function printOf(sentence: string): string {
  return createHash("sha256").update(foldSentence(sentence)).digest("hex").slice(0, 10);
}

/**
 * The identity a metric is born with: bulletin, sentence, the numeral's ordinal in the sentence (from 1). A sentence that
 * stands in a bulletin a second time gets a counter.
 *
 * @example
 * metricId("shaoxing-2023-09", "居全省第6 位。", 1)    // "shaoxing-2023-09:91045c5caa:1"
 * metricId("shaoxing-2023-09", "居全省第6 位。", 1, 2) // "shaoxing-2023-09:91045c5caa-2:1"
 */
export function metricId(bulletin: string, sentence: string, ordinal: number, occurrence = 1): string {
  const repeated = occurrence > 1 ? `-${occurrence}` : "";
  return `${bulletin}:${fingerprint(sentence)}${repeated}:${ordinal}`;
}
