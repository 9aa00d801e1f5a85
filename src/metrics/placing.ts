import type { Gazetteer } from "../corpus/index.js";
import { stripLeading } from "./lexicon/verbs.js";
import type { Clause } from "./measures/reader.js";

const BETWEEN = /^(?:、|和|与|及|以及)/u;
const SHARED =
  /^(?:[两二三四五六七八九十\d]+(?:地|市|区|县|个?县市区|个?区县|个区|个县)|等[^,;。]{0,8}?[地市区县])?(?:分别|共|合计|各)?/u;
// 西安咸阳国际机场 is no 西安市: behind a short name nothing but its number or predicate may stand.
const STANDS_ALONE = /^(?:$|\d|[、,和与及两三四五]|分别|各|共|新增|净增|完成|实现|增长|下降|达|为|有|居|列|位)/u;
const BACK_HOME = /^(?:其中)?全[省市区县州]/u;

/** The places a clause begins with, and what is left of its words. */
export interface PlacesFound {
  readonly places: readonly string[];
  readonly rest: string;
}

/** Follows the place a sentence speaks of, from the section's to those its clauses name and back. */
export class Placing {
  private current: readonly string[] = [];
  private part = -1;

  constructor(
    private readonly text: string,
    private readonly home: string,
    private readonly gazetteer: Gazetteer | undefined,
  ) {}

  /**
   * The places of a number, several where a list of them shares it, and the words of its clause without them. After ；
   * the place goes back to the section's; 全市 brings it back as well.
   */
  at(clause: Clause): PlacesFound & { readonly stated: boolean } {
    const part = this.text.lastIndexOf(";", clause.quantity.head);
    if (part !== this.part) [this.part, this.current] = [part, []];
    if (BACK_HOME.test(clause.before)) this.current = [];
    const found = this.startOf(clause.before, clause.quantity.head);
    if (found) {
      // 越城区3家、柯桥区5家 lists places; 越城区完成投资30亿元 speaks of one from here on.
      this.current = found.rest === "" ? [] : found.places;
      return { ...found, stated: true };
    }
    const places = this.current.length > 0 ? this.current : [this.home];
    return { places, rest: clause.before, stated: this.current.length > 0 };
  }

  private startOf(words: string, end: number): PlacesFound | undefined {
    if (!this.gazetteer || /^(?:与|同|向|对|和|比|较)/u.test(words)) return undefined;
    const stripped = stripLeading(words);
    const places: string[] = [];
    let at = end - stripped.length;
    for (;;) {
      const mention = this.gazetteer.placeAt(this.text, at, this.home);
      if (!mention || mention.end > end || this.isAround(mention.place.name)) break;
      if (mention.form === "short" && !STANDS_ALONE.test(this.text.slice(mention.end))) break;
      places.push(mention.place.name);
      at = mention.end;
      const mark = BETWEEN.exec(this.text.slice(at, at + 2));
      if (!mark) break;
      at += mark[0].length;
    }
    if (places.length === 0) return undefined;
    const rest = this.text.slice(at, end);
    const listed = places.length > 1 ? rest.replace(SHARED, "") : rest;
    return isPlaceWord(rest) ? { places, rest: listed } : undefined;
  }

  // A district's section that says 绍兴市 means the city as a judge or a giver, not as the one measured.
  private isAround(name: string): boolean {
    return this.home !== name && (this.gazetteer?.isWithin(this.home, name) ?? false);
  }
}

// 绍兴市委, 柯桥区科技局, 诸暨市G60创新港: the place is part of a longer name.
const isPlaceWord = (rest: string) =>
  !/^(?:委|政府|人民|科技局|局|法院|检察院|大学|学院|医院|中学|G60|“|《)/u.test(rest);
