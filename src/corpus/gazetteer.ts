import { EVERYDAY_SHORT } from "./everydayNames.js";
import { choosePlace, isPlaceWithin, type Place } from "./place.js";
import { followsPlace, readMention, standsAsPlace, type Entry, type PlaceMention } from "./placeMention.js";

const HEAD = 2;
// No numeral stands further from the beginning of a name: 八公山区, 四方台区; 汉中市汉台区 are two.
const LONGEST_LEAD = 2;
const isHan = (code: number) => code >= 0x3400 && code <= 0x9fff;

/** All known places, found in a text in one pass: names are looked up by their first two characters, longest first. */
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

  private add(name: string, form: Entry["form"], place: Place): void {
    const head = name.slice(0, HEAD);
    const list = this.entries.get(head) ?? [];
    if (list.length === 0) this.entries.set(head, list);
    const same = list.find((entry) => entry.name === name && entry.form === form);
    if (same) same.places.push(place);
    else list.push({ name, form, places: [place] });
  }

  private entry(name: string, form: Entry["form"]): Entry | undefined {
    return this.entries.get(name.slice(0, HEAD))?.find((entry) => entry.name === name && entry.form === form);
  }

  /** The place with a 行政区划代码. */
  placeWithCode(code: string): Place | undefined {
    return this.byCode.get(code);
  }

  /**
   * The place of a full name. Of several of one name (鼓楼区), the one in or nearest to `within`; `undefined` when that does
   * not decide.
   *
   * @example
   * gazetteer.placeNamed("西湖区", "杭州市")?.code // "330106"
   */
  placeNamed(name: string, within?: string): Place | undefined {
    const entry = this.entry(name, "full");
    return entry && choosePlace(entry.places, this.areaNamed(within));
  }

  private areaNamed(name: string | undefined): Place | undefined {
    return name === undefined ? undefined : this.placeNamed(name);
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
    return entry && choosePlace(entry.places, this.areaNamed(within))?.name;
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
    const area = this.areaNamed(within);
    const found: PlaceMention[] = [];
    for (let i = 0; i < text.length;) {
      const mention = isHan(text.charCodeAt(i)) ? this.standingAt(text, i, area, found.at(-1)) : undefined;
      if (mention) found.push(mention);
      i = mention?.end ?? i + 1;
    }
    return found;
  }

  /**
   * The place a heading or title starts with at `start`, the innermost of a chain (绍兴市越城区). A short name counts
   * whatever follows it: whether it stands by itself is the reader's to judge.
   */
  placeAt(text: string, start: number, within?: string): PlaceMention | undefined {
    const area = this.areaNamed(within);
    let found = this.mentionAt(text, start, area, undefined);
    for (let next = found; next && found;) {
      next = this.mentionAt(text, found.end, area, found);
      if (!next?.place.parent || !isPlaceWithin(next.place, found.place) || !endsName(text, next)) break;
      found = { ...next, start };
    }
    return found;
  }

  /**
   * Whether the character at `at` is part of a place's full name.
   *
   * @example
   * gazetteer.isInName("三台县选派15名", 0) // true
   */
  isInName(text: string, at: number, within?: string): boolean {
    const area = this.areaNamed(within);
    for (let start = at; start >= Math.max(0, at - LONGEST_LEAD); start--) {
      const mention = isHan(text.charCodeAt(start)) ? this.mentionAt(text, start, area, undefined) : undefined;
      if (mention && mention.form !== "short" && mention.end > at) return true;
    }
    return false;
  }

  // A mention whose surroundings let it stand for a place.
  private standingAt(text: string, i: number, area: Place | undefined, before: PlaceMention | undefined) {
    const mention = this.mentionAt(text, i, area, before);
    if (mention?.form !== "short") return mention;
    if (EVERYDAY_SHORT.has(mention.place.short) && !this.isListed(text, mention, area, before)) return undefined;
    return standsAsPlace(text, mention, before) || this.isAddress(text, mention, area) ? mention : undefined;
  }

  // 海曙、江北、北仑: an everyday word is a place among places.
  private isListed(
    text: string,
    { start, end }: PlaceMention,
    area: Place | undefined,
    before?: PlaceMention,
  ): boolean {
    if (followsPlace(text, start, before)) return true;
    const next = text.charAt(end) === "、" ? this.mentionAt(text, end + 1, area, undefined) : undefined;
    return next !== undefined && !EVERYDAY_SHORT.has(next.place.short);
  }

  // 浙江德清: the one is the other's address.
  private isAddress(text: string, mention: PlaceMention, area: Place | undefined): boolean {
    if (mention.place.level === "county") return false;
    const inner = this.mentionAt(text, mention.end, area, mention);
    if (!inner?.place.parent || !isPlaceWithin(inner.place.parent, mention.place)) return false;
    return inner.form !== "short" || standsAsPlace(text, inner, mention);
  }

  private mentionAt(text: string, start: number, area: Place | undefined, before: PlaceMention | undefined) {
    for (const entry of this.entries.get(text.slice(start, start + HEAD)) ?? []) {
      const mention = text.startsWith(entry.name, start) && readMention(entry, text, start, { area, before });
      if (mention) return mention;
    }
    return undefined;
  }
}

function fullForms({ name, short }: Place): string[] {
  // 景宁县 and 景宁自治县 for 景宁畲族自治县, 延边州 for 延边朝鲜族自治州.
  const autonomous = /自治([县州旗])$/u.exec(name)?.[1];
  return autonomous !== undefined && short
    ? [...new Set([name, short + autonomous, `${short}自治${autonomous}`])]
    : [name];
}

const endsName = (text: string, { end, form }: PlaceMention) =>
  form !== "short" || /^(?:$|[\s:：】\]〕—])/u.test(text.slice(end, end + 1));
