import { isDateLine, readDate } from "./readDate.js";
import { endsAsProse } from "./stops.js";

/** What a labelled line of a masthead tells; "other" is known and of no use (浏览次数). */
export type Field = "date" | "source" | "keywords" | "issue" | "other";

// Longest first: 信息来源 must win over 来源.
const LABELS: readonly [words: string, field: Field][] = [
  ["发布日期|发布时间|发文日期|成文日期|发稿时间|印发日期|更新时间|生成日期|公开日期|日期|时间", "date"],
  ["信息来源|文章来源|稿件来源|内容来源|来源单位|发布机构|发文机关|来源|稿源", "source"],
  ["关键词|关键字|主题词", "keywords"],
  ["发文字号|文件编号|文号|期号|刊期", "issue"],
  ["责任编辑|编辑|责编|编审|审核|校对|作者|撰稿|文字|记者|通讯员|供稿单位|供稿|签发人|签发", "other"],
  ["浏览次数|浏览量|点击次数|点击量|点击数|点击|阅读次数|阅读量|阅读|访问次数|访问量|字体|字号|分享|打印", "other"],
  ["标签|栏目|信息分类|主题分类|分类|索引号|公开方式|公开范围|公开属性|有效性|统一编号|密级|紧急程度", "other"],
];
const WORDS = LABELS.map(([words]) => words).join("|");
const FIELDS = new Map(LABELS.flatMap(([words, field]) => words.split("|").map((word) => [word, field] as const)));

const OPENS_WITH_LABEL = new RegExp(`^[\\s[(【|]*(?:${WORDS}) ?[:/]`, "u");
const LABEL = new RegExp(`(?<![\\p{Script=Han}\\w])(${WORDS}) ?[:/]\\s*`, "gu");

/** An issue as printed: 2023年9期, 第9期, 2023年第9期, with nothing but brackets, office or date behind it. */
export const ISSUE =
  /(?:\d{4} ?年 ?)?第 ?(?:\d{1,4}|[一二三四五六七八九十百]{1,4}) ?期(?=$|[\s()【])|\d{4} ?年 ?\d{1,3} ?期(?=$|[\s()【])/u;
/** A document number: 湖科发〔2023〕27号. */
export const DOCUMENT = /^\p{Script=Han}{2,14} ?[〔[(【] ?\d{4} ?[〕\])】] ?第? ?\d{1,4} ?号$/u;

const NAVIGATION = new RegExp(
  "^(?:您?(?:当前|现在|所在)的?位置|[^,。;]{0,10}首页(?:$| ?[>/»-])|[【\\[]?(?:字体|字号|打印|关闭|收藏)|分享[到至]|扫一扫|无障碍|搜索$|登录|APP下载|" +
    // 政务公开 > 工作动态 > 正文; 信息公开 | 政策文件 |
    "[^,。;\\d]{1,16}(?: ?> ?[^,。;>]{1,16}){2,}$|[^,。;\\d|]{1,12}(?: ?[|] ?[^,。;\\d|]{0,12}){2,}$)",
  "u",
);
const CREDIT =
  /^[(【]?(?:供图|图片来源|图片|图源|资料图片?|摄影|摄|制图|图|文|视频)(?:[/|&](?:图|文|摄影|视频))? ?[/:] ?\S.{0,28}$/u;
// 衢州日报记者 程远 通讯员 毛亦鸣; 本报记者：某某
const BYLINE =
  /^[(【]?(?<press>\p{Script=Han}{2,12}?)??(?:(?:首席|见习|实习|特约|全媒体|融媒体?)*记者|通讯员)(?: ?[:/] ?| +)\S{2,4}(?:[ 、/]+[^\s、/]{1,8}){0,8}[)】]?$/u;
// 新华社杭州4月12日电(记者 某某); 本报讯
const DATELINE =
  /^(?:新华社|中新社|中新网|人民网)?\p{Script=Han}{0,8}(?:\d{1,2}月\d{1,2}日(?:电|讯)|本[报网]讯) ?(?:\([^()]{0,40}\))?$/u;
const SEPARATOR = /^[-—=_*·.…~#\s]{3,80}$/u;
const LONGEST = 200;

/** 供图/视觉中国: whose picture stood here. */
export const isCredit = (folded: string) => folded.length <= 40 && CREDIT.test(folded) && !endsAsProse(folded);

/** Whether a folded line says who wrote and from where: 衢州日报记者 程远 通讯员 毛亦鸣; 新华社杭州4月12日电. */
export const isByline = (folded: string) =>
  folded.length <= 60 && !/[,。;]/u.test(folded) && (BYLINE.test(folded) || DATELINE.test(folded));

/** The newspaper of a byline; `undefined` for 本报记者. */
export function pressOf(folded: string): string | undefined {
  const press = isByline(folded) ? BYLINE.exec(folded)?.groups?.["press"] : undefined;
  return press === undefined || /^(?:本[报网台刊社]|文|图|作者)/u.test(press) ? undefined : press;
}

/** 首页 > 工作动态, 字体：大 中 小: furniture of a web page. */
export const isNavigation = (folded: string) => NAVIGATION.test(folded);

/** A rule drawn with characters: ————. */
export const isSeparator = (folded: string) => folded.length <= 80 && SEPARATOR.test(folded);

/** Whether a folded line speaks of the bulletin and not of its matter: date, source, issue, keywords, page views, 供图. */
export function isMeta(folded: string): boolean {
  if (folded.length > LONGEST || /。["”]?$/u.test(folded)) return false;
  if (isCredit(folded) || isSeparator(folded) || DOCUMENT.test(folded) || isDateLine(folded)) return true;
  if (OPENS_WITH_LABEL.test(folded) || isDatedAndLabelled(folded) || isByline(folded)) return true;
  return isNavigation(folded) || (folded.length <= 60 && ISSUE.test(folded));
}

// 2024.03.05 来源：市科技局; 市科技局 2024-03-05 阅读：12,345
const isDatedAndLabelled = (folded: string) =>
  !/;|,(?!\d{3}(?!\d))/u.test(folded) && readDate(folded) !== undefined && findLabels(folded).length > 0;

/** The labels of a folded line, each with where its value begins. */
export function findLabels(folded: string): { field: Field; start: number; valueStart: number }[] {
  return [...folded.matchAll(LABEL)].map(({ index, 0: all, 1: word = "" }) => ({
    field: FIELDS.get(word) ?? "other",
    start: index,
    valueStart: index + all.length,
  }));
}
