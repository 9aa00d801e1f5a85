import { groupBy } from "../group.js";
import { hasFlag } from "../row.js";
import { findUnit } from "../units.js";
import { type Check, type CheckedRow, figure, type Found, isApart, pointTo } from "./finding.js";

/**
 * The bulletin's own sums, each within what rounding allows: growth from base to value, completion of a stated plan, share
 * of a stated whole, parts (其中) of a whole.
 */
export const checkArithmetic: Check = (rows) =>
  [...groupBy(rows, ({ bulletin }) => bulletin).values()].flatMap((group) => {
    const bulletin = new BulletinRows(group);
    return group.flatMap((row) => checkRow(row, bulletin));
  });

type RowCheck = (row: CheckedRow, bulletin: BulletinRows) => Found[];

/** The rows of one bulletin, found by what they share: each asks for others, and looking through all would take the square. */
class BulletinRows {
  private readonly sentences: ReadonlyMap<string, readonly CheckedRow[]>;
  private readonly values: ReadonlyMap<string, readonly CheckedRow[]>;
  private readonly plans: ReadonlyMap<string, readonly CheckedRow[]>;

  constructor(rows: readonly CheckedRow[]) {
    const values = rows.filter(({ measure }) => measure === "value");
    this.sentences = groupBy(rows, sentenceOf);
    this.values = groupBy(values, (row) => wordsOf(row.wording, row));
    this.plans = groupBy(
      values.filter((row) => hasFlag(row, "target")),
      thingOf,
    );
  }

  /** The rows of a row's sentence, itself among them. */
  beside(row: CheckedRow): readonly CheckedRow[] {
    return this.sentences.get(sentenceOf(row)) ?? [];
  }

  /** The first value under a name, of a row's place and time. */
  valueNamed(name: string, row: CheckedRow): CheckedRow | undefined {
    return this.values.get(wordsOf(name, row))?.[0];
  }

  /** The first plan for what a row is about. */
  planOf(row: CheckedRow): CheckedRow | undefined {
    return this.plans.get(thingOf(row))?.[0];
  }
}

const sentenceOf = ({ locus, sentence }: CheckedRow) => `${locus}\n${sentence}`;
const wordsOf = (name: string, { place, period }: CheckedRow) => [name, place, period].join("\n");
const thingOf = ({ place, subject, indicator, unit }: CheckedRow) =>
  [place, subject, indicator, findUnit(unit).base].join("\n");

const checkRow: RowCheck = (row, bulletin) => {
  if (row.measure === "growth") return checkGrowth(row, bulletin);
  if (row.measure === "completion") return checkCompletion(row, bulletin);
  if (row.measure === "share") return checkShare(row, bulletin);
  return row.measure === "value" ? checkParts(row, bulletin) : [];
};

function checkGrowth(growth: CheckedRow, rows: BulletinRows): Found[] {
  const value = valueOf(growth, rows);
  const base = rows.beside(growth).find((row) => row.measure === "base" && row.of === growth.of);
  if (!value || !base || base.low <= 0) return [];
  const ratio = { low: value.low / base.high, high: value.high / base.low };
  const absolute = { low: value.low - base.high, high: value.high - base.low };
  const percent = { low: (ratio.low - 1) * 100, high: (ratio.high - 1) * 100 };
  const ratioPercent = { low: ratio.low * 100, high: ratio.high * 100 };
  const isPercent = findUnit(growth.unit).dimension === "percent";
  const computed = !isPercent ? absolute : hasFlag(growth, "ratio") ? ratioPercent : percent;
  if (!isPercent && findUnit(growth.unit).dimension !== findUnit(value.unit).dimension) return [];
  return isApart(computed, growth)
    ? [wrong(growth, `from ${figure(base)} to ${figure(value)} it is ${show(computed)}`)]
    : [];
}

function checkCompletion(completion: CheckedRow, rows: BulletinRows): Found[] {
  const value = valueOf(completion, rows);
  const plan = value && rows.planOf(value);
  if (!value || !plan || hasFlag(value, "target") || plan.low <= 0 || !isIn(value.period, plan.period)) return [];
  const computed = { low: (value.low / plan.high) * 100, high: (value.high / plan.low) * 100 };
  return isApart(computed, completion)
    ? [wrong(completion, `of the plan of ${figure(plan)} in ${pointTo(plan)} it is ${show(computed)}`)]
    : [];
}

// A plan for a year is completed by figures of that year.
const isIn = (period: string, plan: string) =>
  plan === "" || period === "asof" || period.slice(0, 4) === plan.slice(0, 4);

function checkShare(share: CheckedRow, rows: BulletinRows): Found[] {
  const part = valueOf(share, rows);
  const [, name = ""] = /占(?:全[市县区省]|同期)?(.{2,60}?)(?:的?(?:比重|比例|比))?$/u.exec(share.wording) ?? [];
  const whole = rows.valueNamed(name, share);
  if (!part || !whole || whole.low <= 0 || findUnit(part.unit).base !== findUnit(whole.unit).base) return [];
  const computed = { low: (part.low / whole.high) * 100, high: (part.high / whole.low) * 100 };
  return isApart(computed, share)
    ? [wrong(share, `of ${figure(whole)} in ${pointTo(whole)} it is ${show(computed)}`)]
    : [];
}

// A 其中 after a figure parts it; each part of the same thing is at most the whole, and so are all together.
function checkParts(whole: CheckedRow, rows: BulletinRows): Found[] {
  const start = whole.sentence.indexOf("其中");
  if (start < 0) return [];
  const parts = rows
    .beside(whole)
    .filter((row) => row.measure === "value" && row.indicator === whole.indicator && row.unit === whole.unit);
  const [first, ...others] = parts;
  if (first !== whole || others.length === 0 || whole.sentence.indexOf(whole.numeral) > start) return [];
  const low = others.reduce((total, part) => total + part.low, 0);
  const message = `the parts come to ${others.map(figure).join(" + ")}, more than the whole of ${figure(whole)}`;
  return low > whole.high ? [{ ...wrong(whole, ""), message }] : [];
}

function valueOf(row: CheckedRow, rows: BulletinRows): CheckedRow | undefined {
  if (row.of === "") return undefined;
  const named = rows.beside(row).filter((other) => other.measure === "value" && other.wording === row.of);
  return named.findLast((other) => other.number < row.number) ?? named[0];
}

function wrong(row: CheckedRow, computed: string): Found {
  const message = `${row.wording || row.indicator}: the bulletin says ${figure(row)}, ${computed}`;
  return {
    row,
    column: "value",
    severity: "warning",
    message,
    todo: "compare the rows with their sentences; if the bulletin is wrong, write so into basis",
  };
}

const show = ({ low, high }: { low: number; high: number }) =>
  round(low) === round(high) ? round(low) : `${round(low)} to ${round(high)}`;
const round = (n: number) => String(Number(n.toPrecision(4)));
