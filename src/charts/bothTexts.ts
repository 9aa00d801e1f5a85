import type { ChartTexts, Texts } from "./chart.js";

/** The same words in both languages, or words for each. */
export type Both = string | { readonly zh: string; readonly en: string };

/** What a chart says, each thing in both languages. */
export interface BothTexts {
  readonly title: Both;
  readonly subtitle?: Both;
  readonly unit: Both;
  readonly note?: Both;
  readonly source: Both;
  /** How words of the rows read in English. */
  readonly words?: Readonly<Record<string, string>>;
}

/**
 * The texts of a chart from pairs: title, unit, note and source in Chinese and in English beside each other.
 *
 * @example
 * bothTexts({ title: { zh: "7节", en: "7 sections" }, unit: "%", source }).en?.title // "7 sections"
 */
export function bothTexts({ words, ...texts }: BothTexts): ChartTexts {
  const pick = (lang: "zh" | "en") =>
    Object.fromEntries(
      Object.entries(texts).map(([name, both]) => [name, typeof both === "string" ? both : both[lang]]),
    ) as Omit<Texts, "words">;
  return { zh: pick("zh"), en: { ...pick("en"), ...(words && { words }) } };
}
