import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { writeIfChanged } from "../../dataset/files.js";
import { writeTable } from "../../dataset/index.js";
import { type Frame, toRows } from "../../frames/index.js";
import { workspacePath } from "../../lineage/workspace.js";

// Headings of all ledgers' columns; ids stay out of a table that goes to people.
const HEADINGS: Readonly<Record<string, string>> = {
  place: "地区", indicator: "指标", project: "项目", kind: "类别", name: "名称", task: "任务", item: "事项", count: "个数", stage: "阶段",
  partners: "合作单位", figures: "已报的数", figure: "数字", period: "时段", completion: "完成率", elapsed: "时序进度（计算）", growth: "增速", rank: "位次",
  listed: "列入", investment: "完成投资", holder: "承担", quantity: "数量", result: "结果", scope: "范围", winner: "对象", bulletin: "简报",
  locus: "出处", sentence: "原句",
}; // prettier-ignore

/**
 * A ledger as CSV text for Excel and WPS: headings in Chinese, gaps as 未提, each line with its sentence.
 *
 * @example
 * ledgerCsv(projectLedger(metrics, entities)).split("\n")[0] // a byte order mark, then "地区,项目,个数,阶段,列入,完成投资,完成率,时序进度（计算）,时段,简报,原句,出处"
 */
export function ledgerCsv<R extends object>(ledger: Frame<R>): string {
  const columns = ledger.columns.filter((column) => column !== "ids");
  const rows = toRows(ledger).map((row) => columns.map((column) => String((row as Record<string, unknown>)[column])));
  return writeTable({ header: columns.map((column) => HEADINGS[column] ?? column), rows });
}

/**
 * Write ledgers as CSV files named after them; into exports/ledgers of the workspace by default. Returns the files' names.
 *
 * @example
 * saveLedgers({ 系统图: systemMap(metrics, entities) }) // ["系统图.csv"]
 */
export function saveLedgers(
  ledgers: Readonly<Record<string, Frame<object>>>,
  folder = workspacePath("exports", "ledgers"),
): string[] {
  mkdirSync(folder, { recursive: true });
  return Object.entries(ledgers).map(([name, ledger]) => {
    const file = `${name}.csv`;
    writeIfChanged(join(folder, file), ledgerCsv(ledger));
    return file;
  });
}
