import type { Candidate } from "./entity.js";
import { findPlatforms, PLATFORM_HEADS } from "./findPlatforms.js";
import { isNaming, nameStart } from "./names.js";
import { clauseAround, stageAround } from "./stages.js";

type Finder = (text: string) => Candidate[];

/**
 * Projects that have a name: quoted, named after their platform, a phase of one, or in a list that ends with 等项目.
 *
 * @example
 * findProjects("比亚迪动力电池、华天科技芯片技改等项目投产").map((c) => c.stage) // ["投用", "投用"]
 */
export function findProjects(text: string): Candidate[] {
  return FINDERS.flatMap((find) => find(text));
}

// 612个“保交房”项目, “保回迁”项目217个 are counted: kinds of project, not one.
const QUOTED = /(?<!\d[个项家])“((?:‘[^’]*’|[^“”]){4,60})”项目(?!\d)/gu;

const findQuoted: Finder = (text) =>
  [...text.matchAll(QUOTED)].map((m) => toProject(text, m.index + 1, m.index + 1 + (m[1] ?? "").length));

const PLATFORM_PROJECT = new RegExp(`(?:${PLATFORM_HEADS.join("|")})(?:建设)?项目`, "gu");

// 艇湖科技城项目
const findByPlatform: Finder = (text) =>
  [...text.matchAll(PLATFORM_PROJECT)].flatMap((m) => {
    const from = nameStart(text, m.index);
    return isNaming(text.slice(from, m.index)) ? [toProject(text, from, m.index + m[0].length)] : [];
  });

// 推进省现代纺织技术创新中心建设,二期项目正式开工: the phase belongs to the platform named before it.
const findPhases: Finder = (text) =>
  [...text.matchAll(/[一二三四五]期(?:项目|工程)/gu)].flatMap((m) => {
    // 亭子口灌区一期工程: the phase of what stands before it.
    const from = nameStart(text, m.index);
    if (isNaming(text.slice(from, m.index))) return [toProject(text, from, m.index + m[0].length)];
    const owner = findPlatforms(text.slice(0, m.index)).at(-1);
    if (!owner) return [];
    const name = text.slice(owner.from, owner.to) + m[0];
    return [{ ...toProject(text, m.index, m.index + m[0].length), name }];
  });

const LIST_END = /等(?:\d+个)?[^,;。、《》]{0,8}?项目/gu;

// 比亚迪动力电池、华天科技芯片技改等项目: back from 等 to the beginning of the list.
const findListed: Finder = (text) =>
  [...text.matchAll(LIST_END)].flatMap(({ index: end }) => {
    const [start] = clauseAround(text, end, end);
    const items = splitItems(text, start, end);
    if (items.length < 2) return [];
    const named = items.filter(([from, to]) => to - from >= 4 && to - from <= 30 && isNaming(text.slice(from, to)));
    return named.map(([from, to]) => ({ ...toProject(text, from, to), stage: stageAround(text, end, end + 1) }));
  });

function splitItems(text: string, start: number, end: number): [from: number, to: number][] {
  const ends = [...text.slice(start, end).matchAll(/、/gu)].map((mark) => start + mark.index);
  return [...ends, end].map((to, i) => [
    i === 0 ? Math.max(start, nameStart(text, to)) : (ends[i - 1] ?? start) + 1,
    to,
  ]);
}

const toProject = (text: string, from: number, to: number): Candidate => ({
  kind: "项目",
  from,
  to,
  stage: stageAround(text, from, to),
});

const FINDERS: readonly Finder[] = [findQuoted, findByPlatform, findPhases, findListed];
