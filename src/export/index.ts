export { chartsOf, type FoundChart } from "./charts-of.js";
export { exportCharts, FORMATS, type ExportedChart, type ExportOptions, type Format } from "./export-charts.js";
export { say } from "./say.js";
export { show } from "./show.js";
export { showTable, type TableOptions } from "./table.js";
export { exportStale } from "./export-stale.js";
export { type BulletinPageOptions, exportBulletins } from "./export-bulletins.js";
export { REPORT_FORMATS, writeReport, type ReportFormat, type WriteReportOptions } from "./report/write-report.js";
