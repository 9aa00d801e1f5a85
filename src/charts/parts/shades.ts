import { mix } from "../colour.js";
import type { Page } from "../layout.js";
import type { KeyEntry } from "./key.js";

/** Numbers shade in proportion from zero; states take a shade each. */
export function shadesOf(values: readonly number[], states: readonly string[], page: Page): (value: number) => string {
  const { ramp } = page.colours;
  if (states.length > 0) return (value) => stateShade(value, states.length, ramp);
  const [pale = "#ffffff", full = page.colours.main] = [ramp[0], ramp.at(-1)];
  const most = Math.max(...values.map(Math.abs)) || 1;
  return (value) => mix(pale, full, Math.abs(value) / most);
}

function stateShade(index: number, count: number, ramp: readonly string[]): string {
  const at = count === 1 ? ramp.length - 1 : Math.round((index * (ramp.length - 1)) / (count - 1));
  return ramp[at] ?? "#ffffff";
}

/** What the shades of states mean, the most first. */
export function shadeKey(states: readonly string[], page: Page): KeyEntry[] {
  const entry = (word: string, index: number): KeyEntry => ({
    word: page.say(word),
    colour: stateShade(index, states.length, page.colours.ramp),
  });
  return states.map(entry).reverse();
}
