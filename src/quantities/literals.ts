/** How a numeral is written; each form is one alternative of the pattern below. */
export type Form =
  | "url"
  | "phone"
  | "clock"
  | "isodate"
  | "proportion"
  | "ratio"
  | "run"
  | "code"
  | "range"
  | "fraction"
  | "parts"
  | "arabic"
  | "circled"
  | "chinese"
  | "half";

/** A numeral as it stands in folded, squeezed text: `text.slice(from, to)`. */
export interface Literal {
  readonly from: number;
  readonly to: number;
  readonly form: Form;
  /** Place in a list of shares, from 1. */
  readonly part?: number;
}

// 1,050 and 1 050; in a row of a table a space parts two cells, so words must follow and no third number stand beside.
const SPACED = String.raw`(?<!\d ?)\d{1,3}(?: \d{3})+(?=(?:\.\d+)?[^\d\s])`;
const NUMBER = String.raw`(?:${SPACED}|\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?`;
// Letters behind a number that measure it (12GWh, 300TB, 5km, 30m²) do not make it a code.
const UNIT_LETTERS = String.raw`(?:km[2²]?|kg|mm|cm|nm|μm|m[23²³]?|[kMG]Wh?|kV|GB|TB|PB|EB|MB|[GMk]bps|[EPT]F[Ll][Oo][Pp][Ss]|TEU|hm[2²]|t|P)(?![A-Za-z0-9])`;

// Most specific first: a telephone number is no range, a clock time no proportion, G60 no number.
const FORMS: readonly [form: Form, pattern: string][] = [
  ["url", String.raw`(?:https?:\/\/|www\.)[A-Za-z0-9._~:\/?#@!$&'*+=%-]+`],
  ["phone", String.raw`(?<!\d)(?:0\d{2,3}[-—]\d{7,8}|1[3-9][\d*]{9}|\d{3,4}[-—]\d{3,4}[-—]\d{4})(?![\d*])`],
  ["isodate", String.raw`(?<!\d)(?:19|20)\d{2}(?:[-—\/.]\d{1,2}){2}(?!\d)`],
  ["proportion", String.raw`\d+(?:\.\d+)?(?::\d+(?:\.\d+)?){2}(?=[,;。)]|$|[^\d:.])`],
  ["ratio", String.raw`(?<![\d.:])\d+(?:\.\d+)?:(?:\d+\.\d+|\d)(?![\d:]|\.\d)`],
  ["clock", String.raw`(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?:[—~-]\d{1,2}:\d{2})?(?!\d)`],
  ["run", String.raw`(?:\d+|[A-Z])(?:\+(?:\d+|[A-ZNX]))+(?:[>=]\d+)?`],
  ["range", String.raw`(?<![\d.])${NUMBER}%?[—~\-]${NUMBER}`],
  ["code", String.raw`[A-Za-z]+(?:[-—]?\d[\d.]*[A-Za-z]*)+|(?<![\d.])\d[\d.]*(?!${UNIT_LETTERS})[A-Za-z][A-Za-z0-9]*`],
  [
    "fraction",
    String.raw`[一二三四五六七八九十百千]+分之(?:[零一二两三四五六七八九十百点]+|${NUMBER})|(?<![\d\/.])[1-9]\/(?:[2-9]|10)(?![\d\/.])`,
  ],
  // 三成五, 两成半; 一个半月, 一年半: the unit stands within.
  [
    "parts",
    "[一两二三四五六七八九]成(?:半|[一二三四五六七八九](?![万亿千百十]))|[一两二三四五六七八九]个半(?=月|小时)|(?<!\\d)(?:[一两二三四五六七八九]|\\d)年半",
  ],
  ["arabic", String.raw`(?:(?<![\dA-Za-z)—]\s?)-)?${NUMBER}`],
  ["circled", "[①-⑳㈠-㈩⑴-⒇]"],
  ["chinese", "[零一二三四五六七八九十百千万亿两]+(?:点[零一二三四五六七八九]+)?"],
  ["half", "(?<=[上下])半(?=年)|(?<=提前|缩短|延长|滞后)半(?=年|个月|个?小时|天|日)"],
];

const LITERAL = new RegExp(FORMS.map(([form, pattern]) => `(?<${form}>${pattern})`).join("|"), "gu");
// Words in which a numeral carries no number; they are passed over, not even listed.
const WORDY =
  /一体|一揽子|(?<!第)一批|一系列|一流|一站式|一般|一定|一些|一直|一方面|一起|一律|一旦|一致|一切|一把手|[统唯进万专同]一|进一步|下一步|新一轮|新一代|之一|四舍五入|[清归为]零|零售|零距离|零容忍|零碳|九三学社|四川|千岛湖|三明|万州|三亚|三门峡|六安|九江|百色|三门(?=县)|千方百计|三角|十堰/gu;

const EXACT = /\d+(?:\.\d+)?/gu;

/**
 * Every numeral of folded, squeezed text in reading order.
 *
 * @example
 * findLiterals("G60走廊3—5家,1至7月").map(({ form }) => form) // ["code", "range", "arabic", "arabic"]
 */
export function findLiterals(text: string): Literal[] {
  const found: Literal[] = [];
  for (const match of text.matchAll(LITERAL)) {
    const form = formOf(match);
    const [from, to] = [match.index, match.index + match[0].length];
    if (form === "url" || (form === "proportion" && (found.some((l) => l.part) || listsShares(text, from))))
      found.push(...numbersWithin(text, from, to, form));
    else found.push({ from, to, form: timeOrRatio(text, match, form) });
  }
  return dropWords(text, found).map((l) => unitTakesMultiplier(text, l));
}

function dropWords(text: string, literals: Literal[]): Literal[] {
  const words = [...text.matchAll(WORDY)].map((m) => [m.index, m.index + m[0].length] as const);
  let w = 0;
  return literals.filter((l, i) => {
    // 10万吨: 万 multiplies the number before it.
    if (l.form === "chinese" && literals[i - 1]?.to === l.from && /\d/u.test(text.charAt(l.from - 1))) return false;
    while ((words[w]?.[1] ?? Infinity) <= l.from) w++;
    const [from, to] = words[w] ?? [Infinity, Infinity];
    return l.form !== "chinese" || l.from < from || l.to > to;
  });
}

function formOf(match: RegExpExecArray): Form {
  for (const [form] of FORMS) if (match.groups?.[form] !== undefined) return form;
  throw new Error(`invalid literal: ${match[0]}`);
}

// 三次产业结构8:40:52 lists shares; 16:08:30 tells the time.
const listsShares = (text: string, from: number) =>
  /(?:结构|比重|比例|之比|比)[^,;。]{0,12}$/u.test(text.slice(Math.max(0, from - 20), from));
function timeOrRatio(text: string, { index, 0: s }: RegExpExecArray, form: Form): Form {
  if (form === "proportion") return /^\d{1,2}:\d{2}:\d{2}$/u.test(s) ? "clock" : "run";
  // 二者之比为3:10 is no time.
  return form === "clock" && /^\d+:\d+$/u.test(s) && listsShares(text, index) ? "ratio" : form;
}

function numbersWithin(text: string, from: number, to: number, form: Form): Literal[] {
  return [...text.slice(from, to).matchAll(EXACT)].map((match, i) => ({
    from: from + match.index,
    to: from + match.index + match[0].length,
    form,
    ...(form === "proportion" ? { part: i + 1 } : {}),
  }));
}

// 三十万人 is 三十 and 万人, 百亿元 is 百 and 亿元: the unit takes the multiplier where digits are left before it.
function unitTakesMultiplier(text: string, literal: Literal): Literal {
  if (literal.form !== "chinese") return literal;
  // 百亿千瓦时: 千 begins the unit.
  const kilo =
    /[万亿]千$/u.test(text.slice(literal.from, literal.to)) && /^[瓦克米伏]/u.test(text.slice(literal.to)) ? 1 : 0;
  const numeral = text.slice(literal.from, literal.to - kilo);
  const digits = /^(.*?[零一二三四五六七八九十百千两])[万亿]+$/u.exec(numeral)?.[1];
  // 一亿两千万元 is counted in 元: of the two multipliers the unit can take but one.
  if (digits?.includes("亿")) return literal;
  const graded = text.startsWith("级", literal.to);
  return digits && !graded ? { ...literal, to: literal.from + digits.length } : literal;
}
