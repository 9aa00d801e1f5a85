const MEASURES: Readonly<Record<string, string>> = {
  value: "数值", base: "基数", growth: "增速", share: "比重", completion: "完成率", difference: "差距", rank: "位次",
}; // prettier-ignore

/**
 * What kind of figure a measure is, in words.
 *
 * @example
 * measureText("completion") // "完成率"
 */
export const measureText = (measure: string): string => MEASURES[measure] ?? measure;
