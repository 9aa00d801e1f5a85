import { unzipSync, zipSync } from "fflate";

// The first day a zip file can name.
const FIRST_DAY = new Date(1980, 0, 1);
const FIXED = "2000-01-01T00:00:00Z";

/** How a part of the package is rewritten: text in, text out. */
export type Edits = Readonly<Record<string, (xml: string) => string>>;

/**
 * An Office file → the same file without the moment of its making: the same document is the same bytes. `edits` rewrite
 * parts by name.
 *
 * @throws when an edit names a part that is not there.
 */
export function packWithoutDates(file: Uint8Array, edits: Edits = {}): Buffer {
  const parts = unzipSync(file);
  const all: Edits = { "docProps/core.xml": withoutDates, ...edits };
  for (const [name, edit] of Object.entries(all)) {
    const part = parts[name];
    if (part === undefined) throw new Error(`missing part of the file: ${name}`);
    parts[name] = Buffer.from(edit(Buffer.from(part).toString("utf8")), "utf8");
  }
  const files = Object.entries(parts).filter(([name]) => !name.endsWith("/"));
  return Buffer.from(zipSync(Object.fromEntries(files), { mtime: FIRST_DAY, level: 6 }));
}

function withoutDates(xml: string): string {
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${FIXED}`);
}
