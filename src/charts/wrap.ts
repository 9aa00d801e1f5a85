import { textWidth, type Measure } from "./width.js";

// 避头尾: what may not begin a line, and what may not end one.
const NOT_FIRST = /^[、。，．：；！？,.:;!?%‰℃°)\]}）】》〉」』”’…—–·~～々家项个元亿万户人天]/u;
// A number keeps its measure word, a year its month, and a name its last character: 7|节, 2023年|1—7月, 柯桥|区.
const COUNTED = /\d\|[年月日节地组类层级期次条章位倍时分对]/u;
const DATED = /\d[年—–至]\|\d/u;
const SUFFIX = /^[区县市省镇乡型性化率额值数]$/u;
const NOT_LAST = /[(（[【《〈「『“‘￥$]$/u;
// Runs that stay whole: a number with its sign and decimals, a Latin word, or else a single character.
const PIECES = /[\p{Script=Latin}\p{N}&'’/.,%+-]*[\p{Script=Latin}\p{N}%]|\s+|./gsu;

export interface WrapOptions {
  readonly bold?: boolean;
  readonly measure?: Measure;
  /** Lines of about the same length: for labels and titles, where one character alone on the last line looks lost. */
  readonly balanced?: boolean;
}

/**
 * Text → lines no wider than `width` pixels, broken where Chinese may be broken; joined again they are the text.
 * A single word or number wider than the line stays whole on a line of its own.
 *
 * @example
 * wrap("规上数字经济核心产业制造业增加值", 120, 12) // ["规上数字经济核心产业", "制造业增加值"]
 */
export function wrap(text: string, width: number, size: number, options: WrapOptions = {}): string[] {
  const lines = breakLines(text, width, size, options);
  if (options.balanced !== true || lines.length === 1) return lines;
  return byClause(text, width, size, options, lines.length) ?? balance(text, width, size, options);
}

function breakLines(text: string, width: number, size: number, options: WrapOptions): string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, width, size, options));
}

// A title breaks best where its sentence pauses.
function byClause(text: string, width: number, size: number, options: WrapOptions, most: number): string[] | undefined {
  const clauses = text.match(/[^，；：。,;:]+(?:[，；：。,;:]\s*|$)/gu) ?? [text];
  if (clauses.length > most || clauses.length === 1 || clauses.join("") !== text) return undefined;
  const lines = clauses.flatMap((clause) => balance(clause, width, size, options));
  return lines.length > most ? undefined : lines;
}

/** The same number of lines in the narrowest measure that holds them. */
function balance(text: string, width: number, size: number, options: WrapOptions): string[] {
  const widest = breakLines(text, width, size, options);
  let lines = widest;
  for (let narrower = width - size / 2; narrower > width / 2; narrower -= size / 2) {
    const tried = breakLines(text, narrower, size, options);
    if (tried.length > widest.length || tried.some((line) => isWider(line, narrower, size, options))) break;
    lines = tried;
  }
  return lines;
}

function isWider(
  line: string,
  width: number,
  size: number,
  { bold = false, measure = textWidth }: WrapOptions,
): boolean {
  return measure(line.trimEnd(), size, bold) > width;
}

function wrapLine(text: string, width: number, size: number, options: WrapOptions): string[] {
  const lines: string[] = [];
  let line = "";
  for (const unit of unbreakable(text, options.balanced === true)) {
    if (line === "" || !isWider(line + unit, width, size, options)) line += unit;
    else {
      lines.push(line);
      line = unit;
    }
  }
  return [...lines, line];
}

/** The stretches of text between which a line may break. */
function unbreakable(text: string, words: boolean): string[] {
  const units: string[] = [];
  for (const piece of words ? toWords(text) : (text.match(PIECES) ?? [])) {
    const before = units.at(-1);
    if (before !== undefined && (isGlued(before, piece, words) || /^\s+$/u.test(piece)))
      units[units.length - 1] = before + piece;
    else units.push(piece);
  }
  return units;
}

// Labels and titles break between words: 高新技术产业|增加值, not 高新技术产|业增加值.
const SEGMENTER = new Intl.Segmenter("zh", { granularity: "word" });

function toWords(text: string): string[] {
  const pieces = text.match(PIECES) ?? [];
  const starts = new Set<number>();
  for (const { index } of SEGMENTER.segment(text)) starts.add(index);
  const words: string[] = [];
  let at = 0;
  for (const piece of pieces) {
    if (words.length === 0 || starts.has(at) || !/^\p{Script=Han}/u.test(piece)) words.push(piece);
    else words[words.length - 1] += piece;
    at += piece.length;
  }
  return words;
}

function isGlued(before: string, piece: string, words: boolean): boolean {
  if (NOT_LAST.test(before) || DATED.test(`${before}|${piece}`) || COUNTED.test(`${before}|${piece}`)) return true;
  if (words && SUFFIX.test(piece) && /\p{Script=Han}$/u.test(before)) return true;
  if (!NOT_FIRST.test(piece)) return false;
  // A unit keeps to its numeral only; 人 after 高层次 may begin a line like any other character.
  return !/^[家项个元亿万户人天]/u.test(piece) || /[\d亿万]$/u.test(before);
}
