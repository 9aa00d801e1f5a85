import type { Clause } from "./measures/reader.js";
import { readWording, type Wording } from "./wording.js";

/** Like `readWording`; who was counted stands without the amount that the next number gives. */
export function readCounted({ behind, rest, quantity }: Clause, own: string): Wording {
  const read = readWording(own, behind, quantity);
  const leadsOn = read.side === "behind" && rest.length > behind.length && behind.endsWith(read.words);
  return leadsOn ? { ...read, words: countedIn(read.words) } : read;
}

const BODIES =
  "企业|单位|机构|项目|平台|行业|产业|医院|学校|院校|区|景点|市场|商超|超市|商圈|门店|饭店|酒店|民宿|镇|乡|街道|县|市|村|站|港口|场馆|博物馆|基地|中心|综合体|公司|银行|产品|商品|品种";
const OF_COUNTED = new RegExp(
  `^(?<who>.*(?:${BODIES}))(?!占有率)[一-鿿]{0,4}(?:产值|增加值|总值|额|量|收入|投资|营收|利润|税收|余额|出口|进口|人数|面积|占比|比重|(?<!占有)率)$`,
  "u",
);

// 25家餐饮企业营业额6850万元: who was counted, without the amount that the next number gives.
function countedIn(noun: string): string {
  const who = OF_COUNTED.exec(noun)?.groups?.["who"] ?? "";
  return who.length < 2 ? noun : who;
}

// 13个项目列入省“315”…工程: so general a noun needs its predicate to be an indicator.
const GENERAL =
  /^(?:县|市|区|项目|企业|指标|部门|案例|平台|产品|技术|成果|单位|个人|团队|街道|乡镇|学校|医院|园区|基地)$/u;

// 30个县建成数字平台.
const AREA = /^[县市区]$/u;
const REACHED_BY = /(?<=^(?:已|均|全部){0,2})(?:建成|完成|实现|达到|出台|设立|建立)[^,;。、\d]+/u;

/** A general noun with what is said of it: 13个|项目列入省重点 → 列入省重点项目. */
export function withPredicate(noun: string, rest: string): string {
  if (!GENERAL.test(noun) || !rest.startsWith(noun)) return noun;
  const done = AREA.test(noun) ? REACHED_BY.exec(rest.slice(1))?.[0] : undefined;
  if (done) return done + noun;
  const predicate =
    /^(?:已|成功|先后|均|全部)*((?:未实现|未完成|未达|列入|入选|纳入|获批|获评|获得|位居|位列|居|入围)[^,;。]*)/u.exec(
      rest.slice(noun.length),
    )?.[1];
  return predicate ? predicate + noun : noun;
}
