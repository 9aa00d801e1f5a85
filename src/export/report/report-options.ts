import type { Lang, ThemeName } from "../../charts/index.js";
import type { Bulletin } from "../../corpus/index.js";
import type { MetricRow } from "../../dataset/index.js";

/** What a report is made of. */
export interface ReadReportOptions {
  /** Executed notebooks: one question each, in this order. */
  readonly notebooks: readonly string[];
  readonly lang?: Lang;
  readonly theme?: ThemeName;
  readonly title?: string;
  /** The data's rows and the bulletins, where they are not the workspace's. */
  readonly rows?: readonly MetricRow[];
  readonly bulletins?: readonly Bulletin[];
}
