/** Why a row waits for a person, in words. */
export interface DoubtWords {
  readonly zh: string;
  readonly en: string;
}

const WORDS: Readonly<Record<string, DoubtWords>> = {
  "doubt:无指标名": {
    zh: "句中没有找到说明所指的词",
    en: "no words were found that say what is measured",
  },
  "doubt:指标名过长": {
    zh: "指标名过长，可能带进了别的词",
    en: "the indicator is long: words that do not belong to it may have come along",
  },
  "doubt:指标承前": {
    zh: "指标承接前文，数字前的词也可能另有所指",
    en: "the indicator was carried on from earlier words, though others stand before the numeral",
  },
  "doubt:无单位": {
    zh: "数字后没有单位",
    en: "no unit stands behind the numeral",
  },
  "doubt:排名范围未注明": {
    zh: "位次没有说明在什么范围内排",
    en: "the rank does not say among whom",
  },
  "doubt:原文有变": {
    zh: "人工改过之后，原文又有变化",
    en: "edited by hand, and the bulletin has changed since",
  },
  "doubt:原文已无": {
    zh: "原文里已经没有这句话或这个数字",
    en: "the bulletin no longer has this sentence or numeral",
  },
  "inferred:place": {
    zh: "地区取自简报题目，小节标题和句中都没有写",
    en: "the place comes from the bulletin's title: neither heading nor sentence names it",
  },
  "inferred:period": {
    zh: "报告期承接前句，本句没有写",
    en: "the period is the one still in force from an earlier sentence",
  },
  "inferred:scope": {
    zh: "排名范围取自同句的另一位次",
    en: "the area ranked over comes from another rank of the sentence",
  },
};

/**
 * A doubt:… or inferred:… flag in words; one that is not listed here in its own.
 *
 * @example
 * describeDoubt("doubt:无单位").zh // "数字后没有单位"
 */
export function describeDoubt(flag: string): DoubtWords {
  const own = flag.slice(flag.indexOf(":") + 1);
  return WORDS[flag] ?? { zh: own, en: own };
}
