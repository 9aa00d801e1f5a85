import type { Block } from "./blocks.js";
import type { Gazetteer } from "./gazetteer.js";
import type { Page } from "./page.js";
import { readPlaceHeading, type PlaceHeading } from "./placeHeadings.js";

/** Which blocks open a place's section: each is read on its own, then believed or not for what stands around it. */
export function findPlaceHeadings(
  page: Page,
  blocks: readonly Block[],
  gazetteer: Gazetteer,
  home: string,
): (PlaceHeading | undefined)[] {
  const read = blocks.map((block) => readPlaceHeading(page, block, gazetteer, home));
  const peers = countPeers(read);
  const isBelieved = (heading: PlaceHeading) => {
    const beside = (peers.get(heading.style)?.size ?? 0) > 1;
    if (heading.functional) return beside;
    const inside = home === "" || gazetteer.isWithin(heading.place, home);
    if (heading.form === "headline") return beside && inside && heading.place !== home;
    if (heading.form === "office") return heading.mark !== undefined || beside;
    return inside || beside || gazetteer.isWithin(home, heading.place);
  };
  const believed = read.map((heading) => (heading && isBelieved(heading) ? heading : undefined));
  return believed.map((heading, i) => (heading && isListed(believed, i) ? undefined : heading));
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
function isListed(believed: readonly (PlaceHeading | undefined)[], i: number): boolean {
  const [heading, next] = [believed[i], believed[i + 1]];
  return heading?.runsOn === false && next?.runsOn === false && next.style === heading.style;
}
