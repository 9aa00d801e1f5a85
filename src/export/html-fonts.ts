import { FAMILY, loadFaces, subset } from "./fonts.js";

/** Style rules that bring the font along, reduced to the characters of the page's text. */
export async function toFontFaces(text: string): Promise<string> {
  const characters = [...new Set(text)].sort().join("");
  const faces = (await loadFaces()).map(async ({ weight, bytes }) => {
    const font = (await subset(bytes, characters)).toString("base64");
    return `@font-face{font-family:"${FAMILY}";font-weight:${weight};src:url(data:font/ttf;base64,${font}) format("truetype")}`;
  });
  return (await Promise.all(faces)).join("\n");
}
