export { chartsOf, type FoundChart } from "./charts-of.js";
export { exportCharts, type ExportedChart, type ExportOptions } from "./export-charts.js";
export { FORMATS, type Format, REPORT_FORMATS, type ReportFormat } from "./formats.js";
export { conclude, say } from "./say.js";
export { show } from "./show.js";
export { showTable, type TableOptions } from "./table.js";
export { exportStale } from "./export-stale.js";
export { type BulletinPageOptions, exportBulletins } from "./export-bulletins.js";
export { writeReport, type WriteReportOptions } from "./report/write-report.js";
