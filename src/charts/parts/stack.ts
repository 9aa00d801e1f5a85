/** Rows of unequal heights, one under the other, in pixels. */
export interface Stacked {
  readonly places: readonly { readonly top: number; readonly bottom: number }[];
  readonly height: number;
}

// On a slide rows grow into the room that is left, up to twice their height, or give up some of the air between them.
const GROWTH = { most: 2, least: 0.85 } as const;

/** Stacks rows of the heights they ask for; where the page fixes a height, they fit into what its head leaves of it. */
export function stack(heights: readonly number[], room: number | undefined, head: number): Stacked {
  const needed = heights.reduce((sum, height) => sum + height, 0);
  const growth = room === undefined ? 1 : Math.min(GROWTH.most, Math.max(GROWTH.least, (room - head) / needed));
  let bottom = 0;
  const places = heights.map((height) => {
    const top = bottom;
    bottom = top + height * growth;
    return { top, bottom };
  });
  return { places, height: bottom };
}
