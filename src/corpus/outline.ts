/** A heading that stands open over what follows. */
export interface OpenHeading {
  readonly words: string;
  /** Style of its mark; "" for a line without mark, "place" for a place's line without mark. */
  readonly style: string;
  readonly rank: number;
  readonly number?: number;
  /** Place whose section it opens; undefined for a heading about a matter. */
  readonly place?: string;
  /** Nothing but headings has followed it yet. */
  readonly fresh: boolean;
}

/**
 * Put a heading under those it belongs to: headings of its own depth and deeper are closed.
 *
 * Depth follows the numbers before the kind of mark, because bulletins mix them: 一、吴兴区 after （二）各区县情况 begins to
 * count anew and stands below; 三、下一步工作 after 二、各区县情况 / 一、吴兴区 … 五、安吉县 goes on with the outer count.
 */
export function openHeading(open: readonly OpenHeading[], heading: OpenHeading): OpenHeading[] {
  return [...open.slice(0, depthOf(open, heading)), heading];
}

function depthOf(open: readonly OpenHeading[], { style, number, rank }: OpenHeading): number {
  const goesOn = open.findLastIndex((o) => o.style === style && o.number !== undefined && o.number + 1 === number);
  if (goesOn >= 0) return goesOn;
  const same = open.findLastIndex((o) => o.style === style);
  if (number === 1) {
    const top = open.at(-1);
    const restarts = same >= 0 && top?.style === style && (top.number !== 1 || top.fresh);
    return same < 0 || restarts ? open.length : same;
  }
  if (same >= 0) return same;
  const above = open.findIndex((o) => o.rank >= rank && o.style !== "" && o.style !== "place");
  return above >= 0 ? above : open.length;
}
