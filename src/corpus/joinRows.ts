/** A printed row of a PDF's page, in points from the page's lower left corner. */
export interface Row {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly size: number;
}

const PAGE_NUMBER = /^(?:[-—–·•\s]*\d{1,4}[-—–·•\s]*|第?\s?\d{1,4}\s?(?:页|\/)\s?(?:[,，]?\s?共?\s?\d{1,4}\s?页?)?)$/u;

/**
 * Rows of pages → text, a paragraph a line with an empty line between: a row that reaches the right margin goes on in the
 * next one, unless that one is indented; page numbers and running heads are dropped.
 */
export function joinRows(pages: readonly (readonly Row[])[]): string {
  const running = findRunning(pages);
  const matter = pages.map((rows) => rows.filter((row, i) => !isMargin(row, i, rows.length, running)));
  const rows = matter.flat();
  const right = rows.reduce((most, row) => Math.max(most, row.right), 0);
  const left = commonLeft(rows);
  const paragraphs: string[] = [];
  rows.forEach((row, i) => {
    const above = rows[i - 1];
    const last = paragraphs.length - 1;
    if (above && goesOn(above, row, left, right)) paragraphs[last] = glue(paragraphs[last] ?? "", row.text);
    else paragraphs.push(row.text);
  });
  return paragraphs.join("\n\n");
}

const isMargin = (row: Row, i: number, count: number, running: ReadonlySet<string>) =>
  (i === 0 || i === count - 1) && (PAGE_NUMBER.test(row.text) || running.has(row.text));

// What stands first or last on most of three or more pages.
function findRunning(pages: readonly (readonly Row[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const rows of pages) {
    const ends = new Set([rows[0]?.text, rows.at(-1)?.text]);
    for (const text of ends) if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const most = Math.max(3, pages.length / 2);
  return new Set([...counts].filter(([, count]) => count >= most).map(([text]) => text));
}

// The margin of the text block: where the most rows begin.
function commonLeft(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(Math.round(row.left), (counts.get(Math.round(row.left)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

function goesOn(above: Row, row: Row, left: number, right: number): boolean {
  if (above.text.includes("\t") || row.text.includes("\t")) return false;
  const reaches = above.right > right - 2.2 * above.size;
  const indented = row.left > left + 1.2 * row.size;
  // A row one page on stands higher; a gap within a page parts paragraphs.
  const apart = above.top - row.top > 2.6 * row.size;
  return reaches && !indented && !apart && Math.abs(above.size - row.size) < 0.2 * row.size;
}

const glue = (before: string, after: string) =>
  /[\w.,%]$/u.test(before) && /^[A-Za-z]/u.test(after) ? `${before} ${after}` : before + after;
