// Names Windows keeps for itself, with any ending.
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;
const LONGEST = 80;

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
  const trimmed = [...plain.replace(/-{2,}/gu, "-").replace(/^[-.]+|[-.]+$/gu, "")]
    .slice(0, LONGEST)
    .join("")
    .replace(/[-.]+$/u, "");
  if (trimmed === "") throw new Error(`invalid chart name, it needs a letter or a digit: ${JSON.stringify(name)}`);
  return RESERVED.test(trimmed.split(".")[0] ?? "") ? `chart-${trimmed}` : trimmed;
}
