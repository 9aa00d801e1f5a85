import type { Bulletin } from "../corpus/index.js";
import { type Frame, fromRows, type MetricRecord, toRows } from "../frames/index.js";
import { askBase } from "./asks/askBase.js";
import { askCutoff, askPeriod } from "./asks/askDates.js";
import { askDenominator } from "./asks/askDenominator.js";
import { askExact } from "./asks/askExact.js";
import { askGrowth } from "./asks/askGrowth.js";
import { askOverlap, askWhichList } from "./asks/askLists.js";
import { askHighGrowth } from "./asks/askHighGrowth.js";
import { askMissing, askQualitative } from "./asks/askMissing.js";
import { askPlans } from "./asks/askPlans.js";
import { askRanks } from "./asks/askRanks.js";
import { askRemainder } from "./asks/askRemainder.js";
import { askSamePeriod } from "./asks/askSamePeriod.js";
import { type Ask, type Question, type Weight, WEIGHTS } from "./asks/question.js";
import { eachPlace } from "./eachPlace.js";

// In the order in which they are put: what changes a comparison first, what merely sharpens a figure last.
const ASKS: Readonly<Record<Weight, readonly Ask[]>> = {
  先问: [askRemainder, askWhichList, askOverlap, askBase, askDenominator, askSamePeriod],
  再问: [askQualitative, askMissing, askPlans, askHighGrowth, askGrowth, askRanks],
  一并注明: [askCutoff, askPeriod, askExact],
};

/**
 * 追问清单: the questions to send back, made from the gaps, place by place in reading order; of each place the weightiest first, none twice.
 *
 *   metrics, bulletins ─ one small asker for each kind of gap ─ Question[]
 *
 * @example
 * toRows(questions(metrics, bulletins))[0]?.question // "16个指标中11个位居全省前50%：其余5个是哪些，位次各是多少？"
 */
export function questions(metrics: Frame<MetricRecord>, bulletins: readonly Bulletin[] = []): Frame<Question> {
  const all = toRows(metrics);
  const gaps = { metrics, rows: all.filter(({ target }) => !target), bulletins };
  const asked = WEIGHTS.flatMap((weight) =>
    ASKS[weight].flatMap((find) => find(gaps).map((question): Question => ({ ...question, weight }))),
  );
  const places = [...new Set([...all.map(({ place }) => place), ...asked.map(({ place }) => place)])];
  return fromRows(
    places.flatMap((place) => eachOnce(asked.filter((question) => question.place === place))),
    ["place", "topic", "weight", "question", "ids", "sentence", "locus"],
  );
}

const eachOnce = (asked: readonly Question[]) =>
  asked.filter(({ question }, i) => asked.findIndex((other) => other.question === question) === i);

/**
 * The questions of one place, or of each, as numbered text that can be pasted into a letter or a chat. `heading` goes round the place's
 * name and parts it from the list: `**` makes it Markdown.
 *
 * @example
 * questionText(questions(metrics, bulletins), "诸暨市") // "诸暨市\n1. 技术交易额76.9亿元为2023年1—7月数，…"
 */
export function questionText(asked: Frame<Question>, place?: string, { heading = "" } = {}): string {
  const rows = toRows(asked);
  const places = place === undefined ? eachPlace(asked).map((row) => row.place) : [place];
  return places
    .map((name) => {
      const own = rows.filter((row) => row.place === name);
      const title = heading === "" ? name : `${heading}${name}${heading}\n`;
      return [title, ...own.map(({ question }, i) => `${i + 1}. ${question}`)].join("\n");
    })
    .join("\n\n");
}
