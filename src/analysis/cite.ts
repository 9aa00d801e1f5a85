import type { Bulletin } from "../corpus/index.js";
import { eachOnce } from "./grounds.js";

/** A source line in both languages. */
export interface Citation {
  readonly zh: string;
  readonly en: string;
}

/**
 * Where figures come from, for the source line of charts and tables: title, journal and issue, date, as the mastheads say.
 *
 * @example
 * cite(bulletins).zh // "《“学习年·行动年·服务年”见行动 @绍兴》，《今日科技》2023年第9期，2023-10-08"
 */
export function cite(bulletins: readonly Bulletin[]): Citation {
  const zh = bulletins.map(({ name, masthead }) => {
    const { title, source = "", issue = "", date = "" } = masthead;
    const printed = isJournal(issue) ? `《${source}》${issueText(issue)}` : [source, issue].filter(Boolean).join("，");
    return [title === "" ? name : `《${title}》`, printed, date].filter(Boolean).join("，");
  });
  const en = bulletins.map(({ name, masthead }) => {
    const { title, source = "", issue = "", date = "" } = masthead;
    return [title || name, [source, issueNumber(issue)].filter(Boolean).join(" "), date].filter(Boolean).join(", ");
  });
  return { zh: eachOnce(zh).join("；"), en: eachOnce(en).join("; ") };
}

const ISSUE = /^(\d{4})年第?(\d+)期$/u;
const isJournal = (issue: string) => ISSUE.test(issue.replace(/\s/gu, ""));
const issueText = (issue: string) => issue.replace(/\s/gu, "").replace(ISSUE, "$1年第$2期");
const issueNumber = (issue: string) => issue.replace(/\s/gu, "").replace(ISSUE, "$1 no. $2");
