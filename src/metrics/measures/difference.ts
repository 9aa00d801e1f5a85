import { isRelative } from "../../quantities/index.js";
import { findScopes, readScope } from "../lexicon/scopes.js";
import { isEarlierTime, isTime } from "../lexicon/time.js";
import type { Clause, Finding, MeasureReader } from "./reader.js";

const BEYOND =
  /(?<!不)(?<verb>高于|低于|快于|慢于|优于|好于|大于|小于|多于|少于|短于|长于|领先于|落后于|领先(?=全|平均)|落后(?=全|平均|序时)|超过|超出|高出|低出|超)(?<what>[^,;。\d]{1,18}?)(?:的)?(?:高|低|快|慢|多|少)?(?:约|近|出|了)?$/u;
const COMPARED =
  /(?:(?<![同环占之对相])比|(?<![比相])较)(?<what>[^,;。]{1,20}?)(?:要|分别|还|均|整体|平均)?(?<verb>提?高出?|偏高|低出?|偏低|快|慢|多出?|少|缩短|压缩|压减|大|小|好|领先|落后|提速|减少|精简|高)(?:了|出|约|近)?$/u;
const EXCEEDED = /(?:超额|超计划|超进度|超序时|超时序)$/u;
const EXCEEDED_PLAN = /超额完成(?<what>[^,;。]{1,14}?(?:目标任务|目标|任务|计划))$/u;
const SHORT =
  /(?:^的?|距离?[^,;。\d]{0,4})(?:年度|全年|既定|预期)?(?:目标|任务|计划)(?:任务|值|数)?(?:尚|还|仍)(?:有)?(?:相?差|欠)$/u;
// 快了两个月 took two months less.
const SOONER = /^(?:快|提速|低|少|短|小|缩短|压缩|压减|减少|精简|偏快|领先)/u;
const BELOW = /^(?:低|慢|少|短|落后|小|缩短|压缩|压减|减少|精简|偏低|提速)/u;

/** 高于全省平均15.7个百分点, 快于序时进度4.1个百分点, 超额18.3%完成目标, 较法定时限缩短76%, 比乙县多5件. */
export const readDifference: MeasureReader = (clause) =>
  readExceeded(clause) ?? readCompared(clause) ?? readBeyond(clause);

function readExceeded({ before, behind, quantity }: Clause): Finding | undefined {
  if (!isRelative(quantity.unit)) return undefined;
  if (EXCEEDED.test(before) && /^(?:完成|实现)/u.test(behind)) return { measure: "difference", own: "" };
  const found = EXCEEDED_PLAN.exec(before);
  return found ? { measure: "difference", own: before.slice(0, found.index) } : undefined;
}

function readBeyond({ before, quantity }: Clause): Finding | undefined {
  // 营山县落后13.4个百分点 leaves out behind what.
  if (/^(?:落后|滞后)$/u.test(before) && /百分点$/u.test(quantity.unit))
    return { measure: "difference", own: "", negative: true };
  // 距40%的年度目标尚差1.3个百分点.
  if (SHORT.test(before)) return { measure: "difference", own: "", negative: true };
  // 低于全市平均的有3个县 counts.
  if (/的(?:共?有|共|达)?$/u.test(before) && !isRelative(quantity.unit)) return undefined;
  const found = BEYOND.exec(before);
  const { verb = "", what = "" } = found?.groups ?? {};
  if (!found) return undefined;
  // 完成率43.1%,快于去年同期3.5个百分点.
  if (isEarlierTime(what))
    return /^超/u.test(verb)
      ? undefined
      : { measure: "growth", own: before.slice(0, found.index), negative: BELOW.test(verb) };
  // 合计超国家下达任务19万亩.
  const isTask = /(?:任务|计划|目标)[数量]?$/u.test(what) && !isRelative(quantity.unit);
  if (/^超/u.test(verb) && !isTask && !/^个?百分点$/u.test(quantity.unit)) return undefined;
  return benchmark(before.slice(0, found.index), what, verb, quantity.unit);
}

function readCompared({ before, quantity }: Clause): Finding | undefined {
  const found = COMPARED.exec(before);
  const { verb = "", what = "" } = found?.groups ?? {};
  if (!found || isEarlierTime(what)) return undefined;
  return benchmark(before.slice(0, found.index), what, verb, quantity.unit);
}

// 全省平均 → 全省; 乙县 stays 乙县; 法定时限, 序时进度 and 目标 are no areas.
function benchmark(own: string, told: string, verb: string, unit: string): Finding {
  const what = told.replace(/^第[^的]{1,3}[位名]的/u, "");
  const place = /^([一-鿿]{1,8}?[省市县区州旗])(?:平均|的|,|$|同期|同口径)/u.exec(what)?.[1];
  const [negative, scopes] = [(isTime(unit) ? SOONER : BELOW).test(verb), findScopes(what)];
  return { measure: "difference", own, negative, scope: readScope(what)?.scope ?? place ?? "", scopes };
}
