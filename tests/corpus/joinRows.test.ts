import { describe, expect, test } from "vitest";
import { joinRows, type Row } from "../../src/corpus/joinRows.js";

/** A page of rows 20 points apart; `>` indents by two characters, `<` stops short of the right margin (500). */
const page = (...lines: string[]): Row[] =>
  lines.map((line, i) => {
    const text = line.replace(/[<>]/gu, "");
    const left = line.startsWith(">") ? 132 : 100;
    return { text, left, right: line.endsWith("<") ? left + text.length * 16 : 500, top: 800 - i * 20, size: 16 };
  });

describe("joinRows(pages)", () => {
  test("joins rows that reach the margin and parts at indents and short rows", () => {
    expect(joinRows([page("一、平台<", ">新增研发机构12家，技术交", "易额38亿元。<", ">引进人才", "20名。<")])).toBe(
      "一、平台\n\n新增研发机构12家，技术交易额38亿元。\n\n引进人才20名。",
    );
  });

  test("goes on over a page's end, without page number and running head", () => {
    const pages = [
      page("某市简报<", ">新增研发机构", "12家，技术交", "— 1 —<"),
      page("某市简报<", "易额38亿元。<", ">引进人才20名", "2<"),
      page("某市简报<", "以上。<", "第 3 页 共 3 页<"),
    ];
    expect(joinRows(pages)).toBe("新增研发机构12家，技术交易额38亿元。\n\n引进人才20名以上。");
  });

  test("keeps a table's rows apart", () => {
    expect(joinRows([page("指标\t数值", "高企\t12家")])).toBe("指标\t数值\n\n高企\t12家");
  });

  test("puts a space between Latin words only", () => {
    expect(joinRows([page("research and", "development<")])).toBe("research and development");
  });
});
