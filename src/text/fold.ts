// Full-width forms fold to ASCII one by one, so that every offset stays where it is.
const ODD: Readonly<Record<string, string>> = {
  "　": " ",
  "，": ",",
  "；": ";",
  "：": ":",
  "（": "(",
  "）": ")",
  "！": "!",
  "？": "?",
  "∶": ":",
  "–": "—",
  "―": "—",
  "─": "—",
  "－": "—",
  "～": "~",
  "〜": "~",
  "∼": "~",
  "﹪": "%",
  〇: "零",
  "○": "零",
};

/**
 * Fold full-width letters, digits and punctuation to their half-width forms; dashes become —, tildes ~.
 * The result has the length of the input, so an offset in one is an offset in the other.
 *
 * @example
 * foldWidth("２５６．４亿元，增长７８％") // "256.4亿元,增长78%"
 */
export function foldWidth(text: string): string {
  return text.replace(/[！-～　，；：（）！？∶–―─－～〜∼﹪〇○]/gu, (c) => ODD[c] ?? toAscii(c));
}

// U+FF01…U+FF5E stand 0xFEE0 above U+0021…U+007E.
const toAscii = (c: string) => String.fromCharCode(c.charCodeAt(0) - 0xfee0);
