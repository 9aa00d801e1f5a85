import type { Candidate, Kind } from "./entity.js";
import { nameStart } from "./names.js";
import { readStage, stageAround } from "./stages.js";

// What policy documents are called. Other titles are reports, columns, journals.
const POLICY =
  /(?:方案|要点|意见|规划|办法|政策|计划|条例|细则|通知|纲要|措施|决定|规定|清单|指南|标准|公告|决议|规则|若干措施|实施意见)(?:\([^)]*\))?$/u;

// 浙科发〔2023〕12号
const NUMBER = /\p{Script=Han}{1,8}〔\d{4}〕\d+号/gu;

const TITLE = /《[^《》]*(?:《[^《》]*》[^《》]*)*》/gu;

/**
 * Titles in 《》, named without their marks, and documents cited by number.
 *
 * @example
 * findDocuments("研究出台《关于加快科技创新的若干政策》")
 * // [{ kind: "文件", from: 5, to: 18, stage: "出台" }]
 */
export function findDocuments(text: string): Candidate[] {
  const titles = [...text.matchAll(TITLE)].map((match) => {
    const [from, to] = [match.index + 1, match.index + match[0].length - 1];
    const kind: Kind = POLICY.test(text.slice(from, to)) ? "文件" : "文稿";
    return { kind, from, to, stage: stageOf(text, from - 1, to + 1) };
  });
  const numbered = [...text.matchAll(NUMBER)].map((match) => {
    const [from, to] = [nameStart(text, match.index + match[0].indexOf("〔")), match.index + match[0].length];
    return { kind: "文件" as const, from, to, stage: stageOf(text, from, to) };
  });
  return [...titles, ...numbered];
}

// No list of titles is longer.
const REACH = 600;

// 制定实施《A》《B》等系列文件: what comes between is more titles.
function stageOf(text: string, from: number, to: number): string {
  if (/^获[^,;。]*批示/u.test(text.slice(to))) return "获批示";
  const before = text.slice(Math.max(0, from - REACH), from).replace(/(?:《[^《》]{0,60}》[、和及]?){1,20}$/u, "");
  return readStage(before.slice(-8)) || stageAround(text, from, to);
}
