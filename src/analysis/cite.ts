import { type Bulletin, issueName } from "../corpus/index.js";
import { eachOnce } from "./grounds.js";
import type { Said } from "./said.js";

/**
 * Where figures come from, for the source line of charts and tables: title, journal and issue, date, as the mastheads say.
 *
 * @example
 * cite(bulletins).zh // "《“学习年·行动年·服务年”见行动 @绍兴》，《今日科技》2023年第9期，2023-10-08"
 */
export function cite(bulletins: readonly Bulletin[]): Said {
  const zh = bulletins.map(({ name, masthead }) => {
    const { title, source = "", date = "" } = masthead;
    const issue = printedIssue({ name, masthead });
    const printed = JOURNAL.test(issue) ? `《${source}》${issue}` : [source, issue].filter(Boolean).join("，");
    return [title === "" ? name : `《${title}》`, printed, date].filter(Boolean).join("，");
  });
  const en = bulletins.map(({ name, masthead }) => {
    const { title, source = "", date = "" } = masthead;
    const issue = printedIssue({ name, masthead }).replace(JOURNAL, "$1 no. $2");
    return [title || name, [source, issue].filter(Boolean).join(" "), date].filter(Boolean).join(", ");
  });
  return { zh: eachOnce(zh).join("；"), en: eachOnce(en).join("; ") };
}

const JOURNAL = /^(\d{4})年第(\d+)期$/u;
const printedIssue = (bulletin: Pick<Bulletin, "name" | "masthead">) =>
  bulletin.masthead.issue === undefined ? "" : issueName(bulletin);
