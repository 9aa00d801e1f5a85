// Measure words and units, without the multipliers 十 百 千 万 亿 that may stand before them. Where one is the beginning of
// another the longer wins: the list is sorted by length when it is compiled.
const COUNTED = `家 个 项 件 人 名 位 户 所 座 处 条 台 套 辆 艘 架 列 班 趟 次 场 篇 部 册 份 张 只 头 羽 尾 株 棵 栋 幢 间 床 对 组
  批 批次 支 队 门 种 类 款 例 宗 起 笔 单 票 箱 片 块 根 颗 枚 副 眼 口 井 盏 面 幅 首 句 道 档 期 轮 届 级 强 集 节 本 卷 版 站 步 村 镇 街道 校 店
  具 家次 人次 件次 户次 车次 班次 架次 场次 台次 项次 例次 批次 艘次 列次 标箱 床位 张床位 家企业次 人日 工日 人天 天次`;
const MEASURED = `元 美元 欧元 日元 港元 港币 人民币 % ‰ 百分点 个百分点 个百分比 个千分点 个基点 基点 个BP BP 个bp bp 倍 番 成 折 个点 个位次 个位 位次
  天 日 工作日 个工作日 个自然日 小时 个小时 分钟 秒 秒钟 毫秒 个月 年 周 个季度 个年度 岁 周岁 分 度 摄氏度 ℃ 吨 公斤 千克 克 斤 毫克 微克
  公里 千米 米 厘米 毫米 微米 纳米 英寸 海里 里 车道公里 公里/小时 平方公里 平方千米 平方米 平米 平方 亩 亩次 公顷 立方米 立方 方 升 毫升 标方
  千瓦 千瓦时 兆瓦 兆瓦时 吉瓦 吉瓦时 千伏安 千伏 伏 瓦 瓦时 度电 吨标准煤 吨标煤 吨煤 吨/年 吨公里 人公里 人次公里 换算吨公里 吨二氧化碳 万标箱 TEU 重箱 箱次
  元/人 元/吨 元/亩 元/平方米 元/月 元/年 元/公斤 元/千瓦时 元/立方米 吨标准煤/元 吨标准煤/万元 吨标煤/万元 立方米/万元 人/平方公里 件/万人 台/万人
  毫克/立方米 微克/立方米 毫克/升 个/平方厘米 /万 /10万 元/间夜 元/间 元/人次 元/户 元/头 元/斤 元/度 元/天 元/件 张/千人 米/秒 斤/亩 公斤/亩 件/日 家/万人 户/万人 人/万人 吨/日 立方米/日 亿次/秒
  比特 字节 GB TB PB EB MB Gbps Mbps kbps EFLOPS PFLOPS TFLOPS EFlops PFlops km kg mm cm nm μm kW MW GW kWh MWh GWh kV hm2 hm² m2 m² ㎡ km2 km² ㎢ m3 m³ ㎥ P t
  个地市 个标准箱 人份 人年 剂次 剂 支次 张次 部次 册次 标准煤 台(套) 台(件) 件(套) 家(次) 人(次) 户(次) 项(次) 个(次) 处(点) 个(处) 家(个) 个(家) 项(个) 次(场) 场(次) 台(辆) 架(次) 套(台) 件(项)`;

const UNITS = [...new Set(`${COUNTED} ${MEASURED}`.split(/\s+/u).filter(Boolean))].sort((a, b) => b.length - a.length);

const escape = (s: string) => s.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");

// 万, 亿 and their like, then 余, 多 or 几 where the text has them (1.3亿余条), then the unit.
const UNIT = new RegExp(`([余多几]?)([十百千万亿]{0,3})([余多几]?)(?:(${UNITS.map(escape).join("|")}))([余多]?)`, "uy");
// 两个多月: 多 stands inside the unit.
const MORE_INSIDE = /个[余多](月|小时|季度|百分点|工作日)/uy;
const MULTIPLIER_ALONE = /([千百]?[万亿]{1,2})([余多]?)/uy;

/** A unit found behind a numeral: as written without spaces, where it ends, and whether 余 or 多 stood in or behind it. */
export interface UnitFound {
  readonly unit: string;
  readonly to: number;
  readonly more: boolean;
}

/**
 * The unit that stands at `at` in folded, squeezed text, with its multiplier.
 *
 * @example
 * readUnit("亿余条信息", 0) // { unit: "亿条", to: 3, more: true }
 */
export function readUnit(text: string, at: number): UnitFound | undefined {
  MORE_INSIDE.lastIndex = at;
  const inside = MORE_INSIDE.exec(text);
  if (inside) return { unit: `个${inside[1]}`, to: at + inside[0].length, more: true };
  UNIT.lastIndex = at;
  const match = UNIT.exec(text);
  if (match && !isWordStart(text, at, match)) {
    const [, first = "", multiplier = "", inner = "", base = "", outer = ""] = match;
    return { unit: multiplier + base, to: at + match[0].length, more: first + inner + outer !== "" };
  }
  MULTIPLIER_ALONE.lastIndex = at;
  const alone = MULTIPLIER_ALONE.exec(text);
  if (alone) return { unit: alone[1] ?? "", to: at + alone[0].length, more: alone[2] !== "" };
  return undefined;
}

// One-character measure words that begin a longer word: 7 位居 is 7 and 位居, 20 周年 is an anniversary, 3 人民 no unit.
const NOT_THE_UNIT: Readonly<Record<string, RegExp>> = {
  位: /^位(?:居|列|于|次居)/u,
  周: /^周(?:年|边|期)/u,
  年: /^年(?:度|均|末|底|初)/u,
  人: /^人(?:民|才|均|工|口|员|大)/u,
  家: /^家(?:电|具|庭|园|长)/u,
  面: /^面(?:向|积|临)/u,
  分: /^分(?:别|之)/u,
  成: /^成(?:立|果|本|员|功|为|长|熟)/u,
  度: /^度(?:假|过)/u,
  类: /^类似/u,
  对: /^对(?:接|于|外|全|企|标)/u,
  起: /^起(?:草|步|来)/u,
  首: /^首(?:次|批|个|位|家)/u,
  道: /^道(?:路|德|县|口|教|观|闸|地|理|班)/u,
  单: /^单(?:位|个|项)/u,
  支: /^支(?:持|出|撑|付)/u,
  期: /^期(?:间|末|限|待)/u,
  场: /^场(?:所|地)/u,
  部: /^部(?:门|分|署)/u,
  天: /^天(?:然|津|台)/u,
  集: /^集(?:中|聚|群|团|成)/u,
  组: /^组(?:织|建|成)/u,
  级: /^级(?:别)/u,
  版: /^版(?:块|图)/u,
  节: /^节(?:能|水|约|点)/u,
  门: /^门(?:户|店|槛)/u,
  口: /^口(?:岸|径)/u,
  里: /^里(?:程)/u,
  步: /^步(?:伐|行)/u,
  站: /^站(?:点|位)/u,
  方: /^方(?:面|案|式|向|位)/u,
  本: /^本(?:级|地|科|月|年)/u,
  校: /^校(?:企|地|园)/u,
  村: /^村(?:级|民|庄)/u,
  店: /^店(?:铺)/u,
  元: /^元(?:宇宙|件|素|旦|器件)/u,
  名: /^名(?:列|单|录|称|牌|优|师|校|特)/u,
  次: /^次(?:年|月|日|全会|会议)/u,
  件: /^件事/u,
  项: /^项目/u,
  条: /^条(?:件|款)/u,
  所: /^所(?:有|在|属)/u,
  处: /^处(?:理|置|于|级)/u,
  具: /^具(?:有|备|体|身)/u,
  台: /^台(?:州|风|湾|账)/u,
  列: /^列(?:入|为|车|全)/u,
  班: /^班(?:列|子)/u,
  架: /^架(?:构)/u,
  种: /^种(?:植|业|子|质|粮|苗|养|畜)/u,
  批: /^批(?:发|准|复|示)/u,
  株: /^株洲/u,
  头: /^头(?:部)/u,
  斤: /^斤斤/u,
  升: /^升(?:至|级|到|规)/u,
  折: /^折(?:旧|合|算)/u,
  秒: /^秒(?:杀)/u,
  P: /^P[A-Za-z0-9]/u,
  t: /^t[A-Za-z0-9]/u,
}; // prettier-ignore

function isWordStart(text: string, at: number, match: RegExpExecArray): boolean {
  const [, first = "", multiplier = "", inner = "", base = ""] = match;
  const from = at + first.length + multiplier.length + inner.length;
  return NOT_THE_UNIT[base]?.test(text.slice(from, from + 5)) ?? false;
}

const SIZES =
  /^(?:万|百|千|十)?(?:吨|公斤|千克|克|米|公里|千米|厘米|毫米|微米|纳米|英寸|千瓦|千瓦时|兆瓦|兆瓦时|吉瓦|吉瓦时|千伏|伏|瓦|升|平方米|立方米|标方|亩)(?:\/[年月日天])?$/u;

/** Physical sizes, which also stand in the names of products and projects (12吉瓦时动力电池). */
export const isPhysical = (unit: string): boolean => SIZES.test(unit);

/** Money, in any currency and multiple. */
export const isMoney = (unit: string): boolean => /^[十百千万亿]*(?:元|美元|欧元|日元|港元|人民币)$/u.test(unit);

/** Units that speak of a relation, never of a count: %, ‰, 个百分点, 倍, 番, 成. */
export const isRelative = (unit: string): boolean =>
  /^(?:%|‰|个?百分点|个?基点|个?BP|个?bp|个?千分点|个百分比|个点|倍|番|成)$/u.test(unit);
