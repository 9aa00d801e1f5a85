import type { Candidate, Kind } from "./entity.js";
import { clauseAround, readStage } from "./stages.js";

// Words before an honour, longest first.
const CUES = "被评为|被授予|荣获|获评|获得|获批|夺得|捧得|入选|入围|列入|纳入|获";

// How honours, ratings and pilots end, and what they are. Several may follow one another: 示范区试点, 科技奖二等奖候选成果.
const HEADS: readonly [words: string, kind: Kind][] = [
  ["[一二三四五六七八九\\d]星(?:级)?评价|评价(?:为)?(?:优秀|[AB]类)|优秀等次", "评级"],
  ["试点示范|试点(?!工作|县|市|区)|试验区|示范区|先行区|先导区|示范县|创新发展区", "试点"],
  ["[特一二三]等奖|奖(?![励补])|鼎|称号|(?:优秀|先进|突出|示范)(?:单位|集体|个人|企业)|百强[区县市]?|(?:典型|优秀)案例|最佳实践|候选成果|重大(?:科技)?成果", "荣誉"],
  ["(?:重大)?创新平台|名单|榜单|领导批示", "荣誉"],
]; // prettier-ignore

const HEAD = `(?:${HEADS.map(([words]) => words).join("|")})`;
const PATTERN = new RegExp(
  `(?<cue>${CUES})了?(?:为)?(?:“(?<quoted>[^“”]{2,36}?${HEAD}+)”|(?<name>(?:“[^”]*”|[^,;。、《》“”]){0,36}?${HEAD}+))`,
  "gu",
);

/**
 * Awards, ratings and pilots that a clause says were won, with what won them where it is not the place itself.
 *
 * @example
 * findHonours("“数字化建造”项目入选2022年度省科技奖二等奖候选成果")
 * // [{ kind: "荣誉", from: 11, to: 28, stage: "入选", subject: "数字化建造" }]
 */
export function findHonours(text: string): Candidate[] {
  return [...text.matchAll(PATTERN)].flatMap((match) => {
    const { cue = "", quoted, name: plain = "" } = match.groups ?? {};
    const name = (quoted ?? plain).replace(/^(?:相关|有关|了)/u, "");
    if (name.length < SHORTEST) return [];
    const to = match.index + match[0].length - (quoted ? 1 : 0);
    const [start] = clauseAround(text, match.index, to);
    const subject = readSubject(text.slice(start, match.index));
    return [{ kind: kindOf(name), from: to - name.length, to, stage: stageOf(cue, name), subject }];
  });
}

// 获奖, 入选名单: won, but not named.
const SHORTEST = 4;

const kindOf = (name: string): Kind =>
  HEADS.filter(([words]) => new RegExp(`(?:${words})`, "u").test(name)).map(([, kind]) => kind)[0] ?? "荣誉";

const stageOf = (cue: string, name: string) => (name.endsWith("批示") ? "获批示" : readStage(cue) || "获评");

// What stands between the one honoured and the cue, and what opens a clause before it.
const ADVERBS = /(?:连续[\d一二两三四五六七八九十]+[年次届]|成功|均|都|已|累计|先后|顺利|再次|首次|中){1,9}$/u;
const OPENERS = /^(?:其中|在|并|同时|目前|今年|\d+[名个家项人])+/u;
const MARKED = /[“《]([^“”《》]+)[”》](?:项目|案例|做法|模式|作为[^“”]*)?$/u;

/**
 * What was honoured: a quotation or title that ends before the cue, or else the words before it, when there are few.
 *
 * @example
 * readSubject("其中医疗器械、现代医药") // "医疗器械、现代医药"
 */
export function readSubject(words: string): string {
  const plain = words.replace(ADVERBS, "").replace(OPENERS, "");
  const marked = MARKED.exec(plain)?.[1];
  if (marked !== undefined) return marked;
  return plain.length >= 2 && plain.length <= 24 && !VERB.test(plain) ? plain : "";
}

const VERB =
  /^(?:上半年|下半年|推进|推动|实施|开展|加快|积极|努力|力争|争取|支持|组织|新增)|^(?:全年|全[市县区省]|我[省市县区局])$/u;
