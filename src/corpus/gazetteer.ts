import type { Span } from "../text/span.js";
import { isPlaceWithin, type Place } from "./place.js";

/** A place named in a text. */
export interface PlaceMention extends Span {
  readonly place: Place;
  /** How it is named: 越城区, 越城, or 绍兴高新区 (a functional area named after its place). */
  readonly form: "full" | "short" | "area";
}

interface Entry {
  readonly name: string;
  readonly form: "full" | "short";
  readonly places: Place[];
}

// Full names that are also everyday words or ends of words (城市中区域, 高新区): they count only where their city is meant.
const EVERYDAY_FULL = new Set(
  "城区 郊区 矿区 东区 西区 新市区 新城区 城中区 城东区 城西区 城北区 市中区 市南区 市北区 新县 新兴区 新建区".split(
    " ",
  ),
);

// Short names that are also everyday words never stand for a place without their 县 or 区.
const EVERYDAY_SHORT = new Set(
  (
    "富裕 东方 江山 安康 大同 和平 新建 新城 城关 前进 向阳 安定 平安 振兴 友好 友谊 兴业 同心 民乐 光明 长治 长安 建设 红旗 胜利 朝阳 " +
    "团结 互助 通道 港口 中原 河东 河西 江南 江北 海港 中山 安宁 公安 新华 凤凰 文成 文昌 政和 三门 双流 合作 平和 平原 永安 永康 " +
    "城中 城东 城西 城北 市中 市南 市北 上城 下城 上街 东城 西城 山城 古城 老城 路南 路北 桥东 桥西 道里 道外 共和 民权 阳光 正定 平定 " +
    "定安 高明 高密 大方 大名 大关 大新 修文 武功 中方 中站 东西湖 立山 新市 新兴 复兴 兴国 兴文 太和 泰和 安全 集美 江海 会同 监利 新都 新和 新会 大化 和静"
  ).split(" "),
);

// 义乌市场, 西湖区域, 海宁市级: the last character of the "name" belongs to the next word.
const NEXT_WORD: Readonly<Record<string, string>> = { 市: "场", 区: "域划块间位别" };

// 绍兴高新区, 嘉兴经济技术开发区: a functional area named after the place before it.
const AREA_SUFFIX =
  /^(?:国家级?|省级)?(?:经济技术开发区|高新技术产业开发区|高新技术开发区|经济开发区|高新技术产业园区|高新区|经开区|保税区|综合保税区|工业园区|旅游度假区|度假区|临港产业带|集聚区|新区|开发区)/u;

const HEAD = 2;
const isHan = (code: number) => code >= 0x3400 && code <= 0x9fff;

/** All known places, found in a text in one pass. */
export class Gazetteer {
  private readonly entries = new Map<string, Entry[]>();
  private readonly byCode = new Map<string, Place>();

  constructor(readonly places: readonly Place[]) {
    for (const place of places) {
      if (place.code) this.byCode.set(place.code, place);
      for (const name of fullForms(place)) this.add(name, "full", place);
      if (place.short.length >= HEAD) this.add(place.short, "short", place);
    }
    for (const list of this.entries.values()) list.sort((a, b) => b.name.length - a.name.length);
  }

  private add(name: string, form: "full" | "short", place: Place): void {
    const head = name.slice(0, HEAD);
    const list = this.entries.get(head) ?? [];
    if (list.length === 0) this.entries.set(head, list);
    const same = list.find((entry) => entry.name === name && entry.form === form);
    if (same) same.places.push(place);
    else list.push({ name, form, places: [place] });
  }

  /** The place with a 行政区划代码. */
  placeWithCode(code: string): Place | undefined {
    return this.byCode.get(code);
  }

  /**
   * The place of a full name. Of several of one name (鼓楼区), the one in or beside `within`; `undefined` when that does not decide.
   *
   * @example
   * gazetteer.placeNamed("西湖区", "杭州市")?.code // "330106"
   */
  placeNamed(name: string, within?: string): Place | undefined {
    const entry = this.entry(name, "full");
    return entry && choose(entry.places, within === undefined ? undefined : this.placeNamed(within));
  }

  /**
   * The full name of a place that a list shortens; a full name is returned as it is.
   *
   * @example
   * gazetteer.fullName("柯桥", "绍兴市") // "柯桥区"
   */
  fullName(short: string, within?: string): string | undefined {
    if (this.entry(short, "full")) return short;
    const entry = this.entry(short, "short");
    return entry && choose(entry.places, within === undefined ? undefined : this.placeNamed(within))?.name;
  }

  /**
   * Whether a place is the area or lies in it; both by full name.
   *
   * @example
   * gazetteer.isWithin("柯桥区", "浙江省") // true
   */
  isWithin(name: string, area: string): boolean {
    if (name === area) return true;
    const outer = this.entry(area, "full")?.places ?? [];
    const inner = this.entry(name, "full")?.places ?? [];
    return inner.some((p) => outer.some((o) => isPlaceWithin(p, o)));
  }

  /**
   * Places named in a text, in reading order: full names; short names where they stand as places, and only where `within`
   * or a name beside them makes clear which place is meant; functional areas named after a place.
   *
   * @param within full name of the area the text speaks of: it decides between places of one name.
   * @example
   * gazetteer.findPlaces("越城、柯桥两地", "绍兴市").map((m) => m.place.name) // ["越城区", "柯桥区"]
   */
  findPlaces(text: string, within?: string): PlaceMention[] {
    const area = within === undefined ? undefined : this.placeNamed(within);
    const found: PlaceMention[] = [];
    for (let i = 0; i < text.length;) {
      const mention = isHan(text.charCodeAt(i)) ? this.mentionAt(text, i, area, found.at(-1)) : undefined;
      if (mention) found.push(mention);
      i = mention?.end ?? i + 1;
    }
    return found;
  }

  /** The place a text starts with at `start`, the innermost of a chain (绍兴市越城区); short names count when nothing but the name could be meant. */
  placeAt(text: string, start: number, within?: string): PlaceMention | undefined {
    const area = within === undefined ? undefined : this.placeNamed(within);
    let found: PlaceMention | undefined;
    for (let i = start; ; i = found.end) {
      const next = this.candidateAt(text, i, area, found);
      if (!next || (found && !(next.place.parent && isPlaceWithin(next.place, found.place)))) break;
      found = { ...next, start };
    }
    return found;
  }

  private entry(name: string, form: "full" | "short"): Entry | undefined {
    return this.entries.get(name.slice(0, HEAD))?.find((e) => e.name === name && e.form === form);
  }

  private mentionAt(text: string, i: number, area: Place | undefined, before: PlaceMention | undefined) {
    const mention = this.candidateAt(text, i, area, before);
    if (mention?.form !== "short" || standsAsPlace(text, mention, before)) return mention;
    // 浙江德清: the one is the other's address.
    const inner = mention.place.level === "county" ? undefined : this.candidateAt(text, mention.end, area, mention);
    if (!inner?.place.parent || !isPlaceWithin(inner.place.parent, mention.place)) return undefined;
    return inner.form !== "short" || standsAsPlace(text, inner, mention) ? mention : undefined;
  }

  private candidateAt(text: string, i: number, area: Place | undefined, before: PlaceMention | undefined) {
    for (const entry of this.entries.get(text.slice(i, i + HEAD)) ?? []) {
      if (!text.startsWith(entry.name, i)) continue;
      const mention = readEntry(entry, text, i, area, before);
      if (mention) return mention;
    }
    return undefined;
  }
}

function fullForms(place: Place): string[] {
  const { name, short } = place;
  const autonomous = /自治(.)$/u.exec(name);
  // 景宁县 for 景宁畲族自治县, 延边州 for 延边朝鲜族自治州; 广西自治区 is rare and left out.
  return autonomous && short ? [name, short + (autonomous[1] ?? "")] : [name];
}

function readEntry(
  { name, form, places }: Entry,
  text: string,
  start: number,
  area: Place | undefined,
  before: PlaceMention | undefined,
): PlaceMention | undefined {
  const end = start + name.length;
  const beside = before?.end === start ? before.place : undefined;
  const suffix = AREA_SUFFIX.exec(text.slice(end, end + 16))?.[0];
  if (form === "full") {
    if (NEXT_WORD[name.at(-1) ?? ""]?.includes(text.charAt(end)) && end < text.length) return undefined;
    const place = choose(places, beside ?? area);
    if (EVERYDAY_FULL.has(name) && !(place && (beside ?? area) && isNear(place, beside ?? area))) return undefined;
    if (suffix) return areaMention(text, start, end + suffix.length, place);
    return { start, end, form, place: place ?? unknownAmong(name, places) };
  }
  const place = choose(places, beside ?? area);
  if (!place) return undefined;
  if (suffix && !EVERYDAY_SHORT.has(name)) return areaMention(text, start, end + suffix.length, place);
  const near = isNear(place, beside ?? area);
  if (!near && (EVERYDAY_SHORT.has(name) || place.level === "county" || place.level === "area")) return undefined;
  return { start, end, form, place };
}

function areaMention(text: string, start: number, end: number, parent: Place | undefined): PlaceMention {
  const name = text.slice(start, end);
  return { start, end, form: "area", place: { name, code: "", level: "area", parent, short: "" } };
}

// Known by name, but not which of several: kept without a code.
const unknownAmong = (name: string, places: readonly Place[]): Place => ({
  name,
  code: "",
  level: places[0]?.level ?? "county",
  parent: undefined,
  short: "",
});

/** Of places of one name, the one in the area, else the one beside it (same city, same province), else the only or highest one. */
function choose(places: readonly Place[], area: Place | undefined): Place | undefined {
  for (let a = area; a; a = a.parent) {
    const inside = places.filter((p) => isPlaceWithin(p, a));
    if (inside.length > 0) return onlyHighest(inside);
  }
  return onlyHighest(places);
}

const RANK = { province: 0, city: 1, county: 2, area: 3 } as const;

function onlyHighest(places: readonly Place[]): Place | undefined {
  const top = Math.min(...places.map((p) => RANK[p.level]));
  const highest = places.filter((p) => RANK[p.level] === top);
  return highest.length === 1 ? highest[0] : undefined;
}

// In the area, around it, or beside it in the same city or province.
function isNear(place: Place, area: Place | undefined): boolean {
  if (!area) return false;
  const home = area.parent ?? area;
  return isPlaceWithin(place, home) || isPlaceWithin(area, place);
}

const BEFORE = /[\s\p{P}\p{S}和与及跟同在对到从由向赴为至于是的比较超@]$/u;
const AFTER = new RegExp(
  "^(?:[\\s\\p{P}\\p{S}和与及等地是在为有已则列居均都各占\\d]|$|分别|增长|下降|完成|实现|达到|新增|高于|低于|" +
    "[两三四五六七八九十]+(?:地|市|区|县|家)|(?:高|低|多|少|快|慢)出?\\s*[\\d一两二三四五六七八九十])",
  "u",
);

// 越城、柯桥两地; but not 绍兴科创走廊, 浙江大学: a short name that a longer name begins with is no place.
function standsAsPlace(text: string, { start, end }: Span, before: PlaceMention | undefined): boolean {
  const follows = before?.end === start || (before?.end === start - 1 && text.charAt(start - 1) === "、");
  const opens = start === 0 || follows || BEFORE.test(text.charAt(start - 1));
  return opens && AFTER.test(text.slice(end, end + 4));
}
