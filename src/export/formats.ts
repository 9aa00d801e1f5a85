/** What a chart can be written as. */
export const FORMATS = ["svg", "png", "pdf", "html", "json", "csv", "xlsx"] as const;
export type Format = (typeof FORMATS)[number];

/** What a report can be written as. */
export const REPORT_FORMATS = ["docx", "pdf", "html", "pptx"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
