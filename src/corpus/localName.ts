import type { Span } from "../text/span.js";

/** What functional areas end in, longest first: 高新技术产业开发区 must win over 开发区. */
export const AREA_KINDS =
  "高新技术产业开发区|高新技术产业园区|高新技术开发区|经济技术开发区|经济开发区|综合保税区|旅游度假区|产业集聚区|产业集中区|" +
  "工业园区|工业集中区|高新区|经开区|集中区|集聚区|保税区|度假区|管理区|功能区|合作区|开发区|新区|新城";

/** A functional area, a town or a street that no table lists, known by the end of its name. */
export interface LocalName extends Span {
  readonly name: string;
}

// What no such name holds: 省级高新区, 特色小镇 and 推动经开区 are kinds and deeds, not places.
export const KIND =
  /[各全每级类个项增设获批建推动在或的是有把将]|国家|[省市县区]属|重点|示范|特色|中心|卫生|文明|生态|美丽|产业|试点|其[他它余中]|所有|创新|综合|智慧/u;
// 走访开发区, 覆盖街道: what is done to them.
const DEED =
  /走访|服务|整合|优化|深化|围绕|聚焦|依托|赋能|发展|提升|清理|撤[销并]|考核|评价|调研|指导|监管|引领|培育|认定|入驻|落户|位于|组织|帮[助扶]|促进|保障|改造|规划|拓展|拥有|布局|覆盖|涉及|惠及|包括|集聚|瞄准|奖励|命名|选派|结对|联系|督[查促导]|检查|培训|下沉|整治|合并|调整|涌现|遴选|评[选定]|支援|对[接口]|达[到标]|符合|满足|属于|划[分定]|超[过出]|进入|退出|未(?!央)|不/u;
const NO_AREA =
  /[家新立成进打造加快引强及和与向对从为由等共]|[两三四五六七八九]大|支持|实施|完善|经济$|科技$|工业$|农业|自创/u;
const AREA = new RegExp(`^(\\p{Script=Han}{2,5}?)(?:${AREA_KINDS})`, "u");
// Districts' own zones go by no more than their kind: 高新区完成…; 高新区3家 may count zones.
const BARE = /^(?:高新区|经开区)(?=完成|实现|新增|引进|增长|下降|规上|分别|净增|、(?:经开区|高新区))/u;
// What ends a town's name; 镇江 and 返乡创业 go on otherwise.
const TOWN_KINDS =
  "街道(?!社区)|镇(?![江海宁远平原域区级村街])|族?乡(?=\\d|[、和与及]|分别|各|完成|实现|新增|增长|下降)";
const townPattern = (own: string) => new RegExp(`^(\\p{Script=Han}{${own}}?)(?:${TOWN_KINDS})`, "u");
// 桐乡市乌镇: behind its county a town's name may be of one character.
const TOWN_BEHIND = townPattern("1,3");
const TOWN = townPattern("2,3");
const NO_TOWN = /[小强重古名大城乡村市县区省民]$|^[乡城村]|^[两三四五六七八九十各]$/u;
const NO_STREET = /[市县区省旧]$|^乡?镇/u;
// 店口镇政府, 东浦街道办事处: the name is part of a longer one.
const LONGER = /^(?:党|政府|人民政府|办事处|企业|居民|干部|卫生院|中学|小学|医院|级|化)/u;

/**
 * The functional area, town or street named at `start`, whether a table knows it or not; `undefined` where the words are a
 * kind (省级高新区, 特色小镇) or part of a longer name.
 *
 * @param isBehind the name of the place's county stands right before it.
 * @example
 * localNameAt("三山经开区完成投资45.3亿元", 0)?.name // "三山经开区"
 */
export function localNameAt(text: string, start: number, isBehind = false): LocalName | undefined {
  const words = text.slice(start, start + 20);
  const name = areaIn(words) ?? townIn(words, isBehind ? TOWN_BEHIND : TOWN);
  if (name === undefined || LONGER.test(words.slice(name.length))) return undefined;
  return { start, end: start + name.length, name };
}

const isName = (own: string) => !KIND.test(own) && !DEED.test(own);

function areaIn(words: string): string | undefined {
  const bare = BARE.exec(words)?.[0];
  if (bare !== undefined) return bare;
  const [name, own = ""] = AREA.exec(words) ?? [];
  return name !== undefined && isName(own) && !NO_AREA.test(own) ? name : undefined;
}

function townIn(words: string, pattern: RegExp): string | undefined {
  const [name, own = ""] = pattern.exec(words) ?? [];
  return name !== undefined && isName(own) && !(name.endsWith("街道") ? NO_STREET : NO_TOWN).test(own)
    ? name
    : undefined;
}
