import { isRelative, type Enclosed, type Quantity } from "../quantities/index.js";
import { isFraction } from "../text/numerals.js";
import type { Clause } from "./measures/reader.js";

/** A clause without what only the walk along the sentence knows. */
export type BareClause = Omit<Clause, "earlier" | "topic" | "topicUnit">;

const BREAK = /[,;:。!?()]/u;

/**
 * Where the clauses of a sentence part: at commas and brackets, but not inside quotations, titles and brackets that hold
 * no number: 研究与试验发展(R&D)经费 is one phrase, (授权4项) a clause.
 */
export function findBreaks(text: string, numbers: readonly Quantity[], enclosures: readonly Enclosed[]): number[] {
  const solid = new Map(enclosures.filter((e) => !holdsNumber(numbers, e)).map((e) => [e.from, e.to]));
  const breaks: number[] = [];
  for (let i = 0; i < text.length;) {
    const end = solid.get(i);
    if (end === undefined && BREAK.test(text.charAt(i))) breaks.push(i);
    i = end ?? i + 1;
  }
  return breaks;
}

const holdsNumber = (numbers: readonly Quantity[], { from, to }: Enclosed) =>
  numbers.some((q) => from < q.from && q.from < to);

/** The clause round a number, cut at the breaks and at the numbers beside it. */
export function clauseOf(
  text: string,
  numbers: readonly Quantity[],
  at: number,
  breaks: readonly number[],
): BareClause {
  const quantity = numbers[at] as Quantity;
  const previous = numbers[at - 1]?.tail ?? 0;
  const next = numbers[at + 1]?.head ?? text.length;
  const from = (breaks.findLast((b) => b < quantity.head) ?? -1) + 1;
  const to = breaks.find((b) => b >= quantity.tail) ?? text.length;
  return {
    quantity,
    before: withoutBracket(text, Math.max(from, previous), quantity.head).replace(JOINT, ""),
    behind: text.slice(quantity.tail, Math.min(to, next)),
    rest: text.slice(quantity.tail, to),
    whole: text.slice(from, quantity.head),
  };
}

const JOINT = /^[、,)]|^(?:和|及|以及|与|并)(?=.)/u;

// 完成全年目标(300个)的61%: the bracket between a noun and its 的, or what is said of it, is no part of the words before the number.
function withoutBracket(text: string, from: number, to: number): string {
  const joint = /\)(的?)$/u.exec(text.slice(Math.max(0, to - 2), to))?.[1];
  if (joint === undefined) return text.slice(from, to);
  const open = text.lastIndexOf("(", to);
  const start = Math.max(...[",", ";", "。"].map((c) => text.lastIndexOf(c, open))) + 1;
  const words = text.slice(start, open);
  return joint === "的" || MEASURED_BY.test(words) ? words + joint : text.slice(from, to);
}

// 低于人口占比(14.5%)3.3个百分点.
const MEASURED_BY = /(?:[高低快慢]于|超过?|未?达到?)(?<what>[一-鿿]{2,12})$/u;

/** What the number in a bracket says of that something is measured by: 人口占比 of 低于人口占比(14.5%). */
export function measuredBy(text: string, { head, tail }: Quantity): string | undefined {
  if (text.charAt(head - 1) !== "(" || text.charAt(tail) !== ")") return undefined;
  return MEASURED_BY.exec(text.slice(Math.max(0, head - 24), head - 1))?.groups?.["what"];
}

const BESIDE = /^(?:、|和|及|以及|与|,和)(?:倒数)?$/u;
const BESIDE_WITH_VERB =
  /^(?:、|和|及|以及|与|,和)(?:增长|下降|上升|回落|提高|减少|增加|下滑|扩大|收窄|缩小|加快|放缓|降低|提升)$/u;
const isRate = (text: string, q: Quantity) => isRelative(q.unit) || isFraction(text.slice(q.from, q.to));

// 8200吨、2.4万吨 are of one kind.
const plain = (unit: string) => unit.replace(/^[十百千万亿]+(?=.)/u, "");

/**
 * Whether two numbers of two kinds are said of what was counted last, one of each: 面积42平方公里,出现9次,分别减少37.5%和6次.
 *
 * @param unit that of the last level before them.
 */
export function alternates(text: string, one: Quantity, next: Quantity, unit: string): boolean {
  return (
    isRate(text, one) &&
    next.unit === unit &&
    BESIDE.test(text.slice(one.tail, next.head)) &&
    /(?:分别|依次)(?:增长|下降|上升|回落|提高|减少|增加|下滑|降低)$/u.test(text.slice(0, one.head))
  );
}

// 牛、羊分别出栏31万头、18万只: of each name its own kind.
const NAMED_IN_TURN = /[、和与及][^,;。:\d]{1,24}(?:分别|依次)[^,;。:\d、]{0,4}$/u;

/** Whether a number goes on a list whose names stand before `first`, each counted in a unit of its own: 牛、羊分别出栏31万头、18万只. */
export const takesTurn = (text: string, first: Quantity, one: Quantity, next: Quantity): boolean =>
  [one, next].every((q) => q.unit !== "" && !q.rank && !isRate(text, q)) &&
  BESIDE.test(text.slice(one.tail, next.head)) &&
  NAMED_IN_TURN.test(text.slice(Math.max(0, first.head - 40), first.head));

/** Whether two numbers of one kind stand side by side in a list: 69家、107家; 分别下降4.2%、增长0.6%. */
export function adjoins(text: string, one: Quantity, next: Quantity): boolean {
  const alike = plain(one.unit) === plain(next.unit) || (isRate(text, one) && isRate(text, next));
  if (!alike || one.rank !== next.rank) return false;
  const between = text.slice(one.tail, next.head);
  if (BESIDE.test(between)) return true;
  return (
    BESIDE_WITH_VERB.test(between) && /(?:分别|依次)[^;。]*$/u.test(text.slice(Math.max(0, one.from - 40), one.from))
  );
}
