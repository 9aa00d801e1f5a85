import { foldSentence } from "../../text/fingerprint.js";

// As far as a sentence reaches; a text without full stops is read in pieces shorter than that.
const REACH = 2000;

/** Whether a text has a sentence: round the place where something of it stands, or anywhere. */
export function isSaid(sentence: string, text: string, at?: { readonly start: number }): boolean {
  if (sentence === "") return true;
  const reach = Math.max(REACH, 2 * sentence.length);
  const around = at ? foldSentence(text.slice(Math.max(0, at.start - reach), at.start + reach)) : folded(text);
  return around.includes(foldSentence(sentence));
}

// Rows without a place ask one after the other.
let last = { text: "", folded: "" };

function folded(text: string): string {
  if (text !== last.text) last = { text, folded: foldSentence(text) };
  return last.folded;
}
