import type { Passage } from "./passages.js";
import { loadBoilerplate, loadStopwords } from "./wordList.js";

/**
 * What the studies do not take for terms unless told otherwise: stop words, boilerplate, and the names of the places the text is
 * about (诸暨市, 诸暨), which would head every list of what sets a section apart.
 *
 * @example
 * toDropped(passages).has("诸暨") // true, in a bulletin with a section on 诸暨市
 */
export function toDropped(passages: readonly Pick<Passage, "place">[]): ReadonlySet<string> {
  const places = new Set(passages.map((passage) => passage.place));
  return new Set([...loadStopwords(), ...loadBoilerplate(), ...[...places].flatMap(namesOf)]);
}

const namesOf = (place: string) => [place, place.replace(/(?<=..)[省市区县]$/u, "")];
