import { readBulletin, type Bulletin } from "../../src/corpus/index.js";

/** A text's bulletin. */
export const read = (text: string): Bulletin => readBulletin(text, "sample");

/** Its sections as "place | slogan", with ← where the place comes from the head, ~ from the sentences, ∅ where nothing names it. */
export function places(text: string): string[] {
  const from = { heading: "", title: "← ", text: "~ ", none: "∅ " };
  return read(text).sections.map(
    ({ place, placeFrom, slogan }) => `${from[placeFrom]}${place}${slogan && ` | ${slogan}`}`,
  );
}

/** Its body paragraphs as "place·number [headings] text", cut to the first characters. */
export function bodies(text: string, length = 12): string[] {
  return read(text).sections.flatMap(({ place, paragraphs }) =>
    paragraphs
      .filter(({ kind }) => kind === "body")
      .map(({ start, end, number, headings }) => {
        const words = text.slice(start, Math.min(end, start + length)).replace(/\s+/gu, "");
        return `${place}·${number}${headings.length > 0 ? ` [${headings.join(" > ")}]` : ""} ${words}`;
      }),
  );
}

/** Lines outside the sections. */
export const asides = (text: string): string[] => read(text).asides.map(({ start, end }) => text.slice(start, end));

/** Sentences of all body paragraphs. */
export const sentences = (text: string): string[] =>
  read(text).sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((p) => p.sentences.map(({ start, end }) => text.slice(start, end))),
  );
