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
