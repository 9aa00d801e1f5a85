type Channels = readonly [red: number, green: number, blue: number];

/** A colour between two, `part` of the way from the first to the second. */
export function mix(from: string, to: string, part: number): string {
  const [a, b] = [channels(from), channels(to)];
  const at = (index: 0 | 1 | 2): string =>
    Math.round(a[index] + (b[index] - a[index]) * part)
      .toString(16)
      .padStart(2, "0");
  return `#${at(0)}${at(1)}${at(2)}`;
}

/** Contrast that WCAG AA asks of text. */
export const READABLE = 4.5;

/** `ink` where it reads well on a ground, else white, else black: one of the two always does. */
export function inkOn(ground: string, ink: string): string {
  return [ink, "#ffffff"].find((colour) => contrast(ground, colour) >= READABLE) ?? "#000000";
}

/** Contrast of two colours as WCAG 2 counts it: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance, 0 to 1. */
export function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => linear(channel / 255)) as unknown as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function channels(colour: string): Channels {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(colour);
  if (!match) throw new Error(`invalid colour, written as #rrggbb: ${colour}`);
  return [1, 2, 3].map((index) => parseInt(match[index] ?? "", 16)) as unknown as Channels;
}
