import { type Gazetteer, localNameAt, type LocalName, type Place } from "../corpus/index.js";
import { stripLeading } from "./lexicon/verbs.js";
import type { Quantity } from "../quantities/index.js";
import type { Clause } from "./measures/reader.js";

const BETWEEN = /^(?:、|和|与|及|以及)/u;
const SHARED =
  /^(?:[两二三四五六七八九十\d]+(?:地|市|区|县|个?县市区|个?区县|个区|个县)|等[^,;。]{0,8}?[地市区县])?(?:分别|共|合计|各)?/u;
const JOINED = /^[两三四五六七八九十](?:地|市|区|县|个?县市区|个?区县|个区|个县)/u;
// 西安咸阳国际机场 is no 西安市: behind a short name nothing but its number or predicate may stand.
const STANDS_ALONE =
  /^(?:$|\d|[、,:和与及两三四五]|分别|各|共|新增|净增|完成|实现|增长|下降|达|为|有|居|列|位|高于|低于|快于|慢于|占(?!地)|均|已|仅|累计)/u;
const RANKED = /^(?:[总数]量)?(?:位?居|位?列|排名?)(?:在|于)?全/u;
// 无为市21亿元,增长6%,比弋江区多4亿元: all said of the one just named.
const GOES_ON = /^(?:同比|环比|增长|下降|增幅|增速|降幅|占比|比|较|高于|低于|快于|慢于)/u;
// Where a part of a sentence begins, with 在 or without.
const PART = /(?<=^|[;。:])(?:“?在)?(?=\p{Script=Han})/gu;
const WITHIN = /^(?:境内|各地|等地|一带)?,/u;
// 全市新增…, and 全省高新区 are the province's; but 全市第一, 全省平均 are said of the place before.
const BACK_HOME = /^(?:其中)?全[省市区县州](?!第|前|平均|首|最|排|倒数)/u;
const RETURNS = /(?:^|[,;。:])全[省市区县州](?!第|前|平均|首|最|排|倒数)/u;

// Who stands there: 前三位的是…, 前5位的城市依次为…, 前三的县(市、区):….
const WHO = /^的?(?:[^,;。:\d是为]{0,8}?)(?:依次|分别)?(?:是|为|有|(?=:)):?(?=\p{Script=Han})/u;
const LISTED = /^(?:的[^,;。:\d是为]{0,8}?(?:依次|分别)?|依次|分别)(?:是|为|有):?(?=\p{Script=Han}{2})/u;
const LED = /^.*(?:是|为|有)(?=\p{Script=Han}{2})|^(?:其中|和|及|以及)/u;
const WITH_NUMBER = /^\(?-?\d[\d.]*[%\p{Script=Han}]{0,5}?\)?(?=[、和与及以,;。]|$)/u;

// 纳雍县7座水库完成主体工程,: more is said than how many.
const PREDICATED =
  /^\p{Script=Han}{2,8}(?:已|均|全部)?(?:完成|实现|建成|开工|投产|投用|竣工|通过|达到|签约|落地)(?!、)/u;

/** The places a clause begins with, and what is left of its words. */
export interface PlacesFound {
  readonly places: readonly string[];
  readonly rest: string;
  /** One place, or several spoken of as one: 迁安市、滦州市、玉田县三地. */
  readonly asOne: boolean;
}

/** Follows the place a sentence speaks of, from the section's to those its clauses name and back. */
export class Placing {
  private readonly homes: readonly string[];
  /** What the section's places lie in: a district's section that says 绍兴市 means it as a judge or a giver. */
  private readonly around: ReadonlySet<string>;
  private readonly openings: readonly Opening[];
  private base: readonly string[];
  private current: readonly string[] = [];
  private part = -1;
  // 上党区13户,居全市第一: the one place that the number before counted in, and how many such stand in a row.
  private listed: readonly string[] = [];
  private run = 0;
  // The one place that the sentence began with and has named since, if so.
  private subject: readonly string[] | undefined;
  private beganAtHome = false;

  /**
   * @param home the section's place, several joined by 、.
   * @param inherited place that an earlier sentence of the paragraph opened with: 在江山市,….
   */
  constructor(
    private readonly text: string,
    home: string,
    private readonly gazetteer: Gazetteer | undefined,
    inherited = "",
  ) {
    this.homes = home.split("、");
    this.around = new Set(this.homes.flatMap((name) => parentsOf(gazetteer?.placeAt(name, 0, name)?.place.parent)));
    this.base = inherited === "" ? this.homes : inherited.split("、");
    this.openings = this.findOpenings();
  }

  /** The place that the sentence leaves in force for the next one of its paragraph; "" for the section's. */
  get left(): string {
    const last = this.openings.at(-1);
    if (RETURNS.test(this.text.slice(last?.to ?? 0)) || this.homes.includes(this.nameAt(0)?.name ?? "")) return "";
    return (last?.places ?? (this.base === this.homes ? [] : this.base)).join("、");
  }

  /**
   * The places of a number, several where a list of them shares it, and the words of its clause and of the one before without
   * them. After ； the place goes back to the sentence's, if it speaks of one, or to the section's; 全市 brings that back as well.
   */
  at(clause: Clause): Omit<PlacesFound, "asOne"> & { readonly earlier: string; readonly stated: boolean } {
    const { head } = clause.quantity;
    const part = this.text.lastIndexOf(";", head);
    if (part !== this.part) [this.part, this.current] = [part, this.subject ?? []];
    const opening = this.openings.findLast(({ to }) => to <= head);
    if (opening) this.base = opening.places;
    const named = this.namedBehind(clause.quantity) ?? this.namedBeforeBracket(clause.quantity);
    if (named) {
      if (clause.quantity.rank) this.current = named;
      return { places: named, rest: clause.before, earlier: clause.quantity.rank ? clause.earlier : "", stated: true };
    }
    const isHome = BACK_HOME.test(clause.before + this.text.slice(head, head + 2));
    if (isHome) [this.current, this.base, this.subject] = [[], this.homes, undefined];
    const found = isHome ? undefined : this.startOf(clause.before, head);
    if (found) {
      // 越城区3家、柯桥区5家 lists places; 越城区完成投资30亿元 speaks of one from here on.
      const goesOn = found.rest !== "" || PREDICATED.test(clause.behind);
      this.current = goesOn ? found.places : [];
      this.run = found.rest === "" ? this.run + 1 : 0;
      this.listed = this.run === 1 && found.places.length === 1 ? found.places : [];
      this.speakOf(clause.before, part < 0 && found.asOne);
      return { ...found, earlier: clause.earlier, stated: true };
    }
    // 临邑县首创“模拟审批”,已服务项目27个: the clause before says of where.
    const earlier =
      isHome || clause.earlier === "" ? undefined : this.startOf(clause.earlier, head - clause.whole.length - 1);
    // 浓度最低的是新昌县,为18微克.
    const isWhole = earlier?.rest === "" && /^仅?[为达是]/u.test(clause.before);
    if (earlier && (isWhole || /^[^\s(]/u.test(earlier.rest))) {
      this.current = earlier.places;
      this.speakOf(clause.earlier, part < 0 && earlier.asOne);
    }
    const listed = RANKED.test(clause.before) || GOES_ON.test(clause.before) ? this.listed : [];
    [this.listed, this.run] = [listed, 0];
    if (listed.length > 0) return { places: listed, rest: clause.before, earlier: clause.earlier, stated: true };
    const places = this.current.length > 0 ? this.current : this.base;
    const stated = this.current.length > 0 || opening !== undefined;
    this.beganAtHome ||= !stated && this.subject === undefined && this.base === this.homes;
    return { places, rest: clause.before, earlier: earlier?.rest ?? clause.earlier, stated };
  }

  // 其中滁州市下降11.8%;5个市上升: a part is not what the sentence speaks of.
  private speakOf(words: string, isSubject: boolean): void {
    if (!/^其中/u.test(words)) this.subject = isSubject && !this.beganAtHome ? this.current : undefined;
  }

  // 居全市前三位的是A县、B市和C区; the numbers may stand behind each: A县82.4%、B市77.9%.
  private namedBehind({ rank, bound, tail }: Quantity): readonly string[] | undefined {
    if (!rank || bound !== "<=") return undefined;
    const lead = WHO.exec(this.text.slice(tail, tail + 20))?.[0];
    const places = lead === undefined ? [] : this.namesAt(tail + lead.length, this.text.length, WITH_NUMBER).places;
    return places.length > 0 ? places : undefined;
  }

  // 依次为A县(76.5%)、B区(72.3%): the number in a bracket is the place's before it.
  private namedBeforeBracket({ head, tail }: Quantity): readonly string[] | undefined {
    if (this.text.charAt(head - 1) !== "(" || this.text.charAt(tail) !== ")") return undefined;
    const mark = Math.max(...["、", ",", ";", ":", "。", "(", ")"].map((c) => this.text.lastIndexOf(c, head - 2)));
    const words = this.text.slice(mark + 1, head - 1);
    const lead = LED.exec(words)?.[0].length ?? 0;
    const mention = this.nameAt(this.wholeName(head - 1 - words.length + lead), true);
    return mention?.end === head - 1 ? [mention.name] : undefined;
  }

  // 在江山市,由3名院士…; 洪合镇、王江泾镇:新增企业3家: what follows is said of the place.
  private findOpenings(): Opening[] {
    return [...this.text.matchAll(PART)].flatMap(({ index, 0: words }) => {
      const { places, to } = this.namesAt(index + words.length, this.text.length);
      const behind = this.text.slice(to, to + 3);
      const opens = words === "" ? behind.startsWith(":") : WITHIN.test(behind);
      return opens && places.length > 0 ? [{ places, to }] : [];
    });
  }

  /** Words that end at `end` in the text, without the places they begin with. */
  withoutPlaces(words: string, end: number): string {
    return this.startOf(words, end)?.rest ?? words;
  }

  /** Whether words are a place and nothing else. */
  isPlace(words: string): boolean {
    return this.gazetteer?.placeAt(words, 0, this.homes[0])?.end === words.length;
  }

  private startOf(words: string, end: number): PlacesFound | undefined {
    const start = end - words.length;
    // 居前三位的是A县82.4%.
    const lead = LISTED.exec(words)?.[0].length ?? 0;
    if (lead > 0) return this.startOf(words.slice(lead), end);
    if (/^(?:与|同|向|对|和|比|较)/u.test(words) && this.wholeName(start + 1) > start) return undefined;
    const isNoun = (rest: string) => this.gazetteer?.placeAt(this.text, end - rest.length, this.homes[0]) !== undefined;
    const { places, to } = this.namesAt(this.wholeName(end - stripLeading(words, isNoun).length), end);
    if (places.length === 0) return undefined;
    const rest = this.text.slice(to, end);
    const listed = places.length > 1 ? rest.replace(SHARED, "") : rest;
    return isPlaceWord(rest) ? { places, rest: listed, asOne: places.length === 1 || JOINED.test(rest) } : undefined;
  }

  // 将乐县, 和平区: what leads elsewhere is part of the name.
  private wholeName(at: number): number {
    const mention = at > 0 ? this.gazetteer?.placeAt(this.text, at - 1, this.homes[0]) : undefined;
    return mention?.form === "full" && mention.end > at && /[将和对同在现约]/u.test(this.text.charAt(at - 1))
      ? at - 1
      : at;
  }

  // The places that stand side by side from `at` on.
  private namesAt(at: number, end: number, between?: RegExp): Opening {
    const places: string[] = [];
    for (let from = at; ;) {
      const mention =
        this.nameAt(from, places.length > 0) ?? (places.length > 0 ? lastOfList(this.text, from) : undefined);
      if (!mention || mention.end > end) return { places, to: from };
      places.push(mention.name);
      const number = between?.exec(this.text.slice(mention.end, mention.end + 16))?.[0].length ?? 0;
      const mark = BETWEEN.exec(this.text.slice(mention.end + number, mention.end + number + 2));
      if (!mark) return { places, to: mention.end };
      from = mention.end + number + mark[0].length;
    }
  }

  // 杭州、宁波增加值: behind a place, a short name is one whatever follows it.
  private nameAt(at: number, isListed = false): LocalName | undefined {
    const mention = this.gazetteer?.placeAt(this.text, at, this.homes[0]);
    if (mention && mention.form !== "area") {
      // 诸暨市店口镇: the town is the one measured.
      const town = mention.form === "full" ? localNameAt(this.text, mention.end, true) : undefined;
      if (town) return { ...town, start: at };
    }
    const standsAlone =
      mention && (mention.form !== "short" || isListed || STANDS_ALONE.test(this.text.slice(mention.end)));
    if (!standsAlone) return localNameAt(this.text, at);
    const { name } = mention.place;
    const isAround = this.around.has(name) && !this.homes.includes(name);
    return isAround ? undefined : { start: at, end: mention.end, name };
  }
}

// 惠阳、博罗、仲恺三地: the count says that the last is a place too.
function lastOfList(text: string, at: number): LocalName | undefined {
  const name = /^\p{Script=Han}{2,3}(?=[两三四五六七八九]地)/u.exec(text.slice(at, at + 5))?.[0];
  return name === undefined ? undefined : { start: at, end: at + name.length, name };
}

const parentsOf = (place: Place | undefined): string[] => (place ? [place.name, ...parentsOf(place.parent)] : []);

/** Places, and where the words behind them begin. */
interface Opening {
  readonly places: readonly string[];
  readonly to: number;
}

// 绍兴市委, 在浙江省11个设区市中排第, 柯桥区科技局, 诸暨市G60创新港: the place is part of a longer name.
const isPlaceWord = (rest: string) =>
  !/^(?:的?\d+个?[^,;。\d]{1,14}中[排居列位]|委|政府|人民|科技局|局|法院|检察院|大学|学院|医院|中学|G60|《)/u.test(
    rest,
  );
