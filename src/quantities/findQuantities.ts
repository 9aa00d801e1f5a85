import { isFraction, readNumeral } from "../text/numerals.js";
import { readBoundBefore, readBoundBehind, type Bound } from "./bounds.js";
import { findEnclosures } from "./enclosures.js";
import type { Kind, NumeralContext } from "./kinds/context.js";
import { isDate } from "./kinds/dates.js";
import { isName } from "./kinds/names.js";
import { isOrdinal } from "./kinds/ordinals.js";
import { isOther } from "./kinds/others.js";
import { LAST_PLACES } from "./ranks.js";
import { findLiterals, type Literal } from "./literals.js";
import type { Quantity, Reason } from "./quantity.js";
import { readUnit } from "./units.js";

// Asked in this order: a telephone number in quotes is a telephone number, a list mark before a date a list mark.
const KINDS: readonly Kind[] = [isOrdinal, isOther, isDate, isName];
const SIGHT = 24;

/**
 * Sentence → quantities.
 *
 *   literals ─ (ordinal? other? date? name?) ─ value ─ unit ─ bound ─ rank? ─ Quantity[]
 *
 * `text` is a sentence's reading (folded, without stray spaces). Every numeral is returned in reading order; those that
 * measure nothing carry the reason.
 *
 * @param isPlace whether a numeral in characters is part of a place's name: 三元区.
 * @example
 * findQuantities("新增企业超30家").map(({ value, unit, bound }) => [value, unit, bound]) // [[30, "家", ">"]]
 */
export function findQuantities(
  text: string,
  enclosures = findEnclosures(text),
  isPlace: (literal: Literal) => boolean = () => false,
): Quantity[] {
  const literals = findLiterals(text);
  const quantities = literals.map((literal) =>
    readQuantity(contextOf(text, literal, enclosures), literal.form === "chinese" && isPlace(literal)),
  );
  return shareUnits(text, dropSwallowed(quantities)).map((q) => dropUnmeasured(text, q));
}

// 21.6万千瓦: 万千 belongs to the unit of what stands before it.
function dropSwallowed(quantities: readonly Quantity[]): Quantity[] {
  return quantities.filter((q, i) => q.from >= (quantities[i - 1]?.tail ?? 0));
}

function contextOf(text: string, literal: Literal, enclosures: NumeralContext["enclosures"]): NumeralContext {
  return {
    text,
    literal,
    numeral: text.slice(literal.from, literal.to),
    before: text.slice(Math.max(0, literal.from - SIGHT), literal.from),
    after: text.slice(literal.to, literal.to + SIGHT),
    enclosures,
  };
}

function readQuantity(context: NumeralContext, isPlace: boolean): Quantity {
  const { literal, numeral, before } = context;
  const reason = isPlace ? "name" : reasonOf(context);
  const [low, high] = readValues(numeral, literal);
  const base = {
    from: literal.from,
    to: literal.to,
    head: literal.from,
    tail: literal.to,
    value: low,
    unit: "",
    bound: "" as Bound,
  };
  if (reason) return { ...base, reason, rank: false };
  if (literal.part !== undefined) return { ...base, part: literal.part, rank: false };
  const place =
    LAST_PLACES.test(before) && isPlaces(context)
      ? before.slice(-1)
      : /(?:第|(?<![目提之以日当年空先面底末天])前)$/u.exec(before)?.[0];
  return {
    ...base,
    ...(high === undefined ? {} : { valueTo: high }),
    ...unitAndBound(context, place !== undefined && place !== "第"),
    rank: place !== undefined,
  };
}

const isPlaces = ({ text, literal }: NumeralContext) => /^[位名的]/u.test(text.charAt(literal.to));

function reasonOf(context: NumeralContext): Reason | undefined {
  for (const kind of KINDS) {
    const reason = kind(context);
    if (reason) return reason;
  }
  return undefined;
}

function readValues(numeral: string, { form }: Literal): [low: number, high?: number] {
  if (form !== "range") return [readNumeral(numeral) ?? Number.NaN];
  const [low = "", high = ""] = numeral.split(/(?<=[\d%])[—~-]/u);
  return [readNumeral(low.replace("%", "")) ?? Number.NaN, readNumeral(high) ?? Number.NaN];
}

function unitAndBound({ text, literal, before }: NumeralContext, first: boolean) {
  const { from, to, form } = literal;
  const isPercent = form === "fraction" && text.startsWith("百分之", from);
  const found =
    unitWithin(text, literal) ??
    (isPercent || form === "fraction" || form === "ratio" ? undefined : readUnit(text, to));
  const unitEnd = found?.to ?? to;
  const behind = readBoundBehind(text.slice(unitEnd, unitEnd + 4));
  const ahead = readBoundBefore(before);
  return {
    unit: isPercent ? "%" : (found?.unit ?? ""),
    head: from - (first || /第$/u.test(before) ? 1 : ahead.length || vagueLead(before, text.slice(from, to))),
    tail: unitEnd + behind.length,
    bound: boundOf(first, behind.bound || ahead.bound, found?.more ?? false, vagueBound(before, text.slice(from, to))),
  };
}

// 三成五, 一年半, 一个半月.
function unitWithin(text: string, { from, to, form }: Literal): ReturnType<typeof readUnit> {
  if (form !== "parts") return undefined;
  const unit = text.charAt(from + 1);
  const behind = unit === "个" ? (/^(?:月|小时)/u.exec(text.slice(to, to + 2))?.[0] ?? "") : "";
  return { unit: unit + behind, to: to + behind.length, more: false };
}

function boundOf(first: boolean, stated: Bound, more: boolean, vague: Bound): Bound {
  if (first) return "<=";
  return stated || (more ? ">" : vague);
}

// 上百家 is a hundred or more; 数十家 more than ten.
const vagueLead = (before: string, numeral: string) => (vagueBound(before, numeral) ? 1 : 0);
function vagueBound(before: string, numeral: string): Bound {
  if (!/^[十百千万亿]+$/u.test(numeral)) return "";
  if (before.endsWith("上") || before.endsWith("成")) return ">=";
  return before.endsWith("数") ? ">" : "";
}

// 第2、第4位, 0.5个、0.9个百分点: the unit behind the last of a list holds for all of it.
function shareUnits(text: string, quantities: readonly Quantity[]): Quantity[] {
  const shared = [...quantities];
  for (let i = shared.length - 2; i >= 0; i--) {
    const [one, next] = [shared[i], shared[i + 1]];
    if (!one || !next || one.reason || next.reason || one.rank !== next.rank) continue;
    const between = text.slice(one.tail, next.head);
    const bare = one.unit === "" || (one.unit === "个" && /^个[^家]/u.test(next.unit));
    if (bare && one.rank && bothDigits(text, one, next) && /^[、,][^,;。、\d]{1,10}$/u.test(between))
      shared[i] = { ...one, unit: next.unit };
    if (bare && BESIDE.test(between)) shared[i] = { ...one, unit: next.unit };
  }
  return shared;
}

// 收窄0.9个、扩大1.3个百分点: what the second does may be said anew.
const BESIDE =
  /^(?:、|和|及|至|到|—|,)?$|^(?:、|和|及|,)(?:增长|提高|提升|上升|加快|扩大|增加|下降|降低|回落|收窄|缩小|减少|放缓|回升|下滑)$/u;

// 总量居全省第6、增速居全省第3位; but 第二、…第3位 are written apart.
const bothDigits = (text: string, ...pair: readonly Quantity[]) => pair.every((q) => /^\d/u.test(text.slice(q.from)));

// A number that counts nothing we know: a model number, a lone figure. Ranks and stated levels of an index need no unit.
function dropUnmeasured(text: string, quantity: Quantity): Quantity {
  const { reason, unit, rank, from, tail } = quantity;
  if (reason || unit || rank || quantity.part || Number.isNaN(quantity.value))
    return Number.isNaN(quantity.value) && !reason ? { ...quantity, reason: "name" } : quantity;
  if (isFraction(text.slice(from, quantity.to)) || text.startsWith("大", quantity.to)) return quantity;
  const before = text.slice(Math.max(0, from - SIGHT), from);
  const stated =
    /率$|(?:指数|系数|倍率|PMI|PUE|倍差|得分|分值|均值|结构|比例|之比|比|比值|达到?|为|至|到|(?:从|由)[^,;。]{0,8}的)[^,;。]{0,8}$/u.test(
      before,
    );
  return stated && /^(?:[,;。、)(:增提缩降上下扩变调转收]|$)/u.test(text.slice(tail, tail + 1))
    ? quantity
    : { ...quantity, reason: "other" };
}
