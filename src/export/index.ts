export { chartsOf, type FoundChart } from "./charts-of.js";
export { exportCharts, type ExportedChart, type ExportOptions } from "./export-charts.js";
export { FORMATS, type Format } from "./write-formats.js";
export { conclude, say } from "./say.js";
export { show } from "./show.js";
export { showTable, type TableOptions } from "./table.js";
export { exportStale } from "./export-stale.js";
export { type BulletinPageOptions, exportBulletins } from "./export-bulletins.js";
export { REPORT_FORMATS, writeReport, type ReportFormat, type WriteReportOptions } from "./report/write-report.js";
