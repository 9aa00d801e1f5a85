import { describe, expect, test } from "vitest";
import { COLUMNS, DatasetError, type MetricRow, readMetrics, writeMetrics } from "../../src/dataset/index.js";
import { byId } from "../../src/dataset/register.js";
import { row, toGb18030 } from "./samples.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, former: readonly MetricRow[] = []) =>
  readMetrics(bytes(text), { file: "data/metrics.csv", former: byId(former) });
const whole = (...rows: MetricRow[]) => writeMetrics(rows);
/** The file of one row with one cell put differently. */
const withCell = (column: string, cell: string) => {
  const cells = COLUMNS.map((name) => (name === column ? cell : String(row()[name] ?? "")));
  return `${COLUMNS.join(",")}\n${cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(",")}\n`;
};
const cellOf = (column: (typeof COLUMNS)[number], cell: string, former?: readonly MetricRow[]) =>
  read(withCell(column, cell), former)[0]?.[column];
const refusal = (text: string) => {
  try {
    read(text);
  } catch (error) {
    expect(error).toBeInstanceOf(DatasetError);
    return (error as DatasetError).message;
  }
  throw new Error("nothing was refused");
};

describe("writeMetrics(rows)", () => {
  test("writes UTF-8 with BOM, LF, the columns in their order", () => {
    const text = whole(row());
    expect(text.startsWith("\uFEFFid,bulletin,place,subject,indicator,wording,stage,measure,numeral,value,")).toBe(
      true,
    );
    expect(text.split("\n")).toHaveLength(3);
    expect(text).not.toContain("\r");
  });

  test("keeps a spreadsheet from running a cell, and leaves negative numbers alone", () => {
    const text = whole(row({ wording: "=HYPERLINK(1)", subject: "@x", basis: "+1+2", numeral: "-1.2", value: -1.2 }));
    expect(text).toContain("'=HYPERLINK(1)");
    expect(text).toContain("'@x");
    expect(text).toContain("'+1+2");
    expect(text).toContain(",-1.2,-1.2,");
  });

  test("refuses what could not be read again", () => {
    expect(() => whole(row({ value: Number.NaN }))).toThrow("row 2, column value: write a plain number such as 43.0");
    expect(() => whole(row({ value: Infinity }))).toThrow('"Infinity"');
    expect(() => whole(row({ wording: "投资\ud800" }))).toThrow("row 2, column wording: a broken character");
    expect(() => whole(row(), row())).toThrow("row 3, column id: duplicate id, also in row 2");
    expect(() => whole(row({ extras: { note: "\udc00" } }))).toThrow("column note");
  });
});

describe("readMetrics(bytes) reads what people and spreadsheets leave", () => {
  test("UTF-8 with and without BOM, UTF-16, GB18030", () => {
    const text = whole(row()).slice(1);
    expect(read(text)).toEqual([row()]);
    expect(read(`\uFEFF${text}`)).toEqual([row()]);
    const utf16 = Buffer.from(`\uFEFF${text.replaceAll(",", "\t")}`, "utf16le");
    expect(readMetrics(utf16)[0]?.place).toBe("嵊州市");
    expect(readMetrics(toGb18030(text))).toEqual([row()]);
  });

  test("CRLF, a trailing empty line, trailing empty columns, semicolons", () => {
    const text = whole(row());
    expect(read(text.replaceAll("\n", "\r\n"))).toEqual([row()]);
    expect(read(`${text}\n,,,,\n\n`)).toEqual([row()]);
    expect(
      read(
        text
          .trimEnd()
          .split("\n")
          .map((line) => `${line},,`)
          .join("\n"),
      ),
    ).toEqual([row()]);
    expect(read(`sep=,\n${text.slice(1)}`)).toEqual([row()]);
  });

  test("columns in another order, and columns of one's own, which stay", () => {
    const order = ["note", ...COLUMNS].reverse();
    const cells = { ...row(), note: "问过科技局", value_to: "" } as unknown as Record<string, string>;
    const text = `${order.join(",")}\n${order.map((name) => `"${cells[name]}"`).join(",")}\n`;
    expect(read(text)).toEqual([row({ extras: { note: "问过科技局" } })]);
    expect(read(whole(...read(text)))).toEqual(read(text));
  });

  test("columns that bear names of JavaScript's own, which stay as they are", () => {
    const extras = Object.fromEntries([["__proto__", "甲"], ["constructor", "乙"], ["toString", "丙"]]); // prettier-ignore
    const text = whole(row({ extras }));
    expect(Object.entries(read(text)[0]?.extras ?? {})).toEqual([["__proto__", "甲"], ["constructor", "乙"], ["toString", "丙"]]); // prettier-ignore
    expect(whole(...read(text))).toBe(text);
    expect(refusal(withCell("bound", "constructor"))).toContain("column bound: write one of");
    expect(refusal(withCell("measure", "__proto__"))).toContain("column measure: write one of");
  });

  test("1,234.5, full-width digits and minus signs in number columns", () => {
    expect(cellOf("value", "1,234.5")).toBe(1234.5);
    expect(cellOf("value", "１，２３４．５")).toBe(1234.5);
    expect(cellOf("value", " 43 ")).toBe(43);
    expect(cellOf("value", "−1.2")).toBe(-1.2);
    expect(cellOf("value", "1.2E+05")).toBe(120_000);
    expect(cellOf("value_to", "")).toBeUndefined();
  });

  test("periods that were turned into dates", () => {
    expect(cellOf("period", "2024/6/1")).toBe("2024-06");
    expect(cellOf("period", "2024/6")).toBe("2024-06");
    expect(cellOf("period", "Jun-24")).toBe("2024-06");
    expect(cellOf("period", "2024年6月")).toBe("2024-06");
    expect(cellOf("period", "2024年6月1日")).toBe("2024-06");
    expect(cellOf("period", "2024/6/5")).toBe("2024-06-05");
    expect(cellOf("period", "2023-01/2023-07")).toBe("2023-01/2023-07");
  });

  test("the extractor's row tells 2024-06-01 from 2024-06, 43.0 from 43, and gives long numbers back", () => {
    expect(cellOf("period", "2024/6/1", [row({ period: "2024-06-01" })])).toBe("2024-06-01");
    expect(cellOf("period", "3/5/2024", [row({ period: "2024-03-05" })])).toBe("2024-03-05");
    expect(cellOf("numeral", "43", [row()])).toBe("43.0");
    expect(cellOf("numeral", "1050", [row({ numeral: "1,050" })])).toBe("1,050");
    expect(cellOf("numeral", "3月5日", [row({ numeral: "3-5" })])).toBe("3-5");
    expect(cellOf("numeral", "44", [row()])).toBe("44");
    expect(cellOf("value", "1.23457E+11", [row({ value: 123456789012 })])).toBe(123456789012);
  });

  test("signs for bounds that mean the same", () => {
    expect(cellOf("bound", "=")).toBe("");
    expect(cellOf("bound", "≥")).toBe(">=");
    expect(cellOf("bound", "＞")).toBe(">");
  });

  test("a row without id is one added by hand: it gets identity, status and numeral", () => {
    const [added] = read(withCell("id", "").replace('"43.0"', '""').replace('"extracted"', '""'));
    expect(added).toMatchObject({ numeral: "43", status: "added" });
    expect(added?.id).toMatch(/^shaoxing-2023-09:added-[0-9a-f]{10}:1$/u);
  });

  test("a row copied from an added one, its id emptied, gets another id, wherever it stands", () => {
    const added = read(withCell("id", "")) as [MetricRow];
    const copied = whole(...added).split("\n");
    const [head = "", line = ""] = copied;
    const ids = read([head, line.replace(/^[^,]*/u, ""), line].join("\n")).map(({ id }) => id);
    expect(ids).toEqual([added[0].id.replace(/1$/u, "2"), added[0].id]);
  });

  test("an empty status of a row with id means that nobody decided", () => {
    expect(cellOf("status", "")).toBe("extracted");
  });
});

describe("readMetrics(bytes) refuses, naming file, row, column, value and what to do", () => {
  test("numbers that are none", () => {
    for (const cell of ["NaN", "Infinity", "1e309", "43.0亿元", "1,23", "0x10", "", "约43"])
      expect(refusal(withCell("value", cell))).toBe(
        `data/metrics.csv, row 2, column value: write a plain number such as 43.0; the unit has a column of its own: ${JSON.stringify(cell)}`,
      );
  });

  test("words outside a column's list, periods that are none", () => {
    expect(refusal(withCell("measure", "level"))).toContain("row 2, column measure: write one of value, base, growth");
    expect(refusal(withCell("status", "ok"))).toContain('extracted, checked, rejected, added: "ok"');
    expect(refusal(withCell("period", "2023-07/2023-01"))).toContain("column period: write a period such as");
    expect(refusal(withCell("period", "3/5/2024"))).toContain('"3/5/2024"');
    expect(refusal(withCell("period", "2023-13"))).toContain('"2023-13"');
    expect(refusal(withCell("span", "12"))).toContain("start..end");
  });

  test("missing, renamed and doubled columns", () => {
    const text = whole(row());
    expect(refusal(text.replace(",value,", ",values,"))).toBe(
      "data/metrics.csv, row 1, column value: the column is missing; rename “values” to it",
    );
    expect(refusal(text.replace(",unit,", ",单位,"))).toContain("rename “单位” to it");
    expect(refusal(text.replace(",scope,", ",area,"))).toContain("rename “area” to it");
    expect(refusal("id,place\na,b\n")).toContain("column bulletin: the column is missing; put it back");
    expect(refusal(text.replace(",scope,", ",of,"))).toContain("column of: duplicate column");
    expect(refusal("")).toContain("the file is empty");
  });

  test("open quotes and rows of the wrong length", () => {
    const text = whole(row());
    expect(refusal(text.replace('投资43.0 亿元。"', "投资43.0 亿元。"))).toContain(
      "row 2: a quote opens and never closes",
    );
    expect(refusal(`${text}"shaoxing\n${text.split("\n")[1]?.replaceAll('"', "")}`)).toContain(
      "row 3: a quote opens and never",
    );
    expect(refusal(text.replace(",嵊州市,", ',嵊"州"市,'))).toContain("a quote stands inside a cell");
    expect(refusal(text.replace(",extracted,", ",extracted"))).toContain("the row has 21 cells, the header 22");
    expect(refusal(text.replace(",extracted,", ",extracted,a,b"))).toContain("the row has 23 cells, the header 22");
  });

  test("the marks of a merge conflict", () => {
    const [head = "", line = ""] = whole(row()).split("\n");
    expect(refusal([head, "<<<<<<< HEAD", line, "=======", line, ">>>>>>> other", ""].join("\n"))).toBe(
      'data/metrics.csv, row 2: the marks of a merge conflict; keep one of the two sides and delete the marks: "<<<<<<< HEAD"',
    );
  });

  test("files that are no text: a workbook under another name, a picture, bytes of any kind", () => {
    const refused = (bytes: readonly number[]) => () =>
      readMetrics(Uint8Array.from(bytes), { file: "data/metrics.csv" });
    expect(refused([0x50, 0x4b, 0x03, 0x04, 0x14])).toThrow(
      "data/metrics.csv: no table; save it as “CSV UTF-8”, or take it back from git: it is a zip archive or an office document",
    );
    expect(refused([0x89, 0x50, 0x4e, 0x47])).toThrow("it is a PNG picture");
    expect(refused(Array.from({ length: 512 }, (_, i) => i % 256))).toThrow("it holds bytes that no text has");
    expect(refused([...Buffer.from("id,bulletin\n甲,乙\n", "utf16le")])).toThrow("it holds bytes that no text has");
  });

  test("an empty file", () => {
    for (const text of ["", "\uFEFF", "\n\n"])
      expect(refusal(text)).toBe(
        "data/metrics.csv: the file is empty; take it back from git, or delete it and run npx jianbao extract",
      );
  });

  test("two rows with one id", () => {
    const text = whole(row());
    expect(refusal(text + text.split("\n")[1])).toBe(
      'data/metrics.csv, row 3, column id: duplicate id, also in row 2; empty the id of the row you added, it will get its own: "shaoxing-2023-09:0123456789:1"',
    );
  });

  test("UTF-8 with a broken character is not taken for GB18030", () => {
    const good = bytes(whole(row()));
    const broken = Uint8Array.from(good.filter((_, i) => i !== good.indexOf(0xe5)));
    expect(() => readMetrics(broken, { file: "data/metrics.csv" })).toThrow(
      "data/metrics.csv, row 2: broken characters",
    );
    expect(() => readMetrics(broken.slice(3), { file: "data/metrics.csv" })).toThrow("broken characters");
  });

  test("every problem of a file at once, ten of them in words", () => {
    const text = whole(...Array.from({ length: 12 }, (_, i) => row({ id: `a:${i}` }))).replaceAll(",43,", ",x,");
    expect(refusal(text).split("\n")).toHaveLength(11);
    expect(refusal(text)).toContain("… and 2 more problems of this file");
  });
});
