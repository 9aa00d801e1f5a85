import { hashOf } from "../lineage/hash.js";

// Names Windows keeps for itself, with any ending.
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;
// What exports/ holds beside the charts: the gallery, the report, the workbook, the page of `jianbao diff`.
const TAKEN = /^(?:index|report|metrics|diff)$/iu;
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

/**
 * The name of a chart's files in exports/, which is that of no other file there.
 *
 * @example
 * toChartFileName("index") // "chart-index"
 */
export function toChartFileName(name: string): string {
  const file = toFileName(name);
  return TAKEN.test(file) ? `chart-${file}` : file;
}

/**
 * A file name for each of several names, none twice, not even where a disk takes a for A. Of names that would have the same, the
 * one that is a file name as it stands keeps it; the others get a hash, which does not change when more names come.
 *
 * @example
 * toFileNames(["a-b", "a b"]) // Map { "a-b" → "a-b", "a b" → "a-b-c8687a08" }
 */
export function toFileNames(names: readonly string[]): ReadonlyMap<string, string> {
  const plain = names.map((name) => [name, fileNameOr(name, "bulletin")] as const);
  const keepers = new Map<string, string>();
  for (const [name, file] of plain) {
    const key = file.toLowerCase();
    const alone = plain.filter(([, other]) => other.toLowerCase() === key).length === 1;
    if (!keepers.has(key) && (alone || name === file)) keepers.set(key, name);
  }
  return new Map(
    plain.map(([name, file]) => [
      name,
      keepers.get(file.toLowerCase()) === name ? file : `${file}-${hashOf(name).slice(0, 8)}`,
    ]),
  );
}

function fileNameOr(name: string, otherwise: string): string {
  return /[\p{L}\p{N}_]/u.test(name) ? toFileName(name) : otherwise;
}

// At the end of a character.
const cut = (name: string) =>
  Buffer.from(name)
    .subarray(0, LONGEST)
    .toString()
    .replace(/\uFFFD+$/u, "");
