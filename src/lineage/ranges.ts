/**
 * Ascending positions as text.
 *
 * @example
 * writeRanges([0, 1, 2, 5]) // "0-2,5"
 */
export function writeRanges(positions: Iterable<number>): string {
  const ranges: [first: number, last: number][] = [];
  for (const position of positions) {
    const range = ranges.at(-1);
    if (range?.[1] === position - 1) range[1] = position;
    else ranges.push([position, position]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(",");
}

/**
 * The positions that a text of ranges names.
 *
 * @example
 * readRanges("0-2,5") // [0, 1, 2, 5]
 */
export function readRanges(text: string): number[] {
  if (text === "") return [];
  return text.split(",").flatMap((range) => {
    const [first = 0, last = first] = range.split("-").map(Number);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}
