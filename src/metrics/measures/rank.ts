import { readScope } from "../lexicon/scopes.js";
import type { Finding, MeasureReader } from "./reader.js";

const RANKING =
  /(?:现已|已经|已|均|都|分别|依次|继续|持续|连续|连年|多年|稳定|稳|首次|并|跃|位次|位|名|高|雄|排|分列|倒数|(?<![得评积总满])分|并|暂|仍|再次|再|成功){0,9}(?:位居|位列|列|居于|居|排名|排位|排到|排在|排|处于|处在|保持在?|获得?|夺得|取得|荣获|荣膺|进入|挺进|跻身|迈进|蝉联|升至|升到|跃升至?|跃居|上升到|上升至|前移至|前进至|提升至|提升到|达到?|进|占据|名次为|位次为|为|是)?(?:全)?$/u;

/** 居全省第3位, 前三位, 前50%, 全市第一. */
export const readRank: MeasureReader = ({ quantity, before, behind, whole, earlier }) => {
  if (!quantity.rank) return undefined;
  if (/^(?:%)$/u.test(quantity.unit) && quantity.bound !== "<=") return undefined;
  const found = readScope(before) ?? readRankedOver(before);
  if (!found)
    return { measure: "rank", own: withoutRanking(before), scope: scopeBehind(behind) || scopeAround(whole, earlier) };
  const own = withoutRanking(found.before).replace(AMONG, "");
  return { measure: "rank", scope: found.scope, ...nameOf(own, found.scope, found.behind) };
};

// 在宁波市10个县(市、区)中排第4位, 居上饶市第2位: a city ranked over by its name.
function readRankedOver(words: string): ReturnType<typeof readScope> {
  const found = RANKED_OVER.exec(withoutRanking(words));
  const scope = found?.groups?.["scope"] ?? CITY.exec(words)?.groups?.["scope"];
  return scope === undefined
    ? undefined
    : { scope, before: words.slice(0, words.indexOf(scope)).replace(/(?:在|居|列|于)?全?$/u, ""), behind: "" };
}

const RANKED_OVER =
  /(?:^|在|居|列|于|,)全?(?<scope>(?![在居列于])[一-鿿]{2,6}?[省市州盟县区])(?:的?\d+|各)个?(?:设?区|县|市|州|盟|旗|乡|镇|街道)[^,;。\d]{0,10}[中里]$/u;
const CITY = /(?:在|居|列|排名?)全?(?<scope>[一-鿿]{2,4}[市州盟])(?:排名?|位?居|位?列)?$/u;
// 在9个市州中排全省第6位: who is ranked.
const AMONG = /在?(?:全[国省市区县州])?(?<!\d)\d{1,4}个[^,;。\d]{1,12}[中里]$/u;

// 居全国专利授权量第3位 names the indicator behind the scope; 居全省11个设区市第3位 only says who is ranked.
function nameOf(own: string, scope: string, behind: string): Pick<Finding, "own"> {
  const named = withoutRanking(
    behind.replace(
      /^(?:[、和及]|[各\d]*个?(?:设区)?(?:的)?(?:地级市|设区市|市县|区县|县市区|县区|市区|城市|地市|市州|区|县|市|州|盟|省份|省市区|省区市|省市|同类.{0,6}|省会(?:城市)?|副省级(?:城市)?|省辖市|地级以上市|高新区|经开区|开发区|园区|县级市|[^,;。]{1,8}(?=[中里]))|\([^)]*\)|中|的|上|平均)+/u,
      "",
    ),
  );
  if (named.length < 2) return { own };
  return { own: own === "" ? scope + named : own + named };
}

function withoutRanking(words: string): string {
  for (let rest = words; ;) {
    // 综合排名第6位: the ranking itself is what is ranked.
    const next = /(?:综合|总体|整体|总)排名$/u.test(rest) ? rest : rest.replace(RANKING, "");
    if (next === rest) return rest.replace(/^[,、]/u, "");
    rest = next;
  }
}

// 由全省第5位上升至第3位, 全省考核中,有2个平台进入前10位: the scope stands earlier.
const scopeAround = (whole: string, earlier: string) => readScope(whole)?.scope ?? readScope(earlier)?.scope ?? "";

const scopeBehind = (behind: string) => readScope(behind.slice(0, 6))?.scope ?? "";
