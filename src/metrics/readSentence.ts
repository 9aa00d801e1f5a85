import { findEnclosures, findQuantities, type Quantity } from "../quantities/index.js";
import { NO_SCOPE } from "./doubts.js";
import { groundLeft } from "./ground.js";
import type { Fact, Surroundings } from "./fact.js";
import { periodLeft } from "./periodInForce.js";
import { findPeriods, type PeriodMention } from "./periods.js";
import { Placing } from "./placing.js";
import { Walk } from "./walk.js";

/** A sentence, read. */
export interface SentenceRead {
  readonly facts: readonly Fact[];
  /** Numerals that are no metric, with the reason. */
  readonly dismissed: readonly Quantity[];
  /** Period that the sentence leaves in force. */
  readonly period: string;
  /** What the paragraph speaks of after this sentence. */
  readonly ground: string;
  /** Place that the sentence leaves in force; "" for the section's. */
  readonly spokenOf: string;
}

/**
 * The metrics of one sentence's reading.
 *
 *   quantities ─ lists (分别) ─ clause ─ place ─ measure ─ name ─ stage, owner ─ period ─ Fact
 */
export function readSentence(text: string, round: Surroundings): SentenceRead {
  const enclosures = findEnclosures(text);
  const { gazetteer } = round;
  const quantities = findQuantities(
    text,
    enclosures,
    ({ from }) => gazetteer?.isInName(text, from, round.place) ?? false,
  );
  const numbers = quantities.filter((q) => q.reason === undefined);
  const mentions = findPeriods(text, round.years);
  const placing = new Placing(text, round.place, round.gazetteer, round.spokenOf);
  const walk = () => new Walk(text, enclosures, quantities, numbers, mentions, round, placing);
  const facts = numbers.length > 0 ? walk().facts() : [];
  const dismissed = quantities.filter((q) => q.reason !== undefined);
  const period = numbers.length === 0 && round.period === "" ? periodSpokenOf(mentions) : undefined;
  const left = { period: period ?? periodLeft(text, mentions, round.period), spokenOf: placing.left };
  const ground = groundLeft(text, facts) ?? round.ground ?? "";
  return { facts: rankAtHome(shareScopes(facts), round), dismissed, ...left, ground };
}

// 工业是一季度经济回升的主引擎。 What a paragraph begins with, before any figure, is of one period.
function periodSpokenOf(mentions: readonly PeriodMention[]): string | undefined {
  const [only, ...others] = mentions.filter(({ reach }) => reach !== "asof");
  return only?.reach === "main" && !only.goal && others.length === 0 ? only.period : undefined;
}

const LEVEL_OF: readonly [ending: RegExp, scope: string][] = [
  [/省$|自治区$/u, "全省"],
  [/市$/u, "全市"],
  [/州$/u, "全州"],
  [/县$/u, "全县"],
  [/区$/u, "全区"],
];

// 增速居前三位的是A县、B县: places of a city's bulletin stand among the city's.
function rankAtHome(facts: readonly Fact[], { place, gazetteer }: Surroundings): readonly Fact[] {
  const scope = LEVEL_OF.find(([ending]) => ending.test(place))?.[1];
  if (scope === undefined || place.includes("、")) return facts;
  const isInside = (name: string) => name !== place && (gazetteer?.isWithin(name, place) ?? false);
  return facts.map((fact) =>
    fact.measure === "rank" && fact.scope === "" && fact.place.split("、").every(isInside)
      ? inferScope(fact, scope)
      : fact,
  );
}

const inferScope = (fact: Fact, scope: string): Fact => ({
  ...fact,
  scope,
  flags: [...fact.flags.filter((flag) => flag !== NO_SCOPE), "inferred:scope"],
});

// Two ranks of one sentence are ranked over the same area unless each says its own.
function shareScopes(facts: readonly Fact[]): Fact[] {
  return facts.map((fact, i) => {
    if (fact.measure !== "rank" || fact.scope !== "") return fact;
    const near = [facts[i + 1], facts[i + 2], facts[i - 1], facts[i - 2]];
    const sibling = near.find((f) => f?.measure === "rank" && f.scope !== "");
    return sibling ? inferScope(fact, sibling.scope) : fact;
  });
}
