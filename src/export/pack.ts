import { unzipSync, zipSync } from "fflate";

// The first day a zip file can name.
const FIRST_DAY = new Date(1980, 0, 1);
const TYPES = "[Content_Types].xml";
const FIXED = "2000-01-01T00:00:00Z";

/** How a part of the package is rewritten: text in, text out. */
export type Edits = Readonly<Record<string, (xml: string) => string>>;

/** What a library counts over all the files it made: part names are told anew by it, wherever they stand. */
export type Rename = (text: string) => string;

/**
 * An Office file → the same file without the moment of its making, the same document being the same bytes, and without
 * types of parts it has not. `edits` rewrite
 * parts by name.
 *
 * @throws when an edit names a part that is not there.
 */
export function packWithoutDates(file: Uint8Array, edits: Edits = {}, rename: Rename = (text) => text): Buffer {
  const parts = unzipSync(file);
  const all: Edits = { "docProps/core.xml": withoutDates, ...edits };
  for (const [name, edit] of Object.entries(all)) {
    const part = parts[name];
    if (part === undefined) throw new Error(`missing part of the file: ${name}`);
    parts[name] = Buffer.from(edit(Buffer.from(part).toString("utf8")), "utf8");
  }
  parts[TYPES] = Buffer.from(withoutIdleTypes(Buffer.from(parts[TYPES] ?? "").toString("utf8"), parts), "utf8");
  // A chart of PowerPoint carries its data as a workbook of its own.
  for (const [name, part] of Object.entries(parts))
    if (name.endsWith(".xlsx")) parts[name] = new Uint8Array(packWithoutDates(part));
  const files = Object.entries(parts)
    .filter(([name]) => !name.endsWith("/"))
    .map(([name, part]) => [rename(name), /\.(?:xml|rels)$/u.test(name) ? recode(part, rename) : part] as const);
  return Buffer.from(zipSync(Object.fromEntries(files), { mtime: FIRST_DAY, level: 6 }));
}

// Types of parts that a library announced and did not write: a reason to repair the file.
function withoutIdleTypes(xml: string, parts: Readonly<Record<string, unknown>>): string {
  return xml.replace(/<Override\b[^>]*\bPartName="\/([^"]+)"[^>]*\/>/gu, (type, name: string) =>
    name in parts ? type : "",
  );
}

function recode(part: Uint8Array, rename: Rename): Uint8Array {
  return Buffer.from(rename(Buffer.from(part).toString("utf8")), "utf8");
}

function withoutDates(xml: string): string {
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${FIXED}`);
}
