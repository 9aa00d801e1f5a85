import { dirname, join } from "node:path";
import { joinRows, type Row } from "./joinRows.js";

/** A PDF with text → its text: rows put together from their pieces, paragraphs from their rows, page numbers left out. */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const folder = dirname(require.resolve("pdfjs-dist/package.json"));
  const loading = pdfjs.getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: join(folder, "cmaps/"),
    cMapPacked: true,
    standardFontDataUrl: join(folder, "standard_fonts/"),
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    const document = await loading.promise;
    const pages: Row[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(readRows(items.filter((item) => "str" in item)));
    }
    return joinRows(pages);
  } finally {
    await loading.destroy();
  }
}

/** A piece of text as PDF.js gives it. */
interface Piece {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

function readRows(items: readonly unknown[]): Row[] {
  const pieces = (items as readonly Piece[])
    .filter(({ str }) => str.trim() !== "")
    .map((piece) => ({
      text: piece.str,
      x: piece.transform[4] ?? 0,
      y: piece.transform[5] ?? 0,
      width: piece.width,
      size: piece.height || Math.abs(piece.transform[3] ?? 0) || 10,
    }));
  const rows: (typeof pieces)[] = [];
  for (const piece of pieces) {
    const row = rows.find(([first]) => first && Math.abs(first.y - piece.y) < first.size / 2);
    if (row) row.push(piece);
    else rows.push([piece]);
  }
  rows.sort((a, b) => (b[0]?.y ?? 0) - (a[0]?.y ?? 0));
  return rows.map((row) => printRow(row.sort((a, b) => a.x - b.x)));
}

function printRow(pieces: readonly { text: string; x: number; y: number; width: number; size: number }[]): Row {
  let text = "";
  let right = pieces[0]?.x ?? 0;
  for (const piece of pieces) {
    const gap = (piece.x - right) / piece.size;
    if (text !== "") text += gap > 1.5 ? "\t" : gap > (needsSpace(text, piece.text) ? 0.15 : 0.5) ? " " : "";
    text += piece.text;
    right = piece.x + piece.width;
  }
  return {
    text: unradical(text).trim(),
    left: pieces[0]?.x ?? 0,
    right,
    top: pieces[0]?.y ?? 0,
    size: pieces[0]?.size ?? 10,
  };
}

const needsSpace = (before: string, after: string) => /[\w%]$/u.test(before) && /^[\w]/u.test(after);

// Fonts that share a glyph give ⾼ (a radical) for 高.
const unradical = (text: string) => text.replace(/[\u2e80-\u2fdf\uf900-\ufaff]/gu, (c) => c.normalize("NFKC"));
