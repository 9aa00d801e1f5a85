import { createRequire } from "node:module";
import type { Workbook } from "exceljs";

/** An empty workbook; the library is loaded with the first one. */
export function newWorkbook(): Workbook {
  const excel = createRequire(__filename)("exceljs") as { Workbook: new () => Workbook };
  return new excel.Workbook();
}
