// Bulletins for the bench: made up, each another, the same on every run. A city's districts report what they did, in the
// phrasings, lengths and periods that real bulletins have.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { parse } = require("csv-parse/sync");

const read = (file) =>
  parse(readFileSync(new URL(`../../data/${file}`, import.meta.url)), { bom: true, columns: true });
const PLACES = read("places.csv");
const COUNTIES = PLACES.reduce(
  (map, place) => map.set(place.parent, [...(map.get(place.parent) ?? []), place]),
  new Map(),
);
const CITIES = PLACES.filter(({ level, code }) => level === "city" && (COUNTIES.get(code)?.length ?? 0) >= 3);
const INDICATORS = read("indicators.csv");
const OF = (dimension) => INDICATORS.filter((row) => row.dimension === dimension).map(({ indicator }) => indicator);
const [COUNTS, MONEY, PERCENT, PEOPLE] = ["count", "money", "percent", "people"].map(OF);

/** A source of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a sentence is filled with. */
function dice(seed) {
  const next = random(seed);
  const below = (n) => Math.floor(next() * n);
  const pick = (list) => list[below(list.length)];
  const whole = (top) => String(1 + below(top));
  const tenths = (top) => (next() * top + 0.1).toFixed(1 + below(2));
  return { next, below, pick, whole, tenths };
}

const PERIODS = [
  (d) => `1 至${2 + d.below(9)} 月`,
  (d) => `1—${2 + d.below(9)}月`,
  (d) => `${1 + d.below(12)}月份`,
  () => "上半年",
  () => "前三季度",
  () => "一季度",
  () => "全年",
  () => "今年以来",
  (d) => `截至${1 + d.below(12)}月底`,
];

const FACTS = [
  (d) => `新增${d.pick(COUNTS)}${d.whole(400)} 家`,
  (d) => `累计培育${d.pick(COUNTS)}${d.whole(2000)}家,其中省级${d.whole(90)}家`,
  (d) => `完成${d.pick(MONEY)}${d.tenths(300)} 亿元,同比增长${d.tenths(40)}%`,
  (d) => `实现${d.pick(MONEY)}${d.tenths(90)}亿元,同比下降${d.tenths(9)}%,占全市比重${d.tenths(60)}%`,
  (d) => `${d.pick(MONEY)}达${d.tenths(500)}亿元,完成年度计划的${d.tenths(120)}%`,
  (d) => `${d.pick(PERCENT)}达到${d.tenths(9)}%,较上年提高${d.tenths(2)}个百分点,居全省第${d.whole(11)}位`,
  (d) => `引进${d.pick(PEOPLE)}${d.whole(900)}名,增长${d.tenths(30)}%`,
  (d) => `${d.pick(COUNTS)}从${d.whole(50)}家增加到${50 + d.below(300)}家`,
  (d) => `签约项目${d.whole(60)}个,总投资超${d.tenths(200)}亿元`,
  (d) => `举办对接活动${d.whole(30)}场次,服务企业${d.whole(3000)}余家次,解决问题${d.whole(500)}个`,
  (d) => `发放科技贷款${d.tenths(80)}亿元,惠及企业${d.whole(900)}家`,
  (d) => `力争到${2024 + d.below(4)}年,${d.pick(COUNTS)}突破${d.whole(900)}家`,
];

const PLAIN = [
  "坚持以“八八战略”为统领,扎实推进“315”科技创新体系建设工程。",
  "健全完善工作机制,压实各方责任,确保各项任务落地见效。",
  "深化教育科技人才“三位一体”改革,优化创新生态。",
  "聚焦企业所盼,开展“千名干部助千企”活动,推动服务下沉。",
  "强化要素保障,加快推动G60科创走廊建设。",
];

const HEADINGS = ["强化企业培育", "抓实项目投资", "集聚创新人才", "优化服务环境", "推进成果转化", "深化体制改革"];

function sentence(d) {
  const facts = Array.from({ length: 1 + d.below(3) }, () => d.pick(FACTS)(d));
  return `${d.next() < 0.6 ? `${d.pick(PERIODS)(d)},` : ""}${facts.join(d.pick([",", ";", "；"]))}。`;
}

function paragraph(d) {
  const sentences = Array.from({ length: 1 + d.below(5) }, () => (d.next() < 0.2 ? d.pick(PLAIN) : sentence(d)));
  return `${d.next() < 0.3 ? `${d.pick(HEADINGS)}。` : ""}${sentences.join("")}`;
}

function section(d, place) {
  const head = d.pick([place.name, `${place.name} ${d.pick(HEADINGS)} ${d.pick(HEADINGS)}`, `【${place.name}】`]);
  return [head, "", ...Array.from({ length: 1 + d.below(4) }, () => paragraph(d))].join("\n");
}

/** The bulletin of a number: from 1,000 to 10,000 characters, about 100 metrics in all. */
export function makeBulletin(number) {
  const d = dice(number);
  const city = d.pick(CITIES);
  const [year, month] = [2019 + d.below(6), 1 + d.below(12)];
  const sections = COUNTIES.get(city.code).slice(0, 2 + d.below(8));
  const head = `${city.name}${year}年${month}月科技工作简报\n\n${year}-${String(month).padStart(2, "0")}-15 来源：${city.name}科技局\n`;
  const text = [head, ...sections.map((place) => section(d, place))].join("\n\n");
  return { name: `b${String(number).padStart(5, "0")}`, text: `${text}\n` };
}

/** So many bytes of bulletins without their figures, one after the other: hardly a metric in them. */
export const makeProse = (bytes) => joined(bytes, (text) => text.replace(/[\d.]+/gu, "若干"));

/** So many bytes of bulletins in one line. */
export const makeLine = (bytes) => joined(bytes, (text) => text.replace(/\s+/gu, ""));

function joined(bytes, change) {
  const parts = [];
  for (let i = 0, length = 0; length < bytes; i++) {
    parts.push(change(makeBulletin(i).text));
    length += Buffer.byteLength(parts.at(-1));
  }
  return parts.join("");
}
