import { counted, englishWords, joinSaid, listed, type Said, UNSAID } from "../analysis/index.js";
import type { FrequencyRow } from "./frequency.js";
import type { Part } from "./parts.js";
import type { PhraseSummary } from "./phraseTable.js";
import type { SureTerm } from "./sectionKeyness.js";

const quoted = (phrase: string) => (/[“”]/u.test(phrase) ? phrase : `“${phrase}”`);
const absentIn = (absent: readonly string[]) =>
  absent.length === 0 ? "各节都有" : absent.length > 3 ? `${absent.length}节未提` : `${listed(absent)}未提`;

// 新昌县（2023年第9期） is Xinchang（2023年第9期）.
const inEnglish = (part: string) => englishWords([part])[part] ?? part;

/** Which phrase stands most widely, and who leaves it out. */
export function phraseFinding({ phrase, count, range, absent }: PhraseSummary): Said {
  const sections = range + absent.length;
  return {
    zh: `${quoted(phrase)}最常见：${count}次，${sections}节中见于${range}节，${absentIn(absent)}`,
    en: `${phrase} comes most often: ${counted(count, "time")}, in ${range} of ${counted(sections, "section")}`,
  };
}

/** Which words stand in every section, and how often the most frequent of all does. */
export function wordFinding(frequent: readonly FrequencyRow[], parts: readonly Part[]): Said {
  const everywhere = frequent.filter(({ range }) => range === parts.length).map(({ term }) => term);
  const [first] = frequent;
  if (!first) return UNSAID;
  return {
    zh: `${everywhere.length > 0 ? `${listed(everywhere)}见于全部${parts.length}节` : `没有一个词见于全部${parts.length}节`}，“${first.term}”共${first.count}次`,
    en: everywhere.length > 0 ? `Words in all ${parts.length} sections: ${everywhere.join(", ")}` : `No word stands in all ${parts.length} sections`,
  }; // prettier-ignore
}

/** The word that most surely tells one section from the others. */
export function sureFinding({ term, part, logRatio }: SureTerm, count: number): Said {
  const times = (2 ** Math.abs(logRatio)).toFixed(0);
  const isMore = logRatio > 0;
  return {
    zh: `差异可靠的词${count === 1 ? "只有" : "首推"}${part}的“${term}”，频率是其余各节的${isMore ? `${times}倍` : `${times}分之一`}`,
    en: `${term} in ${inEnglish(part)}: ${isMore ? `${times} times the rate` : `one ${times}th of the rate`} of the other sections`,
  };
}

/** What words carry the year, as far as a text of this size can say. */
export function wordsFinding(
  parts: readonly Part[],
  phrases: readonly PhraseSummary[],
  sure: readonly SureTerm[],
): Said {
  const words = parts.reduce((sum, { size }) => sum + size, 0);
  const [first] = phrases;
  const second =
    first && phrases.find(({ phrase }) => !isWithin(phrase, first.phrase) && !isWithin(first.phrase, phrase));
  return joinSaid(
    { zh: `全文${words}词。`, en: `The text has ${words} words.` },
    first ? phraseIn(first, second) : { zh: "没有几节共用的提法。", en: "No phrase is shared." },
    sureIn(sure),
  );
}

const bare = (phrase: string) => phrase.replace(/[“”]/gu, "");
const isWithin = (short: string, long: string) => bare(long).includes(bare(short));

function phraseIn(first: PhraseSummary, second: PhraseSummary | undefined): Said {
  const one = ({ phrase, count, range, absent }: PhraseSummary) =>
    `${quoted(phrase)}${count}次、见于${range}节（${absentIn(absent)}）`;
  const said = ({ phrase, count, range, absent }: PhraseSummary) =>
    `${phrase} ${counted(count, "time")} in ${range} of ${counted(range + absent.length, "section")}`;
  return {
    zh: `${[first, ...(second ? [second] : [])].map(one).join("；")}。`,
    en: `${said(first)}${second ? `, ${said(second)}` : ""}.`,
  };
}

function sureIn(sure: readonly SureTerm[]): Said {
  const zh = sure.map(({ part, term }) => `${part}的“${term}”`);
  const en = sure.map(({ part, term }) => `${term} in ${inEnglish(part)}`);
  return {
    zh: `与其余各节相比，差异可靠的词有${sure.length}个${zh.length > 0 ? `：${zh.join("、")}` : ""}；在这样小的文本上，提法的有无比统计量说得更多。`,
    en: `Words that stand out beyond chance against the other sections: ${sure.length}${en.length > 0 ? ` (${en.join(", ")})` : ""}; on a text this small phrases and their absences say more than statistics.`,
  };
}
