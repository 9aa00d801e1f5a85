export { derive, type Derived } from "./derive.js";
export type { Frame } from "./frame.js";
export { type Group, groupBy, type Groups, summarise } from "./groupBy.js";
export { findInterval, findUnit, type Interval, toBase, type Unit } from "../dataset/index.js";
export { joinBy, type JoinOptions } from "./joinBy.js";
export {
  ENTITY_RECORD_COLUMNS,
  type EntityRecord,
  loadEntities,
  type LoadEntitiesOptions,
  toEntityFrame,
} from "./loadEntities.js";
export { loadMetrics, loadMetricsInTurn, type LoadOptions, toMetricFrame } from "./loadMetrics.js";
export { METRIC_COLUMNS, type MetricRecord, toRecord } from "./metricRecord.js";
export { loadParquet } from "./parquet/loadParquet.js";
export { type RecordsInTurn, saveParquet } from "./parquet/saveParquet.js";
export { pivot, type PivotOptions } from "./pivot.js";
export { fromRows, toRows } from "./rows.js";
export { select } from "./select.js";
export { comparePinyin, desc, type Descending, sortBy } from "./sortBy.js";
export { count, distinct, max, mean, median, min, sum, type Summary } from "./summaries.js";
export { type Cell, isMissing } from "./table.js";
export { unique } from "./unique.js";
export { where } from "./where.js";
