import type { MetricRecord } from "../../frames/index.js";
import { type Ask, ask } from "./question.js";

/** Of 16 indicators 11 are in the upper half: which are the other five? */
export const askRemainder: Ask = ({ rows }) =>
  rows
    .filter(({ measure, bound, unit }) => measure === "rank" && bound === "<=" && unit === "%")
    .flatMap((half) => {
      const inSentence = rows.filter((row) => row.sentence === half.sentence && row.measure === "value");
      const part = inSentence.find((row) => row.indicator === half.indicator);
      const total = inSentence.find((row) => isTotal(row, half, part));
      if (!part || !total) return [];
      const { value, unit } = total;
      const left = value - part.value;
      const question = `${value}${unit}${total.wording}中${part.value}${unit}位居${half.scope}前${half.numeral}%：其余${left}${unit}是哪些，位次各是多少？`;
      return [ask("余项", question, total, part, half)];
    });

const isTotal = (row: MetricRecord, half: MetricRecord, part: MetricRecord | undefined) =>
  row.wording === half.of && row !== part && part !== undefined && row.value > part.value;
