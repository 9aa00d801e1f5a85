export interface ReadPdf {
  readonly pages: number;
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** All text, without blanks. */
  readonly text: string;
  readonly fonts: readonly string[];
}

/** Reads a PDF as a viewer that copies text does. */
export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const { width, height } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const text = content.items
    .map((item) => ("str" in item ? item.str : ""))
    .join("")
    .replace(/\s/gu, "");
  const fonts = [...bytes.toString("latin1").matchAll(/\/BaseFont\s*\/([\w+-]+)/gu)].map((match) => match[1] ?? "");
  return { pages: document.numPages, width, height, text, fonts };
}

/** The text of each page, without blanks. */
export async function readPdfPages(bytes: Buffer): Promise<string[]> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent();
    const text = content.items.map((item) => ("str" in item ? item.str : "")).join("");
    pages.push(text.replace(/\s/gu, ""));
  }
  return pages;
}
