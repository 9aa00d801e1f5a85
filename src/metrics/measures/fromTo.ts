import { CHANGED_TO } from "../lexicon/verbs.js";
import type { Clause, Finding } from "./reader.js";

const FROM = /(?:从|由|自)(?<when>[^,;。从由自]{0,12})$/u;

/** 从120家[增长到539家]: the earlier level, when the words between the two numbers end in a change to a new level. */
export function readBase({ before }: Clause, between: string | undefined): Finding | undefined {
  const found = FROM.exec(before);
  if (!found || between === undefined || !CHANGED_TO.test(between.replace(/(?:第|约|近|超|的|前)+$/u, "")))
    return undefined;
  return { measure: "base", own: before.slice(0, found.index), when: found.groups?.["when"] ?? "" };
}

/** The level that a change leads to: 增长到539家, 压缩至4.5个工作日. */
export function readLevel({ before }: Clause): Finding | undefined {
  const found = CHANGED_TO.exec(before);
  return found ? { measure: "value", own: before.slice(0, found.index) } : undefined;
}
