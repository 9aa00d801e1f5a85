import { readNumeral } from "../text/numerals.js";

/** What numbers or sets off a heading or an item: 一、 (一) 1. 【 #. */
export interface Mark {
  readonly style: string;
  /** Usual depth of the style: 一、 above （一） above 1. */
  readonly rank: number;
  readonly number?: number;
  /** Characters up to the words. */
  readonly length: number;
}

const HAN = "[一二三四五六七八九十百]{1,4}";

// Of folded text, at the start of a line.
const STYLES: readonly [style: string, rank: number, pattern: RegExp][] = [
  ["第一部分", 0, new RegExp(`^第(${HAN}|\\d{1,2})部分[、.: ]*`, "u")],
  ["第一章", 1, new RegExp(`^第(${HAN}|\\d{1,2})[章篇][、.: ]*`, "u")],
  ["第一节", 2, new RegExp(`^第(${HAN}|\\d{1,2})节[、.: ]*`, "u")],
  ["一、", 3, new RegExp(`^(${HAN}) ?(?:、|\\.(?!\\d)) *`, "u")],
  ["(一)", 4, new RegExp(`^\\( ?(${HAN}) ?\\)[、.]? *`, "u")],
  ["1.1", 6, /^\d{1,2}\.(\d{1,2})(?=[\s、]|\p{Script=Han}{2})(?![\s]*[亿万千百个家项次元倍年月日人名吨])[、]? */u],
  ["1.", 5, /^(\d{1,2}) ?(?:\.(?! ?\d(?!\d{3} ?年))|、) */u],
  ["1)", 7, /^(\d{1,2})\) */u],
  ["(1)", 6, /^\( ?(\d{1,2}) ?\)[、.]? */u],
  ["①", 8, /^([①-⑳]) */u],
  ["●", 8, /^[●■◆▲★▍▶►◎○□◇☆※·•] */u],
  ["-", 8, /^[-*+] +/u],
  // A heading in brackets; 【字体：大】 and words running on behind the bracket are none.
  ["【", 9, /^[【[〔](?=[^】\]〕:]{2,30}[】\]〕]$)/u],
];

// A Markdown heading takes its depth from its signs; a number after them belongs to its words.
const MARKDOWN = /^(#{1,6}) +/u;

// Most lines have no mark: their first character says so.
const OPENS = /^[\d(第一二三四五六七八九十百①-⑳●■◆▲★▍▶►◎○□◇☆※·•#*+【[〔-]/u;

/**
 * The mark a folded line opens with.
 *
 * @example
 * readMark("(二)各区县情况") // { style: "(一)", rank: 4, number: 2, length: 3 }
 */
export function readMark(folded: string): Mark | undefined {
  if (!OPENS.test(folded)) return undefined;
  const head = folded.slice(0, 34);
  const signs = MARKDOWN.exec(head);
  if (signs) return markdownMark(signs, head);
  for (const [style, rank, pattern] of STYLES) {
    const match = pattern.exec(head);
    if (match) return { style, rank, number: readMarkNumber(match[1]), length: match[0].length };
  }
  return undefined;
}

function markdownMark([all, signs = ""]: RegExpExecArray, head: string): Mark {
  const inner = readMark(head.slice(all.length));
  const number = inner?.number;
  return { style: signs, rank: signs.length - 10, number, length: all.length + (inner?.length ?? 0) };
}

function readMarkNumber(numeral: string | undefined): number | undefined {
  if (numeral === undefined) return undefined;
  const circled = numeral.charCodeAt(0) - 0x2460;
  if (circled >= 0 && circled < 20) return circled + 1;
  if (!numbers.has(numeral)) numbers.set(numeral, readNumeral(numeral) ?? 0);
  return numbers.get(numeral);
}

// Marks repeat: at most a few thousand numerals of up to four characters.
const numbers = new Map<string, number>();
