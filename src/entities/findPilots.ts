import type { Candidate } from "./entity.js";
import { isNaming, nameStart } from "./names.js";
import { stageAround } from "./stages.js";

const HEADS = /试验区|先行区|先导区|示范区|试点区/gu;

/**
 * Zones of trial and example that have a name of their own; what a place was chosen for (入选…试点) is `findHonours`' part.
 *
 * @example
 * findPilots("开展上虞教育科技人才“三位一体”试验区建设") // [{ kind: "试点", from: 2, to: 19, stage: "建设" }]
 */
export function findPilots(text: string): Candidate[] {
  return [...text.matchAll(HEADS)].flatMap((match) => {
    const [from, to] = [nameStart(text, match.index), match.index + match[0].length];
    if (!isNaming(text.slice(from, match.index))) return [];
    return [{ kind: "试点" as const, from, to, stage: stageAround(text, from, to) }];
  });
}
