import { EVERYDAY_SHORT } from "./everydayNames.js";
import type { Gazetteer } from "./gazetteer.js";
import { isPlaceWithin, type Place } from "./place.js";

// Enough of a long bulletin to tell what it speaks of.
const MOST = 20_000;
// 全县 says more than 全市, which districts and counties are compared with, and that more than 全省.
const LEVEL_WORDS: readonly [word: RegExp, ending: RegExp][] = [
  [/[全我]县/u, /县$/u],
  [/[全我]区(?!域|块|位|间)/u, /区$/u],
  [/[全我][州旗盟]/u, /[州旗盟]$/u],
  [/[全我]市(?!场|民)/u, /市$/u],
  [/[全我]省/u, /省$/u],
];

/**
 * The place that the sentences of a bulletin speak of most, for one whose head names none; `undefined` where they name none.
 * 全县, 全市 or 全省 say of which level it is, and a place whose parts are named counts for more.
 *
 * @param initial first character of the document number (衢 of 衢科发〔2024〕3号): of the places named, those that begin so.
 * @example
 * readBodyPlace("全市新增企业12家，其中诸暨市3家、绍兴市本级9家。", gazetteer)?.name // "绍兴市"
 */
export function readBodyPlace(text: string, gazetteer: Gazetteer, initial?: string): Place | undefined {
  const words = text.slice(0, MOST);
  const counts = countPlaces(words, gazetteer);
  const named = [...counts.keys()];
  const around = [...new Set(named.flatMap(withParents))].filter(({ level }) => level !== "area");
  const ending = LEVEL_WORDS.find(([word]) => word.test(words))?.[1];
  const signing = around.filter(({ name }) => initial !== undefined && name.startsWith(initial));
  const fitting = around.filter(({ name }) => ending?.test(name));
  const candidates = [signing, fitting, named].find((places) => places.length > 0) ?? [];
  const weights = candidates.map((place) => weigh(place, counts));
  return candidates[weights.indexOf(Math.max(...weights))];
}

// In the order in which they are first named.
function countPlaces(words: string, gazetteer: Gazetteer): Map<Place, number> {
  const counts = new Map<Place, number>();
  for (const { place } of gazetteer.findPlaces(words)) {
    if (place.code === "" && place.level !== "area") continue;
    const known =
      [...counts.keys()].find(({ name, parent }) => name === place.name && parent === place.parent) ?? place;
    counts.set(known, (counts.get(known) ?? 0) + 1);
  }
  // 衢州企业, 衢州招商引资: where 衢州 is a place once, it is everywhere.
  for (const [place, count] of counts) {
    const isPlain = place.level !== "area" && place.short.length >= 2 && !EVERYDAY_SHORT.has(place.short);
    if (isPlain) counts.set(place, Math.max(count, words.split(place.short).length - 1));
  }
  return counts;
}

function withParents(place: Place): Place[] {
  return place.parent ? [place, ...withParents(place.parent)] : [place];
}

// Its own mentions, and more so those of its parts but for the part named most: 诸暨市 alone does not speak for 绍兴市.
function weigh(place: Place, counts: ReadonlyMap<Place, number>): number {
  const parts = new Map<Place, number>();
  for (const [other, count] of counts) {
    if (other === place || !isPlaceWithin(other, place)) continue;
    const part = withParents(other).find(({ parent }) => parent === place) ?? other;
    parts.set(part, (parts.get(part) ?? 0) + count);
  }
  const inside = [...parts.values()];
  const others = inside.reduce((sum, count) => sum + count, 0) - Math.max(0, ...inside);
  return 2 * (counts.get(place) ?? 0) + 3 * others;
}
