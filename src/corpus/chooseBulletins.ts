import type { Bulletin } from "./bulletin.js";
import type { Gazetteer } from "./gazetteer.js";
import { loadBulletins } from "./loadBulletins.js";
import { loadGazetteer } from "./loadGazetteer.js";

/** The word for every bulletin there is. */
const ALL = "all";

/**
 * The bulletins that a notebook works on: those named, or `"all"`. Without a name those of the environment's `JIANBAO_BULLETINS`
 * (names joined by commas, or `all`), else the latest issue of every roundup.
 *
 * @throws for a name that no seed has.
 *
 * @example
 * await chooseBulletins()                    // the latest issues
 * await chooseBulletins("shaoxing-2023-09")  // this one
 * await chooseBulletins("all")
 */
export async function chooseBulletins(...names: readonly string[]): Promise<Bulletin[]> {
  const wanted = names.length > 0 ? names : namesIn(process.env["JIANBAO_BULLETINS"] ?? "");
  if (wanted.includes(ALL)) return loadBulletins();
  return wanted.length > 0 ? loadBulletins({ names: wanted }) : latestIssues(await loadBulletins(), loadGazetteer());
}

const namesIn = (list: string) => list.split(/[,，、]/u).map((name) => name.trim()).filter(Boolean); // prettier-ignore

/**
 * The latest issue of every roundup. Two bulletins are issues of one roundup when they speak of the same area: of one city's districts,
 * or of the same single place. One without a date, or without a place that the gazetteer knows, is no older than any other.
 *
 * @example
 * latestIssues([september, november], gazetteer) // [november]
 */
export function latestIssues(bulletins: readonly Bulletin[], gazetteer: Gazetteer): Bulletin[] {
  const dated = bulletins.map((bulletin) => ({
    bulletin,
    area: areaOf(bulletin, gazetteer),
    date: bulletin.masthead.date ?? "",
  }));
  const isOlder = ({ area, date }: (typeof dated)[0]) =>
    area !== "" && date !== "" && dated.some((other) => other.area === area && other.date > date);
  return dated.filter((one) => !isOlder(one)).map(({ bulletin }) => bulletin);
}

/** The code of its one place, else what the codes of its places have in common: 3306* for a city's districts; "" where that is nothing. */
function areaOf({ sections }: Bulletin, gazetteer: Gazetteer): string {
  const names = sections.flatMap(({ place }) => place.split("、"));
  const codes = [...new Set(names.map((name) => gazetteer.placeNamed(name)?.code ?? "").filter(Boolean))];
  const [first = ""] = codes;
  if (codes.length < 2) return first;
  const length = [4, 2].find((n) => codes.every((code) => code.startsWith(first.slice(0, n))));
  return length === undefined ? "" : `${first.slice(0, length)}*`;
}
