export const LEVELS = ["province", "city", "county", "area"] as const;
/** Where an area stands among areas; "area" is a functional one (高新区, 南太湖新区), which has no code. */
export type Level = (typeof LEVELS)[number];

/** An administrative division, or a functional area. */
export interface Place {
  /** Full name: 越城区. */
  readonly name: string;
  /** 行政区划代码, six digits as text; "" where there is none. */
  readonly code: string;
  readonly level: Level;
  /** The division it belongs to: 绍兴市 for 越城区. */
  readonly parent: Place | undefined;
  /** The name as lists shorten it: 越城; "" where a name is never shortened (城区, 南县). */
  readonly short: string;
}

export const isLevel = (word: string): word is Level => (LEVELS as readonly string[]).includes(word);

/** Whether a place is the area or lies in it. */
export function isPlaceWithin(place: Place, area: Place): boolean {
  for (let p: Place | undefined = place; p; p = p.parent) if (p === area) return true;
  return false;
}

/** Whether a place lies in the area, round it, or beside it in the same city or province. */
export function isNear(place: Place, area: Place | undefined): boolean {
  if (!area) return false;
  return isPlaceWithin(place, area.parent ?? area) || isPlaceWithin(area, place);
}

/** Of places of one name, the one in the area, else the one nearest round it, else the only or highest one. */
export function choosePlace(places: readonly Place[], area: Place | undefined): Place | undefined {
  for (let a = area; a; a = a.parent) {
    const inside = places.filter((p) => isPlaceWithin(p, a));
    if (inside.length > 0) return onlyHighest(inside);
  }
  return onlyHighest(places);
}

function onlyHighest(places: readonly Place[]): Place | undefined {
  const top = LEVELS.find((level) => places.some((place) => place.level === level));
  const highest = places.filter(({ level }) => level === top);
  return highest.length === 1 ? highest[0] : undefined;
}
