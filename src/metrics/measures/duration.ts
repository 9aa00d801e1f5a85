import { readScope } from "../lexicon/scopes.js";
import { stripLeading } from "../lexicon/verbs.js";
import type { Clause, Finding, MeasureReader } from "./reader.js";

/** 连续三年获评…, 增幅连续四年全市第一, 提前45天完成…: a stretch of time, named by what went on in it. */
export const readDuration: MeasureReader = (clause) => readRunning(clause) ?? readAhead(clause);

function readRunning({ before, rest, quantity }: Clause): Finding | undefined {
  const found = /(?<!对)(?:已)?连续(?:第)?$/u.exec(before);
  if (!found || !/^(?:年|届|次|个月|个季度|天|期|个?年度)$/u.test(quantity.unit)) return undefined;
  const subject = stripLeading(before.slice(0, found.index));
  return { measure: "value", own: "", wording: subject + tidy(rest), turnsTo: subject };
}

// 全市第一、全省前列: the first of several claims names it.
function tidy(words: string): string {
  const mark = words.indexOf("、");
  return mark >= 0 && readScope(words.slice(mark)) ? words.slice(0, mark) : words;
}

function readAhead({ before, behind, quantity }: Clause): Finding | undefined {
  if (!/提前$/u.test(before) || !/^(?:天|个月|年|个?工作日|个季度|周|日)$/u.test(quantity.unit)) return undefined;
  if (behind !== "" && !/^(?:完成|实现|建成|竣工|达到|投产|开工|交付|投用|通车|超额)/u.test(behind)) return undefined;
  return { measure: "value", own: "", wording: "提前" + behind, turnsTo: "" };
}
