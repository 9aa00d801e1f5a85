import { readFileSync, writeFileSync } from "node:fs";
import type { Chart } from "../../src/charts/index.js";
import { readBulletin, type Bulletin } from "../../src/corpus/index.js";
import type { MetricRow } from "../../src/dataset/index.js";
import { GROWTH_ROWS, growth, SAMPLES } from "../charts/samples.js";
import { writeNotebook } from "./notebook.js";

const TABLE =
  '<table><caption>同比增速</caption><thead><tr><th align="left">指标</th><th align="right">同比（%）</th></tr></thead>' +
  '<tbody><tr><td align="left">高新技术产业投资&lt;b&gt;</td><td align="right">18.8</td></tr></tbody>' +
  "<tfoot><tr><td>资料来源：简报</td></tr></tfoot></table>";

const SAID = [
  {
    data: {
      "text/markdown": "**结论。** 嵊州市明示4项同比，**119.7%** 最高。其余三项在12%至22%之间，图形见下，均未经核对。",
    },
  },
  { data: { "text/markdown": ["**In short.** Shengzhou states 4 rates. ", "The highest is 119.7%."] } },
  { data: { "text/html": TABLE } },
];

/** An executed notebook with a question in both languages, charts, a table, and what it concludes. */
export function writeReportNotebook(
  folder: string,
  name = "02-what-grew",
  charts: readonly Chart[] = [growth()],
): string {
  const path = writeNotebook(folder, name, charts);
  const notebook = JSON.parse(readFileSync(path, "utf8")) as { cells: object[] };
  const prose = { cell_type: "markdown", metadata: {}, source: ["# What grew?\n", "\n", "**哪些指标增长了？**\n"] };
  const end = { cell_type: "code", execution_count: 2, metadata: {}, source: ["say(x)"], outputs: SAID };
  writeFileSync(path, JSON.stringify({ ...notebook, cells: [prose, ...notebook.cells.slice(1), end] }));
  return path;
}

/** Every form of chart, once. */
export const allForms = (): Chart[] => SAMPLES.map((sample) => sample());

/** The rows behind `growth()`: one of them checked. */
export const ROWS: readonly MetricRow[] = GROWTH_ROWS.map(
  ({ id, indicator, value, numeral, sentence, locus }, index) =>
    ({
      id,
      bulletin: "sample",
      place: "嵊州市",
      subject: "",
      indicator,
      numeral,
      value,
      unit: "%",
      bound: "",
      sentence,
      locus,
      status: index === 0 ? "checked" : "extracted",
    }) as unknown as MetricRow,
);

export const BULLETINS: readonly Bulletin[] = [
  readBulletin(
    "“学习年”见行动 @绍兴\n来源:今日科技 2023年9期 日期:2023-10-08\n嵊州市\n完成投资43.0 亿元。\n",
    "sample",
  ),
];
