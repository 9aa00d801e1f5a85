import type { Reading } from "../text/reading.js";

/** A stretch of a reading that may be cut into words as one. */
export type Run = readonly [from: number, to: number];

/**
 * Split a run of Han where the text has white space that parts words.
 * A space between two words parts them (比学习 比落实); one beside a single character was set by the printer (亿 元).
 */
export function splitAtGaps([from, to]: Run, reading: Reading, text: string, joinLines: boolean): Run[] {
  const gaps = findGaps(from, to, reading);
  const runs: [number, number][] = [];
  let start = from;
  for (const [n, gap] of gaps.entries()) {
    const broken = text.slice(reading.span(gap - 1, gap).end, reading.span(gap, gap + 1).start).includes("\n");
    const single = gap - (gaps[n - 1] ?? from) === 1 || (gaps[n + 1] ?? to) - gap === 1;
    if (broken ? joinLines : single) continue;
    runs.push([start, gap]);
    start = gap;
  }
  return [...runs, [start, to]];
}

function findGaps(from: number, to: number, reading: Reading): number[] {
  const gaps: number[] = [];
  if (isUnbroken(from, to, reading)) return gaps;
  for (let i = from + 1; i < to; i++) if (!isUnbroken(i - 1, i + 1, reading)) gaps.push(i);
  return gaps;
}

function isUnbroken(from: number, to: number, reading: Reading): boolean {
  const { start, end } = reading.span(from, to);
  return end - start === to - from;
}
