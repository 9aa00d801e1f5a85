import { CHANGED_TO } from "../lexicon/verbs.js";
import type { Clause, Finding } from "./reader.js";

const FROM = /(?:从|由|自)(?<when>[^,;。从由自]{0,12})$/u;
const TURN = /^(?<own>.*)(?:从|由)(?<when>[^,;。从由]{0,12}?)的?(?:同比)?(?<verb>增长|下降)$/u;

/** 从120家[增长到539家]: the earlier level, when the words between the two numbers end in a change to a new level. */
export function readBase({ before }: Clause, between: string | undefined): Finding | undefined {
  return readTurn(before, between) ?? readFrom(before, between);
}

// 由4月的下降1.7%转为增长5.5%: the earlier level is a rate.
function readTurn(before: string, between: string | undefined): Finding | undefined {
  if (!/(?:增长|下降)$/u.test(before)) return undefined;
  const { own, when, verb } = TURN.exec(before)?.groups ?? {};
  if (verb === undefined || !/(?:为|至|到)(?:同比)?(?:增长|下降|上升|回落)$/u.test(between ?? "")) return undefined;
  return {
    measure: "base",
    own: (own ?? "").replace(/(?:同比|环比)$/u, ""),
    when: when ?? "",
    negative: verb === "下降",
  };
}

function readFrom(before: string, between: string | undefined): Finding | undefined {
  const found = FROM.exec(before);
  if (!found || between === undefined || !leadsToLevel(between)) return undefined;
  return { measure: "base", own: before.slice(0, found.index), when: found.groups?.["when"] ?? "" };
}

// 增长到[目前的], 增长到[近]: words between the change and its level.
const leadsToLevel = (between: string) =>
  CHANGED_TO.test(between) || CHANGED_TO.test(between.replace(/[第约近超的前]{1,9}$/u, ""));

/** The level that a change leads to: 增长到539家, 压缩至4.5个工作日. */
export function readLevel({ before }: Clause): Finding | undefined {
  const found = CHANGED_TO.exec(before);
  return found ? { measure: "value", own: before.slice(0, found.index) } : undefined;
}
