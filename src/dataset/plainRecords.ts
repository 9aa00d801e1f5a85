const [QUOTE, LF, CR] = [0x22, 0x0a, 0x0d];

/** A quote that stands or ends where none may. */
export class OddQuote extends Error {}

/**
 * Reads the records of a CSV file in UTF-8, whose bytes are written to it bit by bit: what a table of a million rows takes
 * longest. The line that a record begins on is told with it.
 *
 * @throws OddQuote, without a word on where: a parser that looks closer tells.
 */
export class PlainRecords {
  private rest: Buffer = Buffer.alloc(0);
  private line = 1;
  private readonly delimiter: number;
  /** Where the cell that was read last ends. */
  private end = 0;

  constructor(
    delimiter: string,
    private readonly take: (cells: readonly string[], line: number) => void,
  ) {
    this.delimiter = delimiter.charCodeAt(0);
  }

  write(bytes: Uint8Array): void {
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.read(this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk, false);
  }

  finish(): void {
    this.read(this.rest, true);
  }

  private read(bytes: Buffer, isLast: boolean): void {
    let at = 0;
    for (let next = 0; at < bytes.length; at = next) {
      next = this.readRecord(bytes, at, isLast);
      if (next < 0) break;
    }
    this.rest = bytes.subarray(at);
  }

  /** Where the next record begins; -1 when the end of this one is still to come. */
  private readRecord(bytes: Buffer, start: number, isLast: boolean): number {
    const cells: string[] = [];
    let breaks = 0;
    for (let at = start; ; at = this.end + 1) {
      const cell = bytes[at] === QUOTE ? this.readQuoted(bytes, at, isLast) : this.readBare(bytes, at, isLast);
      if (cell === undefined) return -1;
      cells.push(cell);
      if (bytes[at] === QUOTE) breaks += countBreaks(cell);
      const behind = bytes[this.end];
      if (behind === this.delimiter) continue;
      // What follows on a CR at the end of a part may be its LF.
      if (behind === CR && this.end + 1 === bytes.length && !isLast) return -1;
      const isPair = behind === CR && bytes[this.end + 1] === LF;
      this.take(cells, this.line);
      this.line += breaks + 1;
      return this.end + (isPair ? 2 : 1);
    }
  }

  private readBare(bytes: Buffer, start: number, isLast: boolean): string | undefined {
    let at = start;
    for (; at < bytes.length && !this.isEnd(bytes[at]); at++) if (bytes[at] === QUOTE) throw new OddQuote();
    if (at >= bytes.length && !isLast) return undefined;
    this.end = at;
    return start === at ? "" : bytes.toString("utf8", start, at);
  }

  private readQuoted(bytes: Buffer, start: number, isLast: boolean): string | undefined {
    let isDoubled = false;
    let at = bytes.indexOf(QUOTE, start + 1);
    for (; bytes[at + 1] === QUOTE && at >= 0; at = bytes.indexOf(QUOTE, at + 2)) isDoubled = true;
    if (at < 0 && isLast) throw new OddQuote();
    if (at < 0 || (at + 1 === bytes.length && !isLast)) return undefined;
    if (at + 1 < bytes.length && !this.isEnd(bytes[at + 1])) throw new OddQuote();
    this.end = at + 1;
    const text = bytes.toString("utf8", start + 1, at);
    return isDoubled ? text.replaceAll('""', '"') : text;
  }

  private isEnd(byte: number | undefined): boolean {
    return byte === this.delimiter || byte === LF || byte === CR;
  }
}

const countBreaks = (cell: string) => (/[\r\n]/u.test(cell) ? (cell.match(/\r\n|\n|\r/gu)?.length ?? 0) : 0);
