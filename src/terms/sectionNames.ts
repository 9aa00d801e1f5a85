import { type Bulletin, issueName } from "../corpus/index.js";

/** Where a sentence, or whatever was counted, stands. */
export interface Standing {
  readonly bulletin: string;
  readonly place: string;
}

/**
 * What the sections of bulletins are called: by their place, and where several bulletins have a section for it, by their issue as well.
 *
 * @example
 * sectionNames([first])({ bulletin: "shaoxing-2023-09", place: "柯桥区" })         // "柯桥区"
 * sectionNames([first, second])({ bulletin: "shaoxing-2023-09", place: "柯桥区" }) // "柯桥区（2023年第9期）"
 */
export function sectionNames(bulletins: readonly Bulletin[]): (standing: Standing) => string {
  const issues = new Map(bulletins.map((bulletin) => [bulletin.name, issueName(bulletin)]));
  const holders = (place: string) => bulletins.filter(({ sections }) => sections.some((one) => one.place === place));
  return ({ bulletin, place }) =>
    holders(place).length > 1 ? `${place}（${issues.get(bulletin) ?? bulletin}）` : place;
}
