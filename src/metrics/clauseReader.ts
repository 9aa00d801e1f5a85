import type { Enclosed, Quantity } from "../quantities/index.js";
import { clauseOf, findBreaks, type BareClause } from "./clauses.js";
import { aspectOf, labelOf, orderedBy } from "./labelOf.js";
import type { Clause } from "./measures/reader.js";
import type { Placing } from "./placing.js";
import type { Topic } from "./topic.js";

/** Reads the clauses round a sentence's numbers, with what the clause before and the topic add to them. */
export class ClauseReader {
  private readonly breaks: readonly number[];
  // 完成率均未达到序时进度(66.7%),分别为62.3%、64.1%: what brackets hold, blank.
  private readonly outside: string;
  // Where the bracket that we are in opens; -1 outside.
  private bracket = -1;
  private leaveBracket: () => void = () => undefined;

  constructor(
    private readonly text: string,
    enclosures: readonly Enclosed[],
    private readonly numbers: readonly Quantity[],
    private readonly home: string,
    private readonly placing: Placing,
    private readonly topic: Topic,
  ) {
    this.outside = text.replace(/\([^()]*\)/gu, (words) => " ".repeat(words.length));
    this.breaks = findBreaks(text, numbers, enclosures);
  }

  // 增长18.2%(剔除房地产开发投资增长31.5%),完成年度计划的78.3%: behind a bracket the sentence goes on where it was.
  enter(at: number): void {
    const bracket = bracketAt(this.text, this.numbers[at]?.head ?? 0);
    if (bracket === this.bracket) return;
    if (this.bracket >= 0) this.leaveBracket();
    if (bracket >= 0) {
      const clause = this.text.slice(
        Math.max(...[",", ";", "。"].map((c) => this.text.lastIndexOf(c, bracket))) + 1,
        bracket,
      );
      this.topic.turn(orderedBy(clause)?.what ?? "");
      this.leaveBracket = this.topic.hold();
    }
    this.bracket = bracket;
  }

  /** The clause round a number; a label or an aspect in it turns the topic. */
  read(at: number): Clause {
    const bare = clauseOf(this.text, this.numbers, at, this.breaks);
    const label = labelOf(this.text, bare, this.numbers[at - 1]);
    if (label && !this.placing.isPlace(label)) this.topic.turn(label);
    const earlier = label ? "" : this.clauseBefore(bare);
    const aspect = aspectOf(earlier);
    const orderBefore = orderedBy(earlier);
    const order = orderedBy(bare.before) ?? orderBefore;
    this.topic.turn(aspect ?? aspectOf(this.openingOf(at)) ?? order?.what ?? "");
    const { current, unit } = this.topic;
    const before = order && bare.before.length > order.length ? bare.before.slice(order.length) : bare.before;
    return {
      ...bare,
      before,
      earlier: aspect ? "" : earlier.slice(orderBefore?.length ?? 0),
      topic: current,
      topicUnit: unit,
    };
  }

  // 税收占比方面,甲区最高,达79.5%: the first clause of a part whose first number this is.
  private openingOf(at: number): string {
    const head = this.numbers[at]?.head ?? 0;
    const from = Math.max(this.text.lastIndexOf(";", head), this.text.lastIndexOf("。", head)) + 1;
    return (this.numbers[at - 1]?.head ?? -1) < from ? (this.text.slice(from, head).split(",")[0] ?? "") : "";
  }

  /** Whether no number stands before it in its clause. */
  opensClause(at: number, { quantity, whole }: Clause): boolean {
    return (this.numbers[at - 1]?.tail ?? 0) <= quantity.head - whole.length;
  }

  // The clause before this one, when no number stands in it.
  private clauseBefore({ quantity, whole }: BareClause): string {
    const end = quantity.head - whole.length - 1;
    const text = this.bracket >= 0 ? this.text : this.outside;
    const from = Math.max(...[",", ";", "。", "("].map((c) => text.lastIndexOf(c, end - 1))) + 1;
    const last = this.numbers.findLast((q) => q.from >= from && q.from < end && text.charAt(q.from) !== " ");
    // 30亿元以上项目3个、百亿元以上项目实现零的突破,达到1个: what stands in a list behind the last number.
    const listed = last !== undefined && this.text.charAt(last.tail) === "、";
    const words = end > from && (!last || listed) ? text.slice(listed ? last.tail + 1 : from, end) : "";
    // 江北集中区:…: whose section it is, not what is counted.
    // 分地区看,越城区、诸暨市分别增长….
    return words === this.home || /^(?:分|按|从)[^,]{1,8}看$/u.test(words) ? "" : words;
  }
}

// Where the bracket round a place opens; -1 where there is none.
function bracketAt(text: string, at: number): number {
  const open = text.lastIndexOf("(", at);
  return open > text.lastIndexOf(")", at - 1) ? open : -1;
}
