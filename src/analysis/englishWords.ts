import { loadGazetteer } from "../corpus/index.js";
import { type Indicators, loadIndicators } from "../metrics/index.js";
import { romanise } from "./romanise.js";

// What analysis adds to names of places and indicators; longer ones before those they contain.
const LEXICON: readonly [zh: string, en: string][] = [
  ["的计划数", " (plan)"],
  ["上年同期", " (last year) "],
  ["对照的", " benchmark: "],
  ["完成率", " completion"],
  ["固定资产投资", "fixed-asset investment"],
  ["营收", "industrial revenue"],
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
  ["其余", "others"],
];

/**
 * How labels of rows read in English: places romanised, indicators as data/indicators.csv says, the rest as it is. For the `words`
 * of a chart's English texts.
 *
 * @example
 * englishWords(["诸暨市", "嵊州市重点项目年度投资"]) // { 诸暨市: "Zhuji", 嵊州市重点项目年度投资: "Shengzhou key projects investment of the year" }
 */
export function englishWords(
  labels: readonly string[],
  indicators: Indicators = loadIndicators(),
): Readonly<Record<string, string>> {
  return Object.fromEntries([...new Set(labels)].map((label) => [label, toEnglish(label, indicators)]));
}

function toEnglish(label: string, { byName }: Indicators): string {
  const direct = byName.get(label)?.english ?? LEXICON.find(([zh]) => zh === label)?.[1];
  if (direct !== undefined) return direct.trim();
  const place = placeBefore(label);
  const rest = label.slice(place.length);
  const names = [...byName].map(([name, { english }]) => [name, english] as const).filter(([name]) => name.length > 2);
  const known = [...names, ...LEXICON].filter(([zh]) => zh.length > 1 && rest.includes(zh));
  const longest = [...known].sort(([a], [b]) => b.length - a.length);
  const said = longest.reduce((words, [zh, en]) => words.replaceAll(zh, ` ${en} `), rest);
  return `${place === "" ? "" : romanise(place)} ${said}`.replace(/\s+/gu, " ").trim();
}

function placeBefore(label: string): string {
  const found = loadGazetteer().placeAt(label, 0);
  return found?.form === "full" ? label.slice(0, found.end) : "";
}
