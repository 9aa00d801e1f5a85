import { type Frame, toRows } from "../../frames/index.js";
import type { Question } from "../asks/question.js";
import { romanise } from "../romanise.js";
import { counted, joinSaid, type Said, UNSAID } from "../said.js";

/** How many questions there are, and who gets most. */
export function questionFinding(asked: Frame<Question>): Said {
  const rows = toRows(asked);
  const [most] = sizesOf(rows.map(({ place }) => place));
  if (!most) return { zh: "没有要追问的", en: "Nothing to ask" };
  return {
    zh: `共${rows.length}个问题，最多的是${most[0]}（${most[1]}个）`,
    en: `${counted(rows.length, "question")}, most of them (${most[1]}) to ${romanise(most[0])}`,
  };
}

/** How many questions to how many places, what most of them ask, and which answers would make figures comparable. */
export function askedFinding(asked: Frame<Question>): Said {
  const rows = toRows(asked);
  const places = new Set(rows.map(({ place }) => place)).size;
  const count = (topic: string) => rows.filter((row) => row.topic === topic).length;
  const common = sizesOf(rows.map(({ topic }) => topic)).slice(0, 3);
  if (rows.length === 0) return { zh: "没有要追问的。", en: "There is nothing to ask." };
  return joinSaid(
    {
      zh: `向${places}个地区共提${rows.length}个问题，最多的是${common.map(([topic, n]) => `${topic}（${n}个）`).join("、")}。`,
      en: `${counted(rows.length, "question")} to ${counted(places, "place")}.`,
    },
    {
      zh: `其中${count("基期")}个关于前后变化从哪一年算起，${count("同期数")}个答后即可使一对数字同期可比。`,
      en: `${count("基期")} ask for the year from which a change is counted; answers that would make a pair of figures comparable: ${count("同期数")}.`,
    },
    count("余项") > 0
      ? {
          zh: `${count("余项")}个问没有说出的那部分指标。`,
          en: `${count("余项")} ${count("余项") === 1 ? "asks" : "ask"} for what a sentence counts and does not name.`,
        }
      : UNSAID,
  );
}

function sizesOf(names: readonly string[]): [name: string, size: number][] {
  const sizes = new Map<string, number>();
  for (const name of names) sizes.set(name, (sizes.get(name) ?? 0) + 1);
  return [...sizes].sort(([, a], [, b]) => b - a);
}
