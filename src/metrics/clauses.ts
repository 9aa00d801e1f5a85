import { enclosing, isRelative, type Enclosed, type Quantity } from "../quantities/index.js";
import type { Clause } from "./measures/reader.js";

const HARD = /[,;:。!?]/u;

/** The clause round a number, cut at commas, at brackets that hold numbers, and at the numbers beside it. */
export type BareClause = Omit<Clause, "earlier" | "topic">;

export function clauseOf(
  text: string,
  numbers: readonly Quantity[],
  at: number,
  enclosures: readonly Enclosed[],
): BareClause {
  const quantity = numbers[at] as Quantity;
  const previous = numbers[at - 1]?.tail ?? 0;
  const next = numbers[at + 1]?.head ?? text.length;
  const holdsNumber = (e: Enclosed) => numbers.some((q) => e.from < q.from && q.from < e.to);
  const solid = enclosures.filter((e) => e.kind !== "bracket" || !holdsNumber(e));
  const from = startOf(text, quantity.head, 0, solid);
  const to = endOf(text, quantity.tail, solid);
  return {
    quantity,
    before: withoutBracket(text, Math.max(from, previous), quantity.head).replace(
      /^[、,)]|^(?:和|及|以及|与|并)(?=.)/u,
      "",
    ),
    behind: text.slice(quantity.tail, Math.min(to, next)),
    rest: text.slice(quantity.tail, to),
    whole: text.slice(from, quantity.head),
  };
}

function startOf(text: string, at: number, floor: number, solid: readonly Enclosed[]): number {
  let i = at - 1;
  while (i >= floor) {
    const pair = solid.find((e) => e.to - 1 === i);
    if (pair) {
      i = pair.from - 1;
      continue;
    }
    const c = text.charAt(i);
    if (HARD.test(c) || ((c === "(" || c === ")") && !enclosing(solid, i, "bracket"))) return i + 1;
    i--;
  }
  return floor;
}

// 完成全年目标(300个)的61%: the bracket between a noun and its 的 is no part of the words before the number.
function withoutBracket(text: string, from: number, to: number): string {
  if (!text.slice(0, to).endsWith(")的")) return text.slice(from, to);
  const open = text.lastIndexOf("(", to);
  const start = Math.max(...[",", ";", "。"].map((c) => text.lastIndexOf(c, open))) + 1;
  return `${text.slice(start, open)}的`;
}

function endOf(text: string, at: number, solid: readonly Enclosed[]): number {
  let i = at;
  while (i < text.length) {
    const pair = solid.find((e) => e.from === i);
    if (pair) {
      i = pair.to;
      continue;
    }
    const c = text.charAt(i);
    if (HARD.test(c) || c === ")" || c === "(") return i;
    i++;
  }
  return text.length;
}

const BESIDE = /^(?:、|和|及|以及|与|、和|,和)(?:增长|下降|上升|回落|提高|减少|增加|下滑)?$/u;
const isRate = (text: string, q: Quantity) => isRelative(q.unit) || text.slice(q.from, q.to).includes("分之");

/** Whether two numbers of one kind and unit stand side by side in a list: 69家、107家. */
export const adjoins = (text: string, one: Quantity, next: Quantity): boolean =>
  (one.unit === next.unit || (isRate(text, one) && isRate(text, next))) &&
  one.rank === next.rank &&
  BESIDE.test(text.slice(one.tail, next.head));
