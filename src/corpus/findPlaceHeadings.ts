import type { Block } from "./joinLines.js";
import type { Gazetteer } from "./gazetteer.js";
import type { Page } from "./page.js";
import { readPlaceHeading, type PlaceHeading } from "./readPlaceHeading.js";

/** What a block is to the sections: the heading of one, a name in a list of names, or neither. */
export type FoundPlace = PlaceHeading | "listed" | undefined;

/**
 * Which blocks open a place's section: each is read on its own, then believed or not for what stands around it.
 *
 * @param home full name of the title's place, or "".
 */
export function findPlaceHeadings(
  page: Page,
  blocks: readonly Block[],
  gazetteer: Gazetteer,
  home: string,
): FoundPlace[] {
  const read = blocks.map((block) => readPlaceHeading(page, block, gazetteer, home));
  const peers = countPeers(read);
  const believed = read.map((heading) => {
    if (!heading) return undefined;
    return isBelieved(heading, peers.get(heading.style)?.size ?? 0, gazetteer, home) ? heading : undefined;
  });
  return believed.map((heading, i) => (heading && isListed(heading, believed[i + 1]) ? "listed" : heading));
}

/** @param peers how many administrative places stand in headings of the same style, the heading's own included. */
function isBelieved(heading: PlaceHeading, peers: number, gazetteer: Gazetteer, home: string): boolean {
  const { place, form, functional, style } = heading;
  // 三、高新区 counts beside 一、吴兴区; a line without mark needs a row of them.
  if (functional) return form !== "headline" && peers > (style === "" ? 1 : 0);
  const inside = home === "" || gazetteer.isWithin(place, home);
  if (form === "headline") return peers > 1 && inside && place !== home;
  if (form === "office") return style !== "" || peers > 1;
  return inside || peers > 1 || gazetteer.isWithin(home, place);
}

// Administrative places by style of heading: one alone may be chance, two are a manner.
function countPeers(read: readonly (PlaceHeading | undefined)[]): Map<string, Set<string>> {
  const peers = new Map<string, Set<string>>();
  for (const heading of read) {
    if (!heading || heading.functional) continue;
    const places = peers.get(heading.style) ?? new Set<string>();
    peers.set(heading.style, places.add(heading.place));
  }
  return peers;
}

// 越城区 / 柯桥区 / 上虞区 one below the other, with nothing between, are a list or a table of contents.
const isListed = (heading: PlaceHeading, below: PlaceHeading | undefined) =>
  !heading.runsOn && below?.runsOn === false && below.style === heading.style;
