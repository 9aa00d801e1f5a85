import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ledgerCsv, projectLedger, saveLedgers } from "../../../src/analysis/index.js";
import { readTable } from "../../../src/dataset/index.js";
import { toEntityFrame } from "../../../src/frames/index.js";
import { frameOf } from "../figures.js";

const metrics = frameOf({ place: "诸暨市", indicator: "重点项目", numeral: "18", unit: "个", sentence: "18个重点项目完成投资30 亿元。" }, { place: "诸暨市", indicator: "实际投资", subject: "重点项目", numeral: "30", bound: ">", sentence: "18个重点项目完成投资30 亿元。" }); // prettier-ignore
const ledger = projectLedger(metrics, toEntityFrame([]));

test("ledgerCsv(ledger) has Chinese headings, gaps as 未提, the sentence, and no ids", () => {
  const { header, records } = readTable(Buffer.from(ledgerCsv(ledger)), "ledger.csv");
  expect(header).toEqual(["地区", "项目", "个数", "阶段", "列入", "完成投资", "完成率", "时序进度（计算）", "时段", "简报", "原句", "出处"]); // prettier-ignore
  expect(records.map(({ cells }) => cells.slice(0, 9).join(" | "))).toEqual([
    "诸暨市 | 重点项目 | 18个 | 未提 | 未提 | 超30亿元 | 未提 | 58.3%（计算） | 2023年1—7月",
  ]);
  expect(records[0]?.cells[10]).toBe("18个重点项目完成投资30 亿元。");
});

test("saveLedgers(ledgers, folder) writes one file for each and names them", () => {
  const folder = mkdtempSync(join(tmpdir(), "jianbao-"));
  expect(saveLedgers({ 重大项目实施表: ledger }, folder)).toEqual(["重大项目实施表.csv"]);
  expect(readFileSync(join(folder, "重大项目实施表.csv"), "utf8")).toBe(ledgerCsv(ledger));
  rmSync(folder, { recursive: true });
});
