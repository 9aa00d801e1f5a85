import type { Bulletin } from "../../corpus/index.js";
import type { Frame, MetricRecord } from "../../frames/index.js";
import { figureText } from "../figureText.js";
import { type Grounds, groundsOf } from "../grounds.js";

/** A question to send back to a place, made from a gap in what it reported. */
export interface Question extends Grounds {
  readonly place: string;
  /** 基期, 时点, 余项 …: what is missing. */
  readonly topic: string;
  /** 先问 where a comparison hangs on the answer, 再问 where it says what a figure means, 一并注明 where it sharpens one. */
  readonly weight: Weight;
  /** Ready to paste. */
  readonly question: string;
}

/** What questions are made from. */
export interface Gaps {
  readonly metrics: Frame<MetricRecord>;
  /** Rows without targets, in reading order. */
  readonly rows: readonly MetricRecord[];
  readonly bulletins: readonly Bulletin[];
}

export const WEIGHTS = ["先问", "再问", "一并注明"] as const;
export type Weight = (typeof WEIGHTS)[number];

/** A question before it is weighed. */
export type Asked = Omit<Question, "weight">;

/** Finds one kind of gap. */
export type Ask = (gaps: Gaps) => readonly Asked[];

/** A question about metrics of one place. */
export function ask(topic: string, question: string, ...rows: readonly [MetricRecord, ...MetricRecord[]]): Asked {
  return { place: rows[0].place, topic, question, ...groundsOf(...rows) };
}

/** One question for each place that has such rows: what is asked of many figures is asked once. */
export function askEachPlace(
  topic: string,
  rows: readonly MetricRecord[],
  toQuestion: (figures: string) => string,
): Asked[] {
  const places = [...new Set(rows.map(({ place }) => place))];
  return places.flatMap((place) => {
    const [first, ...others] = rows.filter((row) => row.place === place);
    return first ? [ask(topic, toQuestion(listFigures([first, ...others])), first, ...others)] : [];
  });
}

/** Figures by name, joined: 高新技术企业539家、科技型中小企业1655家. */
export const listFigures = (rows: readonly MetricRecord[]): string =>
  [...new Set(rows.map((row) => shortSubject(row.subject) + row.indicator + figureText(inDigits(row))))].join("、");

// Three laboratories named in full before each of their figures would hide the figures.
const shortSubject = (subject: string) => (subject.includes("、") ? `${subject.split("、")[0] ?? ""}等` : subject);

// 综合体五 is hard to read outside its sentence.
const inDigits = (row: MetricRecord) => (/\d/u.test(row.numeral) ? row : { ...row, numeral: String(row.value) });
