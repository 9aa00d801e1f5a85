import { relative } from "node:path";
import { type ReportFormat, type WriteReportOptions, writeReport } from "../../export/index.js";
import { workspaceRoot } from "../../lineage/workspace.js";
import { splitFormats } from "../formats.js";
import { chooseNotebooks } from "../notebooks.js";

export interface ReportFlags extends Pick<WriteReportOptions, "lang" | "theme" | "title" | "out"> {
  readonly format?: string;
}

/** `jianbao report`: one document of the executed notebooks, all or those named. */
export async function report(names: readonly string[], { format, ...flags }: ReportFlags): Promise<void> {
  const formats = splitFormats(format) as ReportFormat[] | undefined;
  await writeReport({
    ...flags,
    notebooks: chooseNotebooks(names),
    ...(formats && { formats }),
    log: (file) => console.log(`  ${relative(workspaceRoot(), file)}`),
  });
}
