import type { Bulletin } from "../corpus/index.js";
import { type Frame, fromRows, type MetricRecord, toRows } from "../frames/index.js";
import { askBase } from "./asks/askBase.js";
import { askCutoff, askPeriod } from "./asks/askDates.js";
import { askDenominator } from "./asks/askDenominator.js";
import { askExact } from "./asks/askExact.js";
import { askGrowth } from "./asks/askGrowth.js";
import { askOverlap, askWhichList } from "./asks/askLists.js";
import { askMissing, askQualitative } from "./asks/askMissing.js";
import { askPlans } from "./asks/askPlans.js";
import { askRanks } from "./asks/askRanks.js";
import { askRemainder } from "./asks/askRemainder.js";
import { askSamePeriod } from "./asks/askSamePeriod.js";
import type { Ask, Question } from "./asks/question.js";

// In the order in which they are put: what changes a comparison first, what merely sharpens a figure last.
const ASKS: readonly Ask[] = [
  askRemainder,
  askWhichList,
  askOverlap,
  askBase,
  askDenominator,
  askSamePeriod,
  askQualitative,
  askMissing,
  askPlans,
  askGrowth,
  askRanks,
  askCutoff,
  askPeriod,
  askExact,
];

/**
 * 追问清单: the questions to send back, made from the gaps, place by place in reading order.
 *
 *   metrics, bulletins ─ one small asker for each kind of gap ─ Question[]
 *
 * @example
 * toRows(questions(metrics, bulletins))[0]?.question // "16个指标中11个位居全省前50%：其余5个是哪些，位次各是多少？"
 */
export function questions(metrics: Frame<MetricRecord>, bulletins: readonly Bulletin[] = []): Frame<Question> {
  const all = toRows(metrics);
  const rows = all.filter(({ target }) => !target);
  const asked = ASKS.flatMap((find) => find({ metrics, rows, bulletins }));
  const places = [...new Set([...all.map(({ place }) => place), ...asked.map(({ place }) => place)])];
  return fromRows(
    places.flatMap((place) => asked.filter((question) => question.place === place)),
    ["place", "topic", "question", "ids", "sentence", "locus"],
  );
}

/**
 * The questions of one place, or of each, as numbered text that can be pasted into a letter or a chat.
 *
 * @example
 * questionText(questions(metrics, bulletins), "诸暨市") // "诸暨市\n1. 技术交易额76.9亿元为2023年1—7月数，…"
 */
export function questionText(asked: Frame<Question>, place?: string): string {
  const rows = toRows(asked);
  const places = place === undefined ? [...new Set(rows.map((row) => row.place))] : [place];
  return places
    .map((name) => {
      const own = rows.filter((row) => row.place === name);
      return [name, ...own.map(({ question }, i) => `${i + 1}. ${question}`)].join("\n");
    })
    .join("\n\n");
}
