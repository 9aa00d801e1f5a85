import type { Candidate } from "./entity.js";
import { isNaming, nameStart } from "./names.js";
import { clauseAround, readStage } from "./stages.js";

// “315”科技创新体系建设工程, “尖兵”“领雁”计划, “小巨人”培育计划
const QUOTED = /(?:“[^“”、,]{1,12}”){1,3}\p{Script=Han}{0,10}?(?:行动计划|计划|行动|工程)(?![量师硕院技])/gu;

// 高新技术企业增量提质专项行动, 火炬计划; not 年度计划, nor a plan that counts something: 计划投资, 科技计划项目.
const PLAIN = /(?:专项行动|攻坚行动|三年行动|行动计划|培育计划|计划)(?!投资|项目|安排|总|新增|单列|完成|的)/gu;
const NO_NAME = /年度|全年|投资|工作|目标|科创|任务|按照|根据|原定|既定|[“,。]|原$/u;

/**
 * Plans and campaigns that have a name.
 *
 * @example
 * findActions("深入实施“双倍增”计划") // [{ kind: "行动", from: 4, to: 11, stage: "实施" }]
 */
export function findActions(text: string): Candidate[] {
  const quoted = [...text.matchAll(QUOTED)].map((m) => toAction(text, m.index, m.index + m[0].length));
  const plain = [...text.matchAll(PLAIN)].flatMap((m) => {
    const [from, to] = [nameStart(text, m.index), m.index + m[0].length];
    const words = text.slice(from, m.index);
    return isNaming(words) && !NO_NAME.test(words) ? [toAction(text, from, to)] : [];
  });
  return [...quoted, ...plain];
}

const NEAR = 12;

// What is done with a plan stands before it; what stands behind is about something else.
function toAction(text: string, from: number, to: number): Candidate {
  const [start] = clauseAround(text, from, to);
  const verbs = text.slice(start, from);
  return { kind: "行动", from, to, stage: readStage(verbs.slice(-NEAR)) || readStage(verbs) };
}
