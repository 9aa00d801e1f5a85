export { readNumberCell, readPeriodCell } from "./cells.js";
export { checkMetrics, describeFinding } from "./check.js";
export { checkEntities } from "./checks/entities.js";
export { checkWorkspace, type WorkspaceCheck } from "./checkWorkspace.js";
export type { CheckContext, Finding } from "./checks/finding.js";
export { readMetrics, readRegister, writeMetrics, writeRegister } from "./csv.js";
export { decodeTable } from "./decode.js";
export { describeMerge } from "./describeMerge.js";
export { type CellConflict, CONFLICT, GONE } from "./edits.js";
export { describeDoubt, type DoubtWords } from "./doubtWords.js";
export { ENTITIES, ENTITY_COLUMNS, type EntityRow, splitPartners, toEntityRow } from "./entityRegister.js";
export { extractSeeds, type ExtractSeedsOptions, type SeedExtraction, type SeedsExtraction } from "./extractSeeds.js";
export { guardCell, unguardCell } from "./guard.js";
export { loadEntityRows, loadExtracted, loadMetricRows } from "./load.js";
export { type Merged, mergeMetrics, mergeRegister, type MergeReport } from "./merge.js";
export type { Column, MetricRow } from "./metricRow.js";
export { findInterval, type Interval, toBase } from "./interval.js";
export { isPeriod, type PeriodBounds, readPeriodBounds } from "./period.js";
export { DatasetError, describeProblem, type Problem } from "./problem.js";
export { findSpan, hasFlag, joinFlags, splitFlags, toMetric, toRow } from "./row.js";
export { recordDecision } from "./recordDecision.js";
export {
  type Changes,
  CORRECTABLE,
  decide,
  type Decision,
  doubtfulRows,
  doubtsOf,
  findCellProblem,
  type ReviewFilter,
} from "./review.js";
export { saveEntities, saveMetricRows, saveMetrics, type SaveOptions } from "./save.js";
export { type Register, type RegisterRow, SOURCE_COLUMNS } from "./register.js";
export { type Status, STATUSES } from "./status.js";
export { type ReadOptions } from "./rows.js";
export { COLUMNS } from "./schema.js";
export { splitAtNumeral, type SplitSentence } from "./splitAtNumeral.js";
export { readTable, type TextRecord, type TextTable, writeTable } from "./table.js";
export { TITLES } from "./titles.js";
export { findUnit, type Unit } from "./units.js";
export { importSheet, type SheetChange, type SheetImport } from "./sheet/importSheet.js";
export { saveSheet, type SheetSummary } from "./sheet/saveSheet.js";
