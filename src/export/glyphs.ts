import type { Scene } from "./scene.js";

// What a font need not draw: blanks, and marks that steer the setting of text.
const UNDRAWN = /[\s\p{Default_Ignorable_Code_Point}]/u;

/** Refuses a chart with a character its font cannot draw; neither measuring nor drawing would tell. */
export function refuseMissingGlyphs({ texts, typeface }: Scene, chart: string): void {
  for (const text of texts) {
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      if (UNDRAWN.test(character) || typeface.faces.every((face) => face.has(code))) continue;
      const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
      throw new Error(`missing glyph in chart ${chart}; write “${text}” without it: ${character} (${name})`);
    }
  }
}
