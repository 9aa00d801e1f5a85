import { romanise } from "./romanise.js";

/** One thing said in both languages. */
export interface Said {
  readonly zh: string;
  readonly en: string;
}

/** Names joined by 、; `none` when there are none. */
export const listed = (names: readonly string[], none = "无"): string => [...new Set(names)].join("、") || none;

/**
 * Names joined by 、, the first few of them when there are many: 甲、乙等9处.
 *
 * @example
 * listedShort(["甲", "乙", "丙"], { most: 2, noun: "处" }) // "甲、乙等3处"
 */
export function listedShort(
  names: readonly string[],
  {
    most = 6,
    noun = "个",
    none = "无",
  }: { readonly most?: number; readonly noun?: string; readonly none?: string } = {},
): string {
  const each = [...new Set(names)];
  return each.length > most ? `${each.slice(0, most).join("、")}等${each.length}${noun}` : listed(each, none);
}

/** `one` of a single thing, `many` of none or several. */
export const isOrAre = (count: number, one = "is", many = "are"): string => (count === 1 ? one : many);

/**
 * Places as an English sentence lists them; `none` when there are none.
 *
 * @example
 * placesIn(["柯桥区", "上虞区", "诸暨市"]) // "Keqiao, Shangyu and Zhuji"
 */
export function placesIn(places: readonly string[], none = "no place"): string {
  const names = [...new Set(places)].map(romanise);
  const [last = none] = names.slice(-1);
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${last}` : last;
}

/**
 * A count with its noun.
 *
 * @example
 * counted(1, "pair")      // "1 pair"
 * counted(0, "pair")      // "no pair"
 * counted(3, "city", "cities") // "3 cities"
 */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return count === 0 ? `no ${noun}` : `${count} ${count === 1 ? noun : plural}`;
}

/** Sentences of a conclusion, empty ones left out, as one saying. */
export function joinSaid(...parts: readonly Said[]): Said {
  const said = parts.filter(({ zh }) => zh !== "");
  return { zh: said.map(({ zh }) => zh).join(""), en: said.map(({ en }) => en).join(" ") };
}

/** Nothing to say. */
export const UNSAID: Said = { zh: "", en: "" };
