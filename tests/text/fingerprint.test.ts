import { expect, test } from "vitest";
import { fingerprint, foldSentence, metricId } from "../../src/text/fingerprint.js";

test("foldSentence(sentence) drops spaces and width", () => {
  expect(foldSentence("1 至8 月，完成 53.65 亿 元。")).toBe("1至8月,完成53.65亿元。");
  expect(foldSentence("技术交易\r\n额５３．６５ 亿元")).toBe("技术交易额53.65亿元");
});

test("fingerprint(sentence) is the same for every printing of a sentence, and for no other sentence", () => {
  expect(fingerprint("已兑现科技政策资金1.35 亿元。")).toBe(fingerprint("已兑现科技政策资金１.35亿元。"));
  expect(fingerprint("已兑现科技政策资金1.35 亿元。")).not.toBe(fingerprint("已兑现科技政策资金1.36 亿元。"));
});

test("metricId(bulletin, sentence, ordinal, occurrence) names bulletin, sentence and numeral", () => {
  expect(metricId("shaoxing-2023-09", "居全省第6 位。", 1)).toBe("shaoxing-2023-09:91045c5caa:1");
  expect(metricId("shaoxing-2023-09", "居全省第6 位。", 2, 2)).toBe("shaoxing-2023-09:91045c5caa-2:2");
});
