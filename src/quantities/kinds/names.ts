import { enclosing } from "../enclosures.js";
import { LAST_PLACES } from "../ranks.js";
import { isRelative, readUnit } from "../units.js";
import { fits, type Frame, type Kind, type NumeralContext } from "./context.js";

const CHINESE = /^[零一二两三四五六七八九十百千万亿]+$/u;

const FRAMES: readonly Frame[] = [
  {
    numeral: CHINESE,
    after:
      /^(?:位一体|体化|产业|产|次产业|农|甲|本|孩|线|强(?!度)|佳|优|类|二三产|级(?!以内)|大行动|大工程|年行动|年计划|年攻坚|年规划|年倍增|年提升|年大变样|日攻坚|天攻坚|条底线|类一事|件事|网|窗|站式|次性|揽子|体|手|事|线|路|带|业|张网|张图|张表|本账|把手|码|键|链|卡通|城|核|轴|廊|区(?!县)|翼|环|湾|中心|江|山|水|河|湖|道|亩千|项万)/u,
  },
  { before: /[一二三四五六七八九十]$/u, numeral: CHINESE, after: /^(?:$)/u },
  { numeral: /^\d+$/u, after: /^(?:强(?!度)|佳|后|优)/u },
  {
    before: /(?:每|百|千)$/u,
    numeral: /^[十百千万亿]+$|^\d+万?$/u,
    after: /^(?:人|名|户|口|亩|元|常住|劳动|人口|平方|老|居|辆|美元)/u,
  },
  // 十四五, 八五: plans of five years; 二十五家 counts.
  { numeral: /^(?:十[一二三四五六七八九]|[一二三四六七八九])五$/u },
  { after: /^(?:年行动|年攻坚|年计划|年规划|年倍增|年提升|年专项|年大|年活动|个一|张网|年期|年任期|周年)/u },
  {
    before:
      /(?:实施|开展|深化|推进|落实|聚焦|围绕|坚持|打好|打造|推动|践行|统筹|贯彻|加快|突出|强化|做好|构建|全省|省|全市|市|等|的)$/u,
    numeral: /^[一二两三四五六七八九十]+$/u,
    after: /^大(?!\d)/u,
  },
  { numeral: CHINESE, before: /[“‘]$/u },
  // O3日最大8小时平均第90百分位浓度: what is measured, not how much.
  { before: /(?:最大|滑动|连续)$/u, after: /^小时(?:滑动)?(?:平均|均值)/u },
  { before: /第$/u, after: /^百分位/u },
  // 省15大战略领域: N大 names a fixed set however it is written.
  { numeral: /^\d{1,2}$/u, after: /^大(?!型)/u },
  { numeral: CHINESE, after: /^大(?!型)/u, before: /(?:^|[^成建育有获建成落引聚立了共])$/u },
  { before: /第$/u, numeral: /^[一二三]$/u, after: /^(?:产业|产|时间|书记|动力|资源|要务|方|线|粮|招牌|品牌)/u },
];

/** Numerals in proper names, slogans and fixed phrases: “315”, G60, 三位一体, 千项万亿, 每万人, 500强. */
export const isName: Kind = (context) => {
  const { literal, enclosures } = context;
  if (enclosing(enclosures, literal.from, "title")) return /^(?:19|20)\d{2}/u.test(context.numeral) ? "date" : "name";
  if (isQuotedName(context)) return "name";
  if (literal.form === "code" || literal.form === "run") return "name";
  if (fits(FRAMES, context)) return "name";
  return literal.form === "chinese" && !countsInCharacters(context) ? "name" : undefined;
};

// “315” is a name; “从签约到开工只用了75天，比原计划提前两个月。” is somebody speaking.
function isQuotedName({ text, literal, enclosures }: NumeralContext): boolean {
  const quote = enclosing(enclosures, literal.from, "quote");
  return quote !== undefined && !/[,。;!?].|。/u.test(text.slice(quote.from, quote.to - 1));
}

// Verbs and adverbs that make a counted thing of a small numeral in characters: 新增两个基地.
const COUNTED_BEFORE =
  /(?:新增|新建|建成|获批|获得|获评|入选|引进|荣获|荣膺|夺得|摘得|斩获|培育|认定|列入|落户|落地|创建|设立|组建|成立|实施|完成|举办|承办|承担|开展|签约|签订|达成|开通|投用|投产|开工|竣工|立项|授权|申请|申报|推荐|拥有|增加|减少|增|减|出台|制定|发布|推出|还有|共有|已有|有|设有|下设|新设|新开|转化|突破|攻克|研制|选派|派出|引育|备案|受理|办结|查处|解决|约|近|超|逾|达|达到|为|至|到|缩短|压缩|提前|延长|滞后|连续|仅|只|平均|用时|历时|了|不足|超过|突破|不到|获|等|中|的|及|[、,;])$/u;

// 培育五大综合体 counts what was founded; 加快六大科技城 names a set.
const FOUNDED = /(?:培育|组建|建成|引进|拥有|集聚|落户|获批|建有)$/u;

// Units that alone show that something is counted.
const STRONG_UNIT =
  /^(?:[十百千万亿]*(?:元|人|名|家|座|所|吨|亩|公里|平方米|倍|番|成|个百分点|个工作日|小时|个小时|分钟|个月|天|台|套|户|件|例|篇|辆|人次|户次|家次|家企业次|班次|台\(套\))|%)$/u;

/** Whether a numeral in characters counts something: 二十余个, 上百家, 连续四年, 第三位, 三分之二, 两成. */
function countsInCharacters({ text, literal, numeral, before, after }: NumeralContext): boolean {
  const unit = readUnit(text, literal.to);
  if (/(?:上|数|近|成)$/u.test(before) && /^[十百千万亿]+$/u.test(numeral)) return unit !== undefined;
  if (/第$/u.test(before)) return /^(?:位|名|个位次|[,、;。)]|$|和|方阵|的(?!一|二))/u.test(after);
  if (/(?<!提)前$/u.test(before)) return /^(?:位|名|[,、;。)]|$|的)/u.test(after);
  if (LAST_PLACES.test(before)) return /^[位名的]/u.test(after);
  if (after.startsWith("大")) return FOUNDED.test(before);
  if (!unit) return false;
  if (numeral.includes("点") && (isRelative(unit.unit) || STRONG_UNIT.test(unit.unit))) return true;
  if (/^(?:番|成|倍)$/u.test(unit.unit)) return /[^一]|番/u.test(numeral + unit.unit);
  if (/(?:连续|提前)$/u.test(before)) return true;
  // 管理层级压缩到三级以内.
  if (unit.unit === "级" && /(?:压缩|压减|精简|缩减|控制)(?:到|至|为|在)$/u.test(before)) return true;
  if (/[十百千]/u.test(numeral) && !/^[百千]$/u.test(numeral) && (numeral.length > 1 || unit.more))
    return !/^[十百千]+$/u.test(numeral) || unit.more || STRONG_UNIT.test(unit.unit);
  if (STRONG_UNIT.test(unit.unit) && changesTime(before, text.slice(unit.to, unit.to + 8))) return true;
  if (numeral === "一") return /^[万亿]/u.test(unit.unit) && STRONG_UNIT.test(unit.unit) && COUNTED_BEFORE.test(before);
  if (/^[万亿千百]+$/u.test(numeral)) return unit.more || ROUND.test(before);
  // 工作站三家、产业集群两个,: behind its noun and before a mark, a number counts.
  if (/[一-鿿”)]$/u.test(before) && /^[、,;。)]/u.test(text.slice(unit.to)) && AFTER_NOUN.test(unit.unit)) return true;
  const counted = COUNTED_BEFORE.test(before) || before === "";
  return STRONG_UNIT.test(unit.unit)
    ? counted
    : counted && /^(?:个|项|条|处|次|场|支|部|种|批|位|届)$/u.test(unit.unit) && WITH_NEWS.test(before);
}

// 首破千亿元, 不足千万元.
const ROUND = /(?:[突首再连跨]?破|超过?|逾|达到?|近|接近|逼近|不足|不到|未达到?|跨过|跨越|站上|迈上)了?$/u;

// 由三个月缩短至一个月.
const changesTime = (before: string, behind: string) =>
  /(?:缩短|压缩|压减|减少|精简|延长|提高|增加)(?:至|到|为)$/u.test(before) ||
  (/[由从](?:原来的?|原先的?|过去的?|平均)?$/u.test(before) &&
    /^(?:平均)?(?:缩短|压缩|压减|减少|减|降|精简|延长|提高|增加)(?:至|到|为)/u.test(behind));

const AFTER_NOUN = /^(?:[十百千万亿]*(?:家|个|名|人|座|所|项|件|条|处|台|套|支))$/u;

// A small count of 个 or 项 is news only behind a verb that brings something about.
const WITH_NEWS =
  /(?:新增|新建|建成|获批|获得|获评|入选|引进|荣获|培育|列入|落户|落地|创建|组建|成立|举办|承办|承担|签约|开通|投用|投产|开工|竣工|立项|增加|减少|突破|攻克|共有|已有|拥有|实施|完成|提前)$/u;
