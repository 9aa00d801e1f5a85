import { isMoney, isPhysical, readUnit } from "../units.js";
import { fits, type Frame, type Kind, type NumeralContext } from "./context.js";

// A rule says whom it will meet: 对连续两年排名后三位的….
const RULE = /(?:^|[,;。:])(?:对|凡)[^,;。]{0,20}(?:累计|连续|后|末)$/u;

const FRAMES: readonly Frame[] = [
  // Numbers that lead to people and pages.
  { before: /(?:浏览|阅读|点击|访问)(?:次数|量|数)?[:为]?$/u },
  {
    before: /(?:电话|手机|传真|热线|邮编|邮政编码|QQ|微信|账号|编号|证号|字数)(?:[:为是][\d、—()*-]*|)$/u,
    numeral: /[\d*—-]{5}/u,
  },
  {
    after: /^(?:号|幢|栋|弄|室|楼|单元|层)(?:\d|[,;。)]|室|楼|$)/u,
    before: /(?:路|街|道|巷|号|幢|栋|弄|大厦|楼|座|层)$/u,
  },
  // 对连续2个季度排名后三位的…实行约谈 is a rule, not a result.
  { before: /(?:对|凡)(?:累计|连续)$/u },
  // 对排名连续2次处于后三位的,将约谈….
  { before: RULE, after: /^[位名次个年月季][^,;。]{0,14}的(?:[^,;。]{0,6},)?/u },
  // 在全省90个县综合排名中: how many are ranked.
  { before: /全[国省市区县州]$/u, after: /^个[^,;。\d]{1,16}(?:排名|考核|评比|评价|测评|竞赛)中/u },
  // 双向八车道.
  { before: /双向$/u, after: /^(?:车道|车)/u },
  // What an index is measured against: 以上年为100.
  { before: /以[^,;。]{1,8}为$/u, after: /^(?:[,;。)]|$)/u },
  // 五星评价 is a grade.
  { numeral: /^[一二三四五六七八九]$|^\d$/u, after: /^星(?:级)?(?:评价|评定|酒店|宾馆|企业|级|党)?/u },
  // A sum that says which projects are meant: 亿元以上项目, 投资10亿元以上的.
  {
    numeral: /^[百千万亿十]+$/u,
    after: /^(?:元|吨|亩|人|美元)?(?:及)?(?:以上|级)(?!的?(?:[,;。)]|$))/u,
    before: /[^上数近超达了过至到]$|^$/u,
  },
  { numeral: /^[百千万亿十]+$/u, after: /^(?:元|吨|亩)?级/u },
  // 24小时自助服务区 says when it is open.
  { numeral: /^24$/u, after: /^小时(?:自助|服务|值班|值守|热线|在线|不打烊|营业|开放|内?办结制|制|全天候|医)/u },
  // The best in so many years: 创近十年新高.
  { before: /(?:近|创)$/u, after: /^(?:年|个月)(?:来|以来)?(?:新高|新低|最)/u },
  // Who stands there: 比第1位的环翠区低3.4个百分点.
  { before: /(?:比|较|与|低于|高于|落后于)第$/u, after: /^[位名]的[一-鿿]{2}/u },
  // How many are ranked: 列全市8个县第2位.
  {
    after: /^(?:个|家)(?!季度|月|年度|[、,])[^,;。\d第]{1,14}(?:中)?(?:排名)?(?:位?居|列)?第/u,
    before: /(?:列|居|在|全[国省市区县州]|排|[,(])[^,;。]{0,8}$/u,
  },
];

/** Numbers that measure nothing: thresholds in a category's name, addresses, page views, a grade, sizes of products. */
export const isOther: Kind = (context) => {
  const { form } = context.literal;
  if (form === "url" || form === "phone") return "other";
  return fits(FRAMES, context) || isThreshold(context) || isSizeInPassing(context) || isProductSize(context)
    ? "other"
    : undefined;
};

const SIZE =
  "(?:设计|核定|规划|编制)[一-鿿]{0,6}|全长|总长|线路长度?|主线长|占地(?:面积)?|用地(?:面积)?|总?建筑面积|总?库容|装机(?:容量)?|主跨|跨度|最大[一-鿿]{1,4}";
const REACHED = "(?:达到?|为|约|近|超过?)*$";
const IN_BRACKET = new RegExp(`[一-鿿”]\\((?:[^();。]*,)?(?:${SIZE})${REACHED}`, "u");
const OF_WHAT = new RegExp(`(?:全长|总长|设计[一-鿿]{0,6}|占地(?:面积)?|总?建筑面积)${REACHED}`, "u");

// 江南院区(设计床位1200张)主体封顶, 全长86公里的高速公路: a size that describes what is spoken of. Behind a count
// (改造道路5条(总长12公里)) it is the sum of what was counted.
function isSizeInPassing({ text, literal, before }: NumeralContext): boolean {
  const unit = readUnit(text, literal.to);
  if (!unit || isMoney(unit.unit)) return false;
  if (OF_WHAT.test(before) && /^的[一-鿿A-Za-z]{2}/u.test(text.slice(unit.to))) return true;
  const open = text.lastIndexOf("(", literal.from);
  const clause = /[^,;。:()]{0,24}$/u.exec(text.slice(Math.max(0, open - SIGHT), open))?.[0] ?? "";
  return IN_BRACKET.test(before) && !/(?<![A-Za-z])\d/u.test(clause.replace(/[A-Za-z]\d+/gu, ""));
}

const SIGHT = 24;

// 总投资10亿元以上项目, 年营收2000万元以上的工业企业, 60岁以上老人: the amount says which ones are meant.
function isThreshold({ text, literal, after, before }: NumeralContext): boolean {
  const unit = readUnit(text, literal.to);
  if (!unit) return false;
  const behind = text.slice(unit.to, unit.to + 16);
  if (saysWhich(unit.unit, before, behind)) return true;
  const many = isMoney(unit.unit) || isPhysical(unit.unit) || /^(?:岁|周岁|年)$/u.test(unit.unit);
  // 滞后序时进度10个百分点以上的4项任务.
  if (/^(?:及|或)?以[上下内]的\d/u.test(behind)) return true;
  if (!many) return false;
  // 200元档次缴费: which of them.
  if (/^(?:级|档)/u.test(behind)) return true;
  if (/^(?:及|或)?(?:以上|以下|以内)(?:的(?![,;。)]|$)|[一-鿿“])(?!右)/u.test(behind))
    return !/^(?:及|或)?以[上下内](?:,|;|。)/u.test(behind);
  // 总投资超10亿元的项目47个, 超50亿元1个: the sum says which ones the count behind it counts.
  if (
    ABOVE.test(before) &&
    /^(?:的)?(?:[^,;。\d]{0,6}(?:项目|企业|工程|平台|产业))?(?:达到?|共|不少于|不低于|仅有?|只有|已有|有|超|约)?\d+(?:个|家)/u.test(
      behind,
    )
  )
    return true;
  if (/^(?:及|或)?以上\d+(?:个|家|项)/u.test(behind)) return true;
  return /(?:单个|单体|每个)(?:项目)?投资$/u.test(before) && after.includes("以上");
}

// 高于70%的县区有3个, 超过400万头的市有5个, 500头以上的养殖场有120家, 死亡3人以上的较大事故, 高于35微克/立方米的国家二级标准.
const saysWhich = (unit: string, before: string, behind: string): boolean =>
  (BEYOND.test(before) && (COUNTED.test(behind) || NAMES.test(behind))) ||
  (unit !== "%" && /^(?:及|或)?以[上下]的/u.test(behind) && COUNTED.test(behind.replace(/^[及或]/u, ""))) ||
  (unit === "人" && /^(?:及)?以上的?[^,;。\d]{0,8}事故/u.test(behind)) ||
  /^的(?:国家|地方|行业|[空大环][^,;。\d]{1,6})?(?:[一二三]级)?(?:标准|限值)/u.test(behind);

const BEYOND = /(?:高于|低于|超过|超|不足|不到|达到?|大于|小于|未达到?|突破|落后)$/u;
// 高于90%的有甲县、乙县.
const NAMES = /^(?:以[上下])?的(?:分别)?(?:有|是|为)\p{Script=Han}{2}/u;
const COUNTED =
  /^(?:以[上下])?的(?:[^,;。\d]{0,8}?)(?:有|共|达|仅|为|分别有|仅有|共有|还有|已有)?\d+(?:个|家|项|户|县|名)/u;

const ABOVE = /(?:超过|超|逾|过|达|投资|营收|产值|税收|规模)$/u;

// 弗迪12吉瓦时动力电池扩产: a size between the maker's name and the product's is part of the product's name.
function isProductSize({ text, literal, before }: NumeralContext): boolean {
  const unit = readUnit(text, literal.to);
  if (!unit || !isPhysical(unit.unit)) return false;
  const behind = text.slice(unit.to, unit.to + 1);
  if (!/[一-鿿]/u.test(behind) || NOT_A_PRODUCT.test(text.slice(unit.to, unit.to + 4))) return false;
  return /[一-鿿A-Za-z”)]$/u.test(before) && !MAKES_SOMETHING.test(before) && !isLand(before, unit.unit);
}

// What may stand behind a size that is itself the figure.
const NOT_A_PRODUCT =
  /^(?:以[上下]|左右|上下|增长|同比|下降|占|完成|居|列|位|比|较|的(?:目标|任务|计划)|提高|提升|增至|高于|低于|、|和|及|余|多|到|至)/u;
// A verb directly before the size: 建成200公里高速公路, 新增5万吨产能.
const MAKES_SOMETHING =
  /(?:新建|建成|完成|新增|建设|改造|新改建|改建|形成|铺设|治理|整治|达到?|为|超过?|突破|近|约|腾出|盘活|供应|收储|处理|减排|减少|节约|新开工|开工|竣工|投用|投产|通车|疏浚|修复|实施|打造|拥有|共|计|至|到|有|开通|种植|播种|收获|出让|流转|推广|消纳|输送|外送|新辟|拓宽|提升|修建|整修|加固|清理|拆除|发放|生产|产出|出栏|储备|投放|调运|全[国省市区县州]|其中|分别|等)$/u;
// 盘活出来的1860亩低效用地 counts land; 投产的12英寸晶圆 is a product.
const isLand = (before: string, unit: string) => before.endsWith("的") && /亩|公里|公顷|平方米|立方米/u.test(unit);
