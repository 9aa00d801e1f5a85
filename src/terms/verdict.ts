/** What a study found itself able to say. */
export interface Verdict {
  /** False when nothing reaches the minimum: the text is too small, and there are no rows. */
  readonly enough: boolean;
  /** How many rows reach the minimum, and how many were left out because they do not. */
  readonly kept: number;
  readonly left: number;
  readonly study: Wording;
  /** The smallest text or count the study accepts. */
  readonly minimum: Wording;
}

export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** The rows of a study, and whether the text was large enough for them. */
export interface Study<Row> {
  readonly rows: Row[];
  readonly verdict: Verdict;
}

/** What a study asks of a text before it says anything. */
export interface Demand {
  readonly study: Wording;
  readonly minimum: Wording;
}

/** Keep the rows that meet a demand and say how many did not; `enough` may ask more than one row. */
export function toStudy<Row>(
  rows: readonly Row[],
  demand: Demand,
  meets: (row: Row) => boolean,
  atLeast = 1,
): Study<Row> {
  const kept = rows.filter(meets);
  const enough = kept.length >= atLeast;
  const shown = enough ? kept : [];
  const verdict = { enough, kept: shown.length, left: rows.length - shown.length, ...demand };
  return { rows: shown, verdict };
}

/**
 * A verdict in words, for a note under a chart or in its place.
 *
 * @example
 * verdictText(study.verdict) // "离散度：文本过小，不作分析（要求：出现次数不少于小节数；略去 312 项）。"
 */
export function verdictText({ enough, kept, left, study, minimum }: Verdict, lang: "zh" | "en" = "zh"): string {
  if (lang === "zh")
    return enough
      ? `${study.zh}：${kept} 项达到要求（${minimum.zh}），略去 ${left} 项。`
      : `${study.zh}：文本过小，不作分析（要求：${minimum.zh}；略去 ${left} 项）。`;
  return enough
    ? `${study.en}: ${kept} meet the minimum (${minimum.en}), ${left} left out.`
    : `${study.en}: the text is too small for it (minimum: ${minimum.en}; ${left} left out).`;
}
