import type { Block } from "./joinLines.js";
import type { Gazetteer } from "./gazetteer.js";
import { tailOf, type Page } from "./page.js";
import { endsAsProse } from "./stops.js";
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
  const read = blocks.map((block, i) => {
    const below = blocks[i + 1];
    return readPlaceHeading(page, block, gazetteer, home, below !== undefined && endsAsProse(tailOf(page, below)));
  });
  const peers = countPeers(read);
  const believed = read.map((heading) => {
    if (!heading) return undefined;
    return isBelieved(heading, peers.get(heading.style) ?? NONE, gazetteer, home) ? heading : undefined;
  });
  return believed.map((heading, i) => (heading && isListed(heading, believed[i + 1]) ? "listed" : heading));
}

/** Places that headings of one style name. */
interface Peers {
  readonly divisions: Set<string>;
  /** Functional areas, headlines not counted. */
  readonly areas: Set<string>;
  /** Of the areas, those that the gazetteer knows. */
  readonly known: Set<string>;
}

const newPeers = (): Peers => ({ divisions: new Set(), areas: new Set(), known: new Set() });
const NONE = newPeers();

/** @param peers the places in headings of the same style, the heading's own included. */
function isBelieved(heading: PlaceHeading, peers: Peers, gazetteer: Gazetteer, home: string): boolean {
  const { places, form, functional, style } = heading;
  const beside = peers.divisions.size;
  // 永登县、皋兰县 on a line of their own may be any list, but not among lines that name other places.
  if (places.length > 1 && style === "" && !heading.runsOn && beside <= places.length) return false;
  if (functional) return form !== "headline" && isAreaBelieved(peers, style);
  const inside = home === "" || places.every((place) => gazetteer.isWithin(place, home));
  if (form === "headline") return beside > 1 && inside && !places.includes(home);
  if (form === "office") return style !== "" || beside > 1;
  return inside || beside > 1 || places.every((place) => gazetteer.isWithin(home, place));
}

// 三、高新区 counts beside 一、吴兴区, a line without mark beside a row of them; of areas alone one must be known.
const isAreaBelieved = ({ divisions, areas, known }: Peers, style: string) =>
  divisions.size > (style === "" ? 1 : 0) || (areas.size > 1 && known.size > 0);

// Places by style of heading: one alone may be chance, two are a manner.
function countPeers(read: readonly (PlaceHeading | undefined)[]): Map<string, Peers> {
  const counts = new Map<string, Peers>();
  for (const heading of read) {
    if (!heading) continue;
    const peers = counts.get(heading.style) ?? newPeers();
    counts.set(heading.style, peers);
    for (const place of heading.places) {
      if (!heading.functional) peers.divisions.add(place);
      else if (heading.form !== "headline") peers.areas.add(place);
      if (heading.functional && heading.known && heading.form !== "headline") peers.known.add(place);
    }
  }
  return counts;
}

// 越城区 / 柯桥区 / 上虞区 one below the other, with nothing between, are a list or a table of contents.
const isListed = (heading: PlaceHeading, below: PlaceHeading | undefined) =>
  !heading.runsOn && below?.runsOn === false && below.style === heading.style;
