import { readNumeral } from "../text/numerals.js";
import type { Span } from "../text/span.js";
import type { Masthead } from "./bulletin.js";
import { isDateLine, readDate } from "./dates.js";
import { foldedOf, headOf, trimSpan, type Page } from "./page.js";
import { endsAsProse } from "./stops.js";

type Field = "date" | "source" | "keywords" | "issue" | "other";

// Labels of a masthead line, longest first: 信息来源 must win over 来源.
const LABELS: readonly [words: string, field: Field][] = [
  ["发布日期|发布时间|发文日期|成文日期|发稿时间|印发日期|更新时间|生成日期|公开日期|日期|时间", "date"],
  ["信息来源|文章来源|稿件来源|内容来源|来源单位|发布机构|发文机关|来源|稿源", "source"],
  ["关键词|关键字|主题词", "keywords"],
  ["发文字号|文件编号|文号|期号|刊期", "issue"],
  [
    "作者|撰稿|文字|记者|通讯员|责任编辑|编辑|责编|审核|校对|浏览次数|浏览量|点击次数|点击量|点击数|点击|阅读次数|阅读量|阅读|访问量|访问次数|" +
      "字体|字号|分享|打印|标签|栏目|分类|索引号|主题分类|公开方式|公开范围|公开属性|签发人|签发|信息分类|供稿单位|供稿|有效性|统一编号|密级|紧急程度",
    "other",
  ],
];
const FIELD_OF = new Map(LABELS.flatMap(([words, field]) => words.split("|").map((word) => [word, field] as const)));
const WORDS = LABELS.map(([words]) => words).join("|");
const LABEL = new RegExp(`(${WORDS}) ?[:/] ?`, "gu");
const OPENS_WITH_LABEL = new RegExp(`^[\s[(【|]*(?:${WORDS}) ?[:/]`, "u");

const ISSUE = /(?:\d{4} ?年 ?)?(?:第 ?\d{1,4} ?期|(?<=年 ?)\d{1,3} ?期)|第 ?[一二三四五六七八九十百]+ ?期/u;
const DOCUMENT = /^\p{Script=Han}{2,14} ?[〔[(【] ?\d{4} ?[〕\])】] ?第? ?\d{1,4} ?号$/u;
const NAVIGATION =
  /^(?:(?:您?(?:当前|现在|所在)的?位置|位置|首页|网站首页) ?[:>/-]|首页$|字体|字号|打印|分享到|扫一扫|无障碍|收藏|关闭|【(?:字体|打印|关闭|收藏)|\[(?:字体|打印|关闭))/u;
const CREDIT =
  /^(?:[(【])?(?:供图|图片来源|图片|图源|资料图片?|摄影|摄|制图|图|文|视频)(?:[/|&](?:图|文|摄影|视频))? ?[/:] ?\S.{0,28}$/u;
const LONGEST = 200;

/** 供图/视觉中国: whose picture stood here. */
export const isCredit = (folded: string) => folded.length <= 40 && CREDIT.test(folded) && !endsAsProse(folded);

/** Whether a line speaks of the bulletin and not of its matter: date, source, issue, keywords, page views, 供图. */
export function isMeta(folded: string): boolean {
  if (folded.length > LONGEST || /。["”]?$/u.test(folded)) return false;
  if (isCredit(folded) || NAVIGATION.test(folded) || DOCUMENT.test(folded) || isDateLine(folded)) return true;
  if (folded.length <= 40 && ISSUE.test(folded)) return true;
  return OPENS_WITH_LABEL.test(folded);
}

/** The masthead of the title and the lines that speak of the bulletin. */
export function readMasthead(page: Page, title: Span | undefined, lines: readonly Span[], signature?: Span): Masthead {
  const facts = lines.filter((line) => isMeta(foldedOf(page, line))).map((line) => readFacts(page, line));
  const first = <K extends keyof Facts>(key: K) => facts.find((fact) => fact[key] !== undefined)?.[key];
  const words = title ? page.text.slice(title.start, title.end) : "";
  const date = first("date") ?? (signature && readDate(headOf(page, signature)));
  const issue = first("issue") ?? first("document");
  const source = first("source") ?? first("journal") ?? first("byline");
  const year = readTitleYear(title ? foldedOf(page, title) : "") ?? yearIn(issue) ?? (date && Number(date.slice(0, 4)));
  return clean({ title: words, date, source, issue, keywords: first("keywords") ?? [], year: year || undefined });
}

// Optional facts that the bulletin does not state are left out, not set to undefined.
function clean(masthead: { [K in keyof Masthead]: Masthead[K] | undefined }): Masthead {
  return Object.fromEntries(Object.entries(masthead).filter(([, value]) => value !== undefined)) as unknown as Masthead;
}

interface Facts {
  date?: string;
  source?: string;
  keywords?: readonly string[];
  issue?: string;
  document?: string;
  /** 今日科技 2023年9期 → 今日科技. */
  journal?: string;
  /** 2023-10-08 14:10本刊综合 → 本刊综合. */
  byline?: string;
}

function readFacts(page: Page, line: Span): Facts {
  const folded = foldedOf(page, line);
  const labelled = readLabelled(page, line, folded);
  if (labelled) return labelled;
  if (DOCUMENT.test(folded)) return { document: page.text.slice(line.start, line.end) };
  const issue = ISSUE.exec(folded);
  if (issue) return readIssue(page, line, issue);
  const date = readDate(folded);
  return date === undefined ? {} : { date, byline: readByline(page, line, folded) };
}

function readLabelled(page: Page, line: Span, folded: string): Facts | undefined {
  const labels = [...folded.matchAll(LABEL)].filter(
    (m) => m.index === 0 || /[\s|[(【:]/u.test(folded.charAt(m.index - 1)) || /\d/u.test(folded.charAt(m.index - 1)),
  );
  if (labels.length === 0) return undefined;
  const facts: Facts = {};
  labels.forEach((label, i) => {
    const from = line.start + label.index + label[0].length;
    const value = trimSpan(page.text, { start: from, end: line.start + (labels[i + 1]?.index ?? folded.length) });
    if (value) assign(facts, FIELD_OF.get(label[1] ?? "") ?? "other", page, value);
  });
  // A date may stand before the first label: 2023-09-14 来源：….
  facts.date ??= readDate(folded);
  return facts;
}

function assign(facts: Facts, field: Field, page: Page, value: Span): void {
  const words = page.text.slice(value.start, value.end);
  if (field === "source") facts.source ??= (words.split(/\s{2,}|[|｜\]】]|\u3000/u)[0] ?? words).trim();
  if (field === "issue") facts.issue ??= words;
  if (field === "date") facts.date ??= readDate(foldedOf(page, value));
  if (field === "keywords") facts.keywords ??= words.split(/[;；,，、|｜\s]+/u).filter((word) => word !== "");
}

function readIssue(page: Page, line: Span, issue: RegExpExecArray): Facts {
  const folded = foldedOf(page, line);
  const year = /\d{4} ?年 ?$/u.exec(folded.slice(0, issue.index));
  const from = year && !/年/u.test(issue[0]) ? year.index : issue.index;
  const words = page.text.slice(line.start + from, line.start + issue.index + issue[0].length);
  const journal = page.text
    .slice(line.start, line.start + from)
    .replace(/[\s(（《》【]+$/u, "")
    .replace(/^[《【(（\s]+/u, "");
  return { issue: words, journal: journal || undefined, date: readDate(folded) };
}

function readByline(page: Page, line: Span, folded: string): string | undefined {
  const rest = folded.replace(/^.*?\d{4}.{1,12}?\d{1,2}(?: ?日)?(?: *\d{1,2}:\d{2}(?::\d{2})?)?/u, "");
  if (rest === "" || rest.length > 24) return undefined;
  const words = page.text.slice(line.end - rest.length, line.end).trim();
  return /\p{Script=Han}/u.test(words) ? words : undefined;
}

const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/u;
const HAN_YEAR = /([一二][零九][零一二三四五六七八九]{2})年/u;

function yearIn(words: string | undefined): number | undefined {
  const year = words === undefined ? undefined : YEAR.exec(words)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** The year a title speaks of: 宁海县2023年工作总结 → 2023; of a plan's years (2023—2027年) the first. */
function readTitleYear(folded: string): number | undefined {
  const stated = /(?<!\d)((?:19|20)\d{2})(?= ?年)/u.exec(folded)?.[1];
  if (stated !== undefined) return Number(stated);
  const han = HAN_YEAR.exec(folded)?.[1];
  return han === undefined ? yearIn(folded) : readNumeral(han);
}
