// Names Windows keeps for itself, with any ending.
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;
// In bytes, of the 255 that a name may have: endings and drafts take some.
const LONGEST = 200;

/**
 * A chart's name as a file name: letters, digits, dash, underscore and single dots stay; whatever could be a path or
 * trouble a file system becomes a dash.
 *
 * @example
 * toFileName("../增速:嵊州市") // "增速-嵊州市"
 */
export function toFileName(name: string): string {
  const plain = name
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}_.-]+/gu, "-")
    .replace(/\.{2,}/gu, "-");
  const trimmed = cut(plain.replace(/-{2,}/gu, "-").replace(/^[-.]+|[-.]+$/gu, "")).replace(/[-.]+$/u, "");
  if (trimmed === "") throw new Error(`invalid chart name, it needs a letter or a digit: ${JSON.stringify(name)}`);
  return RESERVED.test(trimmed.split(".")[0] ?? "") ? `chart-${trimmed}` : trimmed;
}

// At the end of a character.
const cut = (name: string) => Buffer.from(name).subarray(0, LONGEST).toString().replace(/\uFFFD+$/u, "");
