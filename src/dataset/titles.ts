import type { Column } from "./metricRow.js";

/** The columns' names as the workbook shows them. */
export const TITLES: Readonly<Record<Column, string>> = {
  id: "编号",
  bulletin: "简报",
  place: "地区",
  subject: "主体",
  indicator: "指标",
  wording: "原文用语",
  stage: "口径",
  measure: "量度",
  numeral: "数字",
  value: "数值",
  value_to: "数值上限",
  unit: "单位",
  bound: "界限",
  period: "报告期",
  of: "所属指标",
  scope: "比较范围",
  flags: "标记",
  sentence: "原句",
  locus: "位置",
  span: "偏移",
  status: "状态",
  basis: "依据",
};
