import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create, type Font } from "fontkit";
import { describe, expect, test } from "vitest";
import { textWidth } from "../../src/charts/width.js";

const FONTS = join(__dirname, "..", "..", "node_modules", "@expo-google-fonts", "noto-sans-sc");
const seed = readFileSync(join(__dirname, "..", "..", "seeds", "shaoxing-2023-09.txt"), "utf8");

describe("textWidth(text, size, bold)", () => {
  test("counts a Chinese character as an em and Latin letters by the font's table", () => {
    expect(textWidth("高新技术产业", 12)).toBe(72);
    expect(textWidth("43.0", 10)).toBeCloseTo(5.55 * 3 + 2.78);
  });

  test.each([
    [false, "400Regular/NotoSansSC_400Regular.ttf"],
    [true, "700Bold/NotoSansSC_700Bold.ttf"],
  ])("agrees with the font on every character of the bulletin (bold %s)", (bold, file) => {
    const font = create(readFileSync(join(FONTS, file))) as Font;
    const signs = "≥≤≈±×→←↑↓‰℃①②③…·（）〔〕";
    for (const character of new Set(seed.replace(/\s/gu, "") + signs)) {
      const advance = font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth;
      expect([character, Math.abs(textWidth(character, 1000, bold) - advance) < 60]).toEqual([character, true]);
    }
  });
});
