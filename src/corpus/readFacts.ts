import type { Span } from "../text/span.js";
import { readDate } from "./readDate.js";
import { DOCUMENT, findLabels, ISSUE, pressOf, type Field } from "./metaLines.js";
import { foldedOf, trimSpan, type Page } from "./page.js";

/** What one line of a masthead tells. */
export interface Facts {
  readonly date?: string;
  readonly source?: string;
  readonly keywords?: readonly string[];
  readonly issue?: string;
  readonly document?: string;
  /** Name before an issue: 今日科技 2023年9期 → 今日科技. */
  readonly journal?: string;
  /** Words beside a date: 2023-10-08 14:10本刊综合 → 本刊综合. */
  readonly byline?: string;
  /** Newspaper of a byline: 衢州日报记者 程远 → 衢州日报. */
  readonly press?: string;
}

/** Read a masthead line: labels first, else document number, issue, date. */
export function readFacts(page: Page, line: Span): Facts {
  const folded = foldedOf(page, line);
  const press = pressOf(folded);
  if (press !== undefined) return { press };
  const labels = findLabels(folded);
  if (labels.length > 0) return readLabelled(page, line, labels);
  if (DOCUMENT.test(folded)) return { document: page.text.slice(line.start, line.end) };
  const issue = ISSUE.exec(folded);
  return issue ? readIssue(page, line, issue) : readDated(page, line);
}

function readLabelled(page: Page, line: Span, labels: ReturnType<typeof findLabels>): Facts {
  const facts = labels.map(({ field, valueStart }, i): Facts => {
    const end = labels[i + 1]?.start ?? line.end - line.start;
    const value = trimSpan(page.text, { start: line.start + valueStart, end: line.start + end });
    return value ? readField(page, field, value) : {};
  });
  // A date may stand before the first label: 2023-09-14 来源：…, or behind another one: 来源：… 2023-09-14. Of two sources
  // the first counts.
  const folded = foldedOf(page, line);
  const before = readDate(folded.slice(0, labels[0]?.start));
  const date = before ?? (facts.some((fact) => fact.date !== undefined) ? undefined : readDate(folded));
  return Object.assign({}, ...facts.reverse(), date === undefined ? {} : { date }) as Facts;
}

function readField(page: Page, field: Field, value: Span): Facts {
  const words = page.text.slice(value.start, value.end);
  const date = field === "date" ? readDate(foldedOf(page, value)) : undefined;
  if (date !== undefined) return { date };
  if (field === "issue") return { issue: words };
  if (field === "source") return { source: (words.split(/\s{2,}|[|｜\]】\u3000]/u)[0] ?? words).trim() };
  if (field === "keywords") return { keywords: words.split(/[;；,，、|｜\s]+/u).filter((word) => word !== "") };
  return {};
}

function readIssue(page: Page, line: Span, { index, 0: issue }: RegExpExecArray): Facts {
  const words = page.text.slice(line.start, line.end);
  const journal = words.slice(0, index).replace(/^[\s《【(（]+|(?<![\s《》】(（])[\s《》】(（]+$/gu, "");
  const date = readDate(foldedOf(page, line));
  return { issue: words.slice(index, index + issue.length), ...(journal && { journal }), ...(date && { date }) };
}

const DATE_AND_TIME =
  /\d{4}[^\d]{1,3}\d{1,2}[^\d]{1,3}\d{1,2} ?日?\s*(?:\d{1,2}:\d{2}(?::\d{2})?)?|[一二][零一二三四五六七八九]{3}年.{2,6}日/u;

function readDated(page: Page, line: Span): Facts {
  const folded = foldedOf(page, line);
  const date = readDate(folded);
  if (date === undefined) return {};
  const stamp = DATE_AND_TIME.exec(folded);
  const words = page.text.slice(line.start, line.end);
  const [before, after] = stamp ? [words.slice(0, stamp.index), words.slice(stamp.index + stamp[0].length)] : ["", ""];
  const byline = [before, after]
    .map((part) => part.replace(/^[\s(（【)）】]+|(?<![\s(（【)）】])[\s(（【)）】]+$/gu, ""))
    .find((part) => part);
  return byline !== undefined && /\p{Script=Han}/u.test(byline) ? { date, byline } : { date };
}
