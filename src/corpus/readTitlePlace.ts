import type { Gazetteer } from "./gazetteer.js";
import type { Section } from "./bulletin.js";
import type { PlaceMention } from "./placeMention.js";
import { readBodyPlace } from "./readBodyPlace.js";

/** The place a bulletin is about as a whole, and where it was found. */
export interface Home {
  /** Full name; "" if nothing names one. */
  readonly place: string;
  readonly from: Exclude<Section["placeFrom"], "heading">;
}

/**
 * The place a bulletin is about as a whole: the innermost one named by its title; else one whose short name opens a phrase
 * of the title; else that of the first of the other lines that names one (source, series, signing office); else the one its
 * sentences speak of, which the document number may decide.
 *
 * @param lines the title first.
 * @param issue document number, as printed.
 * @example
 * readTitlePlace(["绍兴市柯桥区2023年科技工作总结"], "", gazetteer) // { place: "柯桥区", from: "title" }
 */
export function readTitlePlace(
  lines: readonly (string | undefined)[],
  body: string,
  gazetteer: Gazetteer,
  issue?: string,
): Home {
  const [title = "", ...others] = lines;
  const stated = placeIn(title, gazetteer) ?? shortIn(title, body, gazetteer);
  if (stated) return { place: stated, from: "title" };
  for (const line of others) {
    const place = line && placeIn(line, gazetteer);
    if (place) return { place: withinPress(line, place, body, gazetteer), from: "title" };
  }
  const initial = /[〔[(【]/u.test(issue ?? "") ? issue?.charAt(0) : undefined;
  const place = readBodyPlace(body, gazetteer, initial)?.name;
  return place === undefined ? { place: "", from: "none" } : { place, from: "text" };
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

const PHRASE = /(?<=^|[\s\p{P}]|\d[年月日])\p{Script=Han}/gu;

// 从“等项目”到“抢项目”——衢州招商引资一线见闻; a county's short name counts where the text speaks of it: 诸暨招商引资见闻.
function shortIn(title: string, body: string, gazetteer: Gazetteer): string | undefined {
  const spoken = readBodyPlace(body, gazetteer)?.name;
  const mentions = [...title.matchAll(PHRASE)].map(({ index }) => gazetteer.placeAt(title, index, spoken));
  return mentions.find((mention): mention is PlaceMention => mention !== undefined)?.place.name;
}

// 浙江日报, 浙江在线; but not 浙江科技简报.
const PRESS = /(?:日|晚|晨|早|商|时|都市|工人|青年|法治)报|新闻(?:网|社|客户端)|电视台|在线|传媒|融媒/u;

// A provincial newspaper reports on a city; a city's own speaks for the city.
function withinPress(line: string, place: string, body: string, gazetteer: Gazetteer): string {
  if (!PRESS.test(line) || gazetteer.placeNamed(place)?.level !== "province") return place;
  const spoken = readBodyPlace(body, gazetteer)?.name;
  return spoken !== undefined && gazetteer.isWithin(spoken, place) ? spoken : place;
}
