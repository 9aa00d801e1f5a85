/**
 * The lines around one line of a source, numbered, that line marked.
 *
 * @example
 * excerpt("const a = 1;\nthrow a;", 2)
 * //   1 | const a = 1;
 * // > 2 | throw a;
 */
export function excerpt(source: string, line?: number, { around = 2, column }: ExcerptOptions = {}): string {
  const lines = source.split("\n");
  const first = Math.max(1, (line ?? 1) - around);
  const last = Math.min(lines.length, (line ?? 1 + around) + around);
  const width = String(last).length;
  return lines
    .slice(first - 1, last)
    .flatMap((text, index) => {
      const number = first + index;
      const row = `${number === line ? ">" : " "} ${String(number).padStart(width)} | ${text}`.trimEnd();
      return number === line && column ? [row, `  ${" ".repeat(width)} | ${" ".repeat(column - 1)}^`] : [row];
    })
    .join("\n");
}

export interface ExcerptOptions {
  /** How many lines before and after. */
  readonly around?: number;
  /** Puts a ^ under this column. */
  readonly column?: number;
}
