import type { Span } from "../text/span.js";
import { EVERYDAY_FULL, EVERYDAY_SHORT } from "./everydayNames.js";
import { AREA_KINDS } from "./localName.js";
import { choosePlace, isNear, type Place } from "./place.js";

/** A place named in a text. */
export interface PlaceMention extends Span {
  readonly place: Place;
  /** How it is named: 越城区, 越城, or 绍兴高新区 (a functional area named after its place). */
  readonly form: "full" | "short" | "area";
}

/** A name and the places that have it. */
export interface Entry {
  readonly name: string;
  readonly form: "full" | "short";
  readonly places: Place[];
}

/** What decides between places of one name. */
export interface Surroundings {
  /** The area the text speaks of. */
  readonly area: Place | undefined;
  /** The mention before. */
  readonly before: PlaceMention | undefined;
}

// 义乌市场, 西湖区域: the last character of the "name" belongs to the next word.
const NEXT_WORD: Readonly<Record<string, string>> = { 市: "场", 区: "域划块间位别" };

// 绍兴高新区, 嘉兴经济技术开发区: a functional area named after the place before it.
const AREA_SUFFIX = new RegExp(`^(?:国家级?|省级)?(?:${AREA_KINDS})`, "u");
// 无为经开区 is one although 无为 is an everyday word; 和平新区 may be anything.
const OWN_KIND = /高新|经济|经开|保税|集中|度假/u;

/** A name at `start` as a mention, unless it is none there: the end of a longer word, or of a place too far away to be meant. */
export function readMention(entry: Entry, text: string, start: number, around: Surroundings): PlaceMention | undefined {
  const end = start + entry.name.length;
  // 绍兴市越城区: the name before decides.
  const area = around.before?.end === start ? around.before.place : around.area;
  const place = choosePlace(entry.places, area);
  const isMeant = entry.form === "full" ? isFullMeant : isShortMeant;
  if (!isMeant(entry, text, start, area, place)) return undefined;
  const suffix = AREA_SUFFIX.exec(text.slice(end, end + 16))?.[0];
  if (suffix && isAreaOf(entry, suffix)) return areaMention(text, start, end + suffix.length, place);
  return { start, end, form: entry.form, place: place ? asNamed(entry, place) : unknownAmong(entry) };
}

// 芜湖市开发区 are all the zones of the city: the city is meant.
function isAreaOf({ name, form }: Entry, suffix: string): boolean {
  if (form === "full") return suffix !== "开发区";
  return !EVERYDAY_SHORT.has(name) || OWN_KIND.test(suffix);
}

type Meant = (entry: Entry, text: string, start: number, area: Place | undefined, place: Place | undefined) => boolean;

const isFullMeant: Meant = ({ name }, text, start, area, place) => {
  const next = text.charAt(start + name.length);
  if (next !== "" && NEXT_WORD[name.at(-1) ?? ""]?.includes(next)) return false;
  if (place && isNear(place, area)) return true;
  // 示范县 holds 范县.
  return !EVERYDAY_FULL.has(name) && (name.length > 2 || opensWord(text, start));
};

const isShortMeant: Meant = ({ name }, _text, _start, area, place) => {
  if (!place) return false;
  return isNear(place, area) || (!EVERYDAY_SHORT.has(name) && (place.level === "province" || place.level === "city"));
};

function areaMention(text: string, start: number, end: number, parent: Place | undefined): PlaceMention {
  const name = text.slice(start, end);
  return { start, end, form: "area", place: { name, code: "", level: "area", parent, short: "" } };
}

// 景宁自治县 is name enough, and what the bulletin calls it.
const asNamed = ({ name }: Entry, place: Place): Place =>
  /自治[县州旗]$/u.test(name) && name !== place.name ? { ...place, name } : place;

// Known by name, but not which of several: kept without a code.
const unknownAmong = ({ name, places }: Entry): Place => ({
  name,
  code: "",
  level: places[0]?.level ?? "county",
  parent: undefined,
  short: "",
});

const BEFORE = /[\s\p{P}\p{S}和与及跟同在对到从由向赴为至于是的比较超@]/u;
const AFTER = new RegExp(
  "^(?:[\\s\\p{P}\\p{S}和与及等地是在为有已则列居均都各占\\d]|$|分别|增长|下降|完成|实现|达到|新增|高于|低于|" +
    "[两三四五六七八九十]+(?:地|市|区|县|家)|(?:高|低|多|少|快|慢)出?\\s*[\\d一两二三四五六七八九十])",
  "u",
);

const opensWord = (text: string, start: number) => start === 0 || BEFORE.test(text.charAt(start - 1));

/** Whether the words round a short name let it stand for its place: 越城、柯桥两地; but not 绍兴科创走廊, 浙江大学. */
export function standsAsPlace(text: string, { start, end }: Span, before: PlaceMention | undefined): boolean {
  return (followsPlace(text, start, before) || opensWord(text, start)) && AFTER.test(text.slice(end, end + 4));
}

/** Whether a name goes on a list or a chain of places: 诸暨、嵊州; 浙江德清. */
export function followsPlace(text: string, start: number, before: PlaceMention | undefined): boolean {
  return before?.end === start || (before?.end === start - 1 && text.charAt(start - 1) === "、");
}
