import type { Candidate } from "./entity.js";
import { clauseAround } from "./stages.js";

/**
 * The universities and institutes that a platform or project is made with: those named in its own item of a list
 * (西安交大共建…研究院、浙江大学…共建…中心), or else those named before the list (与浙江大学签约共建A、B、C); full names.
 */
export function partnersOf(thing: Candidate, candidates: readonly Candidate[], text: string): string[] {
  if (thing.kind !== "平台" && thing.kind !== "项目") return [];
  const [start, end] = clauseAround(text, thing.from, thing.to);
  const partners = candidates.filter((c) => c.kind === "合作单位" && c.from >= start && c.to <= end);
  const own = partners.filter((c) => c.from < thing.to && !text.slice(c.to, thing.from).includes("、"));
  const shared = partners.filter((c) => c.to <= thing.from && /[与同和]$/u.test(text.slice(start, c.from)));
  const chosen = own.length > 0 ? own : shared;
  return [...new Set(chosen.map((c) => c.name ?? text.slice(c.from, c.to)))];
}
