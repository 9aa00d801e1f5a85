import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadWordLines, readWordLines } from "../../src/terms/wordFile.js";

test("readWordLines(text) leaves out comments and empty lines and counts lines as the file does", () => {
  expect(readWordLines("# 提法\n\n三位一体 提法\n  # 又一条\n高企\n")).toEqual([
    { number: 3, columns: ["三位一体", "提法"] },
    { number: 5, columns: ["高企"] },
  ]);
});

test("readWordLines(text) does not mind a BOM, CRLF, tabs, full-width or doubled spaces", () => {
  const plain = readWordLines("三位一体 提法\n高企 主体\n");
  expect(readWordLines("\uFEFF三位一体  提法\r\n高企\t主体\r\n")).toEqual(plain);
  expect(readWordLines("\uFEFF 三位一体　提法 \r\n　高企 \t 主体")).toEqual(plain);
});

test("loadWordLines(path) reads UTF-8 and, where it is not that, GB18030", () => {
  const folder = mkdtempSync(join(tmpdir(), "words-"));
  writeFileSync(join(folder, "utf8.txt"), "高企\n");
  writeFileSync(join(folder, "gb.txt"), Buffer.from([0xb8, 0xdf, 0xc6, 0xf3, 0x0d, 0x0a]));
  expect(loadWordLines(join(folder, "utf8.txt"))).toEqual([{ number: 1, columns: ["高企"] }]);
  expect(loadWordLines(join(folder, "gb.txt"))).toEqual([{ number: 1, columns: ["高企"] }]);
});
