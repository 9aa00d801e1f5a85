import type { MetricRecord } from "../frames/index.js";

/**
 * Where a figure's numeral stands in its sentence, as far as the sentence alone can tell; −1 when it does not: the 3 of 43.0 is not the
 * 3 of 增加3家.
 */
export function numeralAt({ sentence, numeral }: Pick<MetricRecord, "sentence" | "numeral">): number {
  let at = sentence.indexOf(numeral);
  while (at >= 0 && isInside(sentence, at, numeral)) at = sentence.indexOf(numeral, at + 1);
  return at;
}

const isInside = (sentence: string, at: number, numeral: string) =>
  /[\d.]$/u.test(sentence.slice(0, at)) || /^(?:\d|\.\d)/u.test(sentence.slice(at + numeral.length));

/** The words of its clause before a figure's numeral; "" for a numeral that the sentence does not hold. */
export function wordsBefore(row: Pick<MetricRecord, "sentence" | "numeral">): string {
  const before = row.sentence.slice(0, Math.max(0, numeralAt(row)));
  return /[^,;。，；]*$/u.exec(before)?.[0] ?? "";
}
