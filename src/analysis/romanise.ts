import { pinyin } from "pinyin-pro";

// Read otherwise than their characters usually are.
const EXCEPTIONS: Readonly<Record<string, string>> = {
  乐清: "Yueqing", 单县: "Shanxian", 陕西: "Shaanxi", 内蒙古: "Inner Mongolia", 西藏: "Tibet", 香港: "Hong Kong", 澳门: "Macao",
}; // prettier-ignore

// Every pair of rows that cannot be compared names its places.
const known = new Map<string, string>();

/**
 * A place's name in Latin letters, without its 市, 区 or 县 where something is left.
 *
 * @example
 * romanise("诸暨市") // "Zhuji"
 * romanise("西安市") // "Xi'an"
 */
export function romanise(place: string): string {
  const before = known.get(place);
  if (before !== undefined) return before;
  const name = spell(place);
  known.set(place, name);
  return name;
}

function spell(place: string): string {
  const short = place.length > 2 ? place.replace(/(?:特别行政区|自治区|[省市区县])$/u, "") : place;
  const exception = EXCEPTIONS[short];
  if (exception !== undefined) return exception;
  const [first = "", ...rest] = pinyin(short, { toneType: "none", type: "array", v: true });
  const joined = first + rest.map((syllable) => (/^[aoe]/u.test(syllable) ? `'${syllable}` : syllable)).join("");
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}
