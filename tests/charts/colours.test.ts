import { describe, expect, test } from "vitest";
import { contrast, inkOn, luminance, mix } from "../../src/charts/colour.js";
import { COLOURS, THEMES } from "../../src/charts/theme.js";

type Channels = [number, number, number];

// Machado, Oliveira & Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency, IEEE
// Transactions on Visualization and Computer Graphics 15(6), 2009: severity 1, on linear RGB.
const BLINDNESS: Record<string, [Channels, Channels, Channels]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function linearOf(colour: string): Channels {
  const channels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  return channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as Channels;
}

function labOf([r, g, b]: Channels): Channels {
  const xyz = [
    0.4124 * r + 0.3576 * g + 0.1805 * b,
    0.2126 * r + 0.7152 * g + 0.0722 * b,
    0.0193 * r + 0.1192 * g + 0.9505 * b,
  ];
  const [x = 0, y = 0, z = 0] = xyz.map((value, index) =>
    Math.cbrt(Math.max(0, value) / ([0.9505, 1, 1.089][index] ?? 1)),
  );
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function seenBy(blindness: string, colour: string): Channels {
  const linear = linearOf(colour);
  return labOf(
    (BLINDNESS[blindness] ?? []).map((row) =>
      row.reduce((sum, weight, index) => sum + weight * (linear[index] ?? 0), 0),
    ) as Channels,
  );
}

function neighbours(colours: readonly string[]): [string, string][] {
  return colours.slice(1).map((colour, index) => [colours[index] ?? colour, colour]);
}

function everyTwo(colours: readonly string[]): [string, string][] {
  return colours.flatMap((one, index) => colours.slice(index + 1).map((other): [string, string] => [one, other]));
}

// What stands side by side: before and after, a bar and the one that is meant.
const SIGNS = [
  ["main", "pale"],
  ["main", "accent"],
] as const;

describe.each(THEMES)("theme %s", (theme) => {
  const colours = COLOURS[theme];

  test("sets text with the contrast that WCAG AA asks for", () => {
    expect(contrast(colours.ink, "#ffffff")).toBeGreaterThan(7);
    for (const colour of [colours.soft, colours.accent, colours.main])
      expect(contrast(colour, "#ffffff")).toBeGreaterThan(4.5);
  });

  test("keeps series and shades apart in grey", () => {
    for (const [one, other] of [
      ...neighbours(colours.series),
      ...neighbours(colours.ramp),
      [colours.main, colours.pale] as const,
    ]) {
      expect([one, other, Math.abs(labOf(linearOf(one))[0] - labOf(linearOf(other))[0]) > 8]).toEqual([
        one,
        other,
        true,
      ]);
    }
  });

  // In CIELAB, where a difference of 2.3 is just noticed: signs that stand alone differ by 15, shades in order by 10.
  const signs = [...everyTwo(colours.series), ...SIGNS.map(([a, b]) => [colours[a], colours[b]] as const)];
  const shades = everyTwo(colours.ramp);

  test.each(Object.keys(BLINDNESS))("keeps every two colours that tell marks apart distinct under %s", (blindness) => {
    const difference = ([one, other]: readonly [string, string]): number => {
      const [a, b] = [seenBy(blindness, one), seenBy(blindness, other)];
      return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
    };
    expect(signs.filter((pair) => difference(pair) <= 15)).toEqual([]);
    expect(shades.filter((pair) => difference(pair) <= 10)).toEqual([]);
  });

  test("keeps them apart in grey, whoever prints them", () => {
    const lightness = (colour: string): number => labOf(linearOf(colour))[0];
    const alike = [...signs, ...shades].filter(([one, other]) => Math.abs(lightness(one) - lightness(other)) <= 8);
    expect(alike).toEqual([]);
  });

  test("is grey through and through where it is meant for grey print", () => {
    const all = Object.values(colours).flat() as string[];
    const greys = all.filter(
      (colour) => new Set([colour.slice(1, 3), colour.slice(3, 5), colour.slice(5, 7)]).size === 1,
    );
    expect(greys.length === all.length).toBe(theme === "print");
  });
});

test("inkOn(ground) is white on dark and ink on light", () => {
  expect(inkOn("#1f5a8c", "#1d2733")).toBe("#ffffff");
  expect(inkOn("#f4f6f8", "#1d2733")).toBe("#1d2733");
});

test("mix(from, to, part) goes from one colour to the other", () => {
  expect([mix("#000000", "#ffffff", 0), mix("#000000", "#ffffff", 0.5), mix("#000000", "#ffffff", 1)]).toEqual([
    "#000000",
    "#808080",
    "#ffffff",
  ]);
});

test("luminance(colour) refuses what is no colour", () => {
  expect(() => luminance("red")).toThrow("invalid colour, written as #rrggbb: red");
});
