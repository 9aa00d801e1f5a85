import { expect, test } from "vitest";
import { foldQuotes, plainText, readPlain } from "../../src/terms/plainText.js";

test("foldQuotes(text) makes one kind of quotation marks, one for one", () => {
  expect(foldQuotes("「三位一体」和『双倍增』")).toBe("“三位一体”和‘双倍增’");
  expect(foldQuotes('"一揽子"推进"清零"')).toBe("“一揽子”推进“清零”");
});

test("foldQuotes(text) starts each line with an opening mark", () => {
  expect(foldQuotes('英寸"\n"清零"')).toBe("英寸“\n“清零”");
});

test("plainText(text) is half width and has no stray spaces", () => {
  expect(plainText("“１ 图４ 表”，Ｒ＆Ｄ")).toBe("“1图4表”,R&D");
});

test("readPlain(text, start, end) counts offsets from the first character of the text", () => {
  const text = '他说"好"。推行"一揽子 ４表"。';
  const reading = readPlain(text, 6);
  expect(reading.text).toBe("推行“一揽子4表”。");
  expect(text.slice(reading.span(3, 6).start, reading.span(3, 6).end)).toBe("一揽子");
});
