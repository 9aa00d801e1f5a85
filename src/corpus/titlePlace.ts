import type { Masthead } from "./bulletin.js";
import type { Gazetteer } from "./gazetteer.js";

/**
 * Full name of the place a bulletin is about as a whole: the innermost one its title names, else the one its source names; "" if neither does.
 *
 * @example
 * readTitlePlace({ title: "绍兴市柯桥区2023年科技工作总结", keywords: [] }, gazetteer) // "柯桥区"
 */
export function readTitlePlace({ title, source }: Masthead, gazetteer: Gazetteer): string {
  return placeIn(title, gazetteer) ?? (source === undefined ? undefined : placeIn(source, gazetteer)) ?? "";
}

function placeIn(words: string, gazetteer: Gazetteer): string | undefined {
  const mentions = gazetteer.findPlaces(words);
  const full = mentions.find((mention) => mention.form !== "short") ?? mentions[0];
  if (!full) return undefined;
  // 浙江省绍兴市柯桥区: the chain's last; a second place elsewhere in the title is somebody else.
  return mentions.reduce((inner, { place }) => (gazetteer.isWithin(place.name, inner.name) ? place : inner), full.place)
    .name;
}
