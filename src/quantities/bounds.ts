export const BOUNDS = ["", ">", ">=", "<", "<=", "~"] as const;

/** How the text bounds a number: "" exact, ">" 超 or 余, ">=" 以上, "<" 不足, "<=" 前三位, "~" 近 or 约. */
export type Bound = (typeof BOUNDS)[number];

// 不低于每人每月2100元: for what stands between bound and numeral.
const PER = "(?:每[人户家亩个年月日天次]|人均|户均|年均){0,3}";

// Words before the numeral, longest first: 不低于 must win over 低于.
const BEFORE: readonly [words: RegExp, bound: Bound][] = [
  [new RegExp(`(?:不低于|不少于|不小于|不下于|至少|最少|达到或超过)${PER}$`, "u"), ">="],
  [new RegExp(`(?:不超过|不高于|不多于|至多|最多|控制在|以内)${PER}$`, "u"), "<="],
  [/(?:(?:首次|再次?|首|连)?突?破|首超|超过|超出|(?<!不)高于|超|逾|跨过|跨越|跃上|迈上|冲破|站上)了?$/u, ">"],
  [/(?:不足|不到|(?<!不)低于|未达到?|不满|未满|少于)$/u, "<"],
  [/(?:接近|将近|逼近|大约|约为|(?<![节制预公契条签])约|(?<![附最邻临靠])近|大概)$/u, "~"],
];

// Words behind numeral and unit.
const BEHIND: readonly [words: RegExp, bound: Bound][] = [
  [/^(?:及以上|或以上|以上)/u, ">="],
  [/^(?:及以下|以下|以内|之内)/u, "<="],
  [/^(?:左右|上下)/u, "~"],
  // 三分之一强, 三成弱.
  [/^强(?=[,;。、)]|$)/u, ">"],
  [/^弱(?=[,;。、)]|$)/u, "<"],
  [/^(?:多|余)(?=[,;。、)元亩人家个]|$)/u, ">"],
];

export interface BoundFound {
  readonly bound: Bound;
  /** Length of the words that bound. */
  readonly length: number;
}

const NONE: BoundFound = { bound: "", length: 0 };

/** The bound that the words before a numeral give it: 超, 不低于, 近. A growth of 比…超 is left to the measures. */
export function readBoundBefore(before: string): BoundFound {
  for (const [words, bound] of BEFORE) {
    const found = words.exec(before);
    if (found) return { bound, length: found[0].length };
  }
  return NONE;
}

/** The bound that the words behind numeral and unit give it: 以上, 左右. */
export function readBoundBehind(behind: string): BoundFound {
  for (const [words, bound] of BEHIND) {
    const found = words.exec(behind);
    if (found) return { bound, length: found[0].length };
  }
  return NONE;
}
