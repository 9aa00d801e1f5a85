import { loadGazetteer } from "../corpus/index.js";
import { type Frame, toRows } from "../frames/index.js";
import { type Indicators, loadIndicators, namesOf } from "../metrics/index.js";
import { romanise } from "./romanise.js";

// What analysis adds to names of places and indicators; longer ones before those they contain.
const LEXICON: readonly [zh: string, en: string][] = [
  ["的计划数", " (plan)"],
  ["上年同期", " (last year) "],
  ["对照的", " benchmark: "],
  ["完成率", " completion"],
  ["固定资产投资", "fixed-asset investment"],
  ["营收", "industrial revenue"],
  ["主体", "enterprises"],
  ["平台", "platforms"],
  ["研发", "R&D"],
  ["投资", "investment"],
  ["产业", "industry"],
  ["项目", "projects"],
  ["考核", "assessment"],
  ["成果", "results"],
  ["人才", "talent"],
  ["资金", "funds"],
  ["服务", "services"],
  ["经济", "economy"],
  ["民生", "livelihood"],
  ["未归类", "not listed"],
  ["余项", "the rest"],
  ["清单", "which list"],
  ["重叠", "overlap"],
  ["基期", "base year"],
  ["分母", "share of what"],
  ["同期数", "same months"],
  ["数额", "amount"],
  ["未报", "not reported"],
  ["计划数", "plan"],
  ["增速口径", "basis of growth"],
  ["高增速", "high growth"],
  ["排名范围", "ranked among"],
  ["截止日期", "cut-off date"],
  ["时段", "period"],
  ["准确数", "exact figure"],
  ["未提", "not mentioned"],
  ["仅定性", "words only"],
  ["有数", "figure"],
  ["存量", "held"],
  ["推荐申报", "recommended"],
  ["摸排需求", "needs surveyed"],
  ["新增", "newly added"],
  ["认定", "recognised"],
  ["申报", "applied for"],
  ["入选", "selected"],
  ["全省平均", "provincial average"],
  ["全省", "province"],
  ["全市", "city"],
  ["全国", "nation"],
  ["亿元", "100 million yuan"],
  ["万元", "10,000 yuan"],
  ["个百分点", "percentage points"],
  ["家", "units"],
  ["天", "days"],
  ["项", "items"],
  ["个", "items"],
  ["人", "people"],
  ["其余", " others"],
  ["以外", " not reached"],
  ["从…到…", "from … to …"],
  ["同比", "year on year"],
  ["环比", "month on month"],
  ["较上年", "against last year"],
  ["比上年", "against last year"],
  ["较去年", "against last year"],
  ["较年初", "since January"],
  ["比年初", "since January"],
  ["增长", "growth"],
  ["时点未注明", "undated"],
  ["时段不同", "other months"],
  ["口径不同", "other stage"],
  ["认定级别不同", "other level of recognition"],
  ["市与区县层级不同", "city beside district"],
  ["时点", "date"],
  ["数值", "values"],
  ["基数", "bases"],
  ["增速", "growth rates"],
  ["比重", "shares"],
  ["差距", "gaps"],
  ["位次", "ranks"],
  ["有起止", "dated"],
  ["仅称“目前”“已”", "“now” or “already”"],
  ["未注明", "no time given"],
  ["此前", "before"],
  ["目前", "now"],
  ["可作差", "can be subtracted"],
  ["可对照", "side by side"],
  ["无从对照", "not dated"],
];

/**
 * How labels of rows read in English: places romanised, indicators as data/indicators.csv says, the rest as it is. For the `words`
 * of a chart's English texts.
 *
 * @example
 * englishWords(["诸暨市", "嵊州市重点项目年度投资"]) // { 诸暨市: "Zhuji", 嵊州市重点项目年度投资: "Shengzhou key projects investment of the year" }
 */
export function englishWords(labels: readonly string[], indicators: Indicators = loadIndicators()): Words {
  return Object.fromEntries([...new Set(labels)].map((label) => [label, toEnglish(label, indicators)]));
}

/** Chinese word → English words. */
export type Words = Readonly<Record<string, string>>;

// Longer cells are sentences, which stay as they are.
const LONGEST = 40;

/**
 * The same for the labels of frames: their short cells in Chinese.
 *
 * @example
 * wordsOf(stated)["嵊州市"] // "Shengzhou"
 */
export function wordsOf(...frames: readonly Frame<object>[]): Words {
  const cells = frames.flatMap((frame) => toRows<object>(frame).flatMap((row) => Object.values(row) as unknown[]));
  return englishWords(cells.filter((cell): cell is string => typeof cell === "string" && isLabel(cell)));
}

/**
 * One cell in English, where it is a label: sentences stay as they are.
 *
 * @example
 * labelInEnglish("嵊州市") // "Shengzhou"
 */
export function labelInEnglish(cell: string): string {
  return isLabel(cell) ? toEnglish(cell, loadIndicators()) : cell;
}

/**
 * A unit as it stands behind a figure.
 *
 * @example
 * unitInEnglish("亿元") // "× 100 million yuan"
 */
export function unitInEnglish(unit: string): string {
  const words = labelInEnglish(unit);
  return /^\d/u.test(words) ? `× ${words}` : words;
}

const isLabel = (cell: string) => cell.length <= LONGEST && /\p{Script=Han}/u.test(cell) && !/[。·]/u.test(cell);

function toEnglish(label: string, indicators: Indicators): string {
  const direct = indicators.byName.get(label)?.english ?? LEXICON.find(([zh]) => zh === label)?.[1];
  if (direct !== undefined) return direct.trim();
  const place = placeBefore(label);
  const rest = label.slice(place.length);
  const named = indicators.rows.flatMap((row) => namesOf(row).filter((name) => name.length > 2 && rest.includes(name)).map((name) => [name, row.english] as const)); // prettier-ignore
  const known = [...named, ...LEXICON.filter(([zh]) => zh.length > 1 && rest.includes(zh))];
  const longest = [...known].sort(([a], [b]) => b.length - a.length);
  const said = longest.reduce((words, [zh, en]) => words.replaceAll(zh, ` ${en} `), rest);
  const ranks = said.replace(/前(\d+)位/gu, "top $1").replace(/前(\d+)%/gu, "top $1%");
  const months = ranks.replace(
    /（(\d+)(?:—(\d+))?月）/gu,
    (_, from: string, to?: string) => ` (${monthsOf(from, to)})`,
  );
  return `${place === "" ? "" : romanise(place)} ${months}`.replace(/\s+/gu, " ").trim();
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function monthsOf(from: string, to?: string): string {
  const name = (month: string) => MONTHS[Number(month) - 1] ?? month;
  return to === undefined ? name(from) : `${name(from)}–${name(to)}`;
}

function placeBefore(label: string): string {
  const found = loadGazetteer().placeAt(label, 0);
  return found?.form === "full" ? label.slice(0, found.end) : "";
}
