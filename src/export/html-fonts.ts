import { loadTypeface, subset, type Typeface } from "./fonts.js";

/** Style rules that bring the font along, reduced to the characters of the page's text. */
export async function toFontFaces(text: string, typeface?: Typeface): Promise<string> {
  const { family, faces } = typeface ?? (await loadTypeface());
  const characters = [...new Set(text)].sort().join("");
  const rules = faces.map(async ({ weight, bytes }) => {
    const font = (await subset(bytes, characters)).toString("base64");
    return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/ttf;base64,${font}) format("truetype")}`;
  });
  return (await Promise.all(rules)).join("\n");
}
