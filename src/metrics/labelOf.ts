import type { Quantity } from "../quantities/index.js";
import type { BareClause } from "./clauses.js";
import { stripLeading } from "./lexicon/verbs.js";

/** 技术交易额(1—5月):53.6亿元: what stands before the colon names the number, when nothing behind it does. */
export function labelOf(
  text: string,
  { quantity, before, whole }: BareClause,
  previous: Quantity | undefined,
): string | undefined {
  const colon = quantity.head - whole.length - 1;
  if (text.charAt(colon) !== ":" || !/^(?:预计|全年|已|累计|共|约|达|完成|仅)*$/u.test(before)) return undefined;
  const from =
    Math.max(...[";", "。", ",", ":"].map((mark) => text.lastIndexOf(mark, colon - 1)), (previous?.tail ?? 0) - 1) + 1;
  const label = stripLeading(
    text
      .slice(from, colon)
      .replace(/\([^()]*\)/gu, "")
      .replace(/^(?:[(（]?[\d一二三四五六七八九十]+[)）.、]|[①-⑳])/u, ""),
  );
  return label.length >= 2 && label.length <= 24 ? label : undefined;
}

/** 整改率方面,甲县、乙县均为100%; 从增速看,…: what the clause before announces. */
export const aspectOf = (earlier: string): string | undefined =>
  /(?:方面|看)$/u.test(earlier)
    ? /^从?(?![分按])(?<what>\p{Script=Han}{2,16}?)(?:方面|来?看)$/u.exec(stripLeading(earlier))?.groups?.["what"]
    : undefined;

const ORDER =
  /^(?<what>[^,;。:\d]{0,20}?)(?:[由从](?:高到低|低到高|快到慢|大到小|多到少)(?:排[列名序])?|(?:较|最|靠|居|排名?靠?)(?:快|慢|高|低|多|少|大|小|好|差|前|后)的)[^,;。:\d]{0,8}?(?:依次|分别)?(?:是|为|有):?(?=\p{Script=Han}{2})|^最[高低快慢多少大小好差]的(?=\p{Script=Han}{2})/u;

/** 支出进度较快的有甲县(92%)、乙县(88%): by what places are ordered, and how far the words reach that say so. */
export function orderedBy(words: string): { readonly what: string; readonly length: number } | undefined {
  const found = ORDER.exec(words);
  return found ? { what: stripLeading(found.groups?.["what"] ?? ""), length: found[0].length } : undefined;
}
