import type { Gazetteer } from "./gazetteer.js";

/**
 * Full name of the place a bulletin is about as a whole: the innermost one named by its title, else by the first of the
 * other lines that name one (source, series, signing office); "" if none does.
 *
 * @example
 * readTitlePlace(["绍兴市柯桥区2023年科技工作总结"], gazetteer) // "柯桥区"
 */
export function readTitlePlace(lines: readonly (string | undefined)[], gazetteer: Gazetteer): string {
  for (const line of lines) {
    const place = line && placeIn(line, gazetteer);
    if (place) return place;
  }
  return "";
}

function placeIn(words: string, gazetteer: Gazetteer): string | undefined {
  // 绍兴科技简报: a series begins with its place's short name.
  const opening = gazetteer.placeAt(words, 0);
  const mentions = opening ? [opening, ...gazetteer.findPlaces(words)] : gazetteer.findPlaces(words);
  const first = mentions.find((mention) => mention.form !== "short") ?? mentions[0];
  // 浙江省绍兴市柯桥区: the chain's last; a second place elsewhere in the title is somebody else.
  const inner = mentions.reduce((found, { place }) => {
    return found && gazetteer.isWithin(place.name, found.name) ? place : found;
  }, first?.place);
  return inner?.name;
}
