import type { Candidate } from "./entity.js";
import { nameStart } from "./names.js";
import { stageAround } from "./stages.js";

// Short names of universities and academies, with the full ones.
const SHORT: Readonly<Record<string, string>> = {
  浙大: "浙江大学",
  清华: "清华大学",
  北大: "北京大学",
  复旦: "复旦大学",
  同济: "同济大学",
  上海交大: "上海交通大学",
  西安交大: "西安交通大学",
  西交: "西安交通大学",
  西工大: "西北工业大学",
  哈工大: "哈尔滨工业大学",
  中科大: "中国科学技术大学",
  华科大: "华中科技大学",
  北航: "北京航空航天大学",
  南航: "南京航空航天大学",
  浙工大: "浙江工业大学",
  浙理工: "浙江理工大学",
  中科院: "中国科学院",
  中国科学院: "中国科学院",
  社科院: "中国社会科学院",
  工程院: "中国工程院",
};

// A full name of a university with its school, a school of its own, or a short name. 大学习 and 大学生 are no universities.
const FULL = /(?:大学(?![习生城科路堂])|学院(?!派))/gu;
const BRIEF = new RegExp(`(?:${Object.keys(SHORT).sort((a, b) => b.length - a.length).join("|")})(?!学|科学院|大楼|校友)`, "gu"); // prettier-ignore

/**
 * Universities, schools and academies, by full name: 西安交大 → 西安交通大学; a school of a university stays with it.
 *
 * @example
 * findPartners("西安交大共建研究院").map((c) => c.name) // ["西安交通大学"]
 */
export function findPartners(text: string): Candidate[] {
  const full = [...text.matchAll(FULL)].flatMap((match) => fullName(text, match.index, match.index + 2));
  const joined = full.filter((c) => !full.some((o) => o !== c && o.from === c.from && o.to > c.to));
  const brief = [...text.matchAll(BRIEF)]
    .map((match) => toPartner(text, match.index, match.index + match[0].length, SHORT[match[0]]))
    .filter((c) => !joined.some((o) => o.from <= c.from && c.to <= o.to));
  return [...joined, ...brief].sort((a, b) => a.from - b.from);
}

function fullName(text: string, head: number, to: number): Candidate[] {
  const from = nameStart(text, head);
  const words = text.slice(from, head);
  // 职业学院 or 理工大学 alone is a kind, and nothing longer than a dozen characters is one name.
  if (!/^\p{Script=Han}{2,16}$/u.test(words) || /^(?:高等|普通|重点|一流|各|有关|相关|多所|国内)/u.test(words))
    return [];
  return [toPartner(text, from, to)];
}

const toPartner = (text: string, from: number, to: number, name?: string): Candidate => ({
  kind: "合作单位",
  from,
  to,
  ...(name === undefined ? {} : { name }),
  stage: stageAround(text, from, to),
});
