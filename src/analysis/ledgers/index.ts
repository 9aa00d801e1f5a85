export { type HonourRow, honourLedger } from "./honourLedger.js";
export { indicatorProgress, type ProgressRow } from "./indicatorProgress.js";
export { GAP, type LedgerRow } from "./ledger.js";
export { type LedgerGap, ledgerGaps } from "./ledgerGaps.js";
export { progressGrid } from "./progressGrid.js";
export { projectLedger, type ProjectRow } from "./projectLedger.js";
export { ledgerCsv, saveLedgers } from "./saveLedgers.js";
export { systemMap, type SystemRow } from "./systemMap.js";
export { taskLedger, type TaskRow } from "./taskLedger.js";
