import { type Bulletin, readBulletin } from "../../corpus/index.js";
import { extractInTurn } from "../extract.js";
import { toJsonLine } from "../jsonl.js";
import { MOST, tooMany } from "../limit.js";
import { type Document, readDocument } from "./document.js";
import type { Batch } from "./lineBatches.js";

/** What some lines of documents gave. */
export interface LinesExtraction {
  /** Metrics, one a line. */
  readonly output: string;
  readonly problems: readonly LineProblem[];
  /** How many lines were looked at. */
  readonly lines: number;
}

/** A line that is no document. */
export interface LineProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/**
 * Lines of documents → their metrics, in order; a line that cannot be read is told and passed over.
 *
 * @param most as many metrics as one document may give.
 */
export function extractLines(batch: Batch, most = MOST): LinesExtraction {
  if ("tooLong" in batch)
    return { output: "", lines: 1, problems: [{ line: 1, message: `too long a line: ${batch.tooLong} bytes` }] };
  const outputs: string[] = [];
  const problems: LineProblem[] = [];
  const lines = linesOf(batch);
  lines.forEach((line, i) => {
    try {
      outputs.push(extractLine(decode(line), most));
    } catch (error) {
      problems.push({ line: i + 1, message: (error as Error).message });
    }
  });
  return { output: outputs.join(""), problems, lines: lines.length };
}

const NEWLINE = 0x0a;

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return start < bytes.length ? [...lines, bytes.subarray(start)] : lines;
}

function decode(line: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(line);
  } catch {
    throw new Error("not UTF-8; write documents as UTF-8");
  }
}

function extractLine(line: string, most: number): string {
  if (line.trim() === "") return "";
  const document = readDocument(line);
  const others = Object.keys(document.others).length > 0 ? { document: document.others } : {};
  const rows: string[] = [];
  for (const { metrics } of extractInTurn(toBulletin(document))) {
    for (const metric of metrics) rows.push(`${toJsonLine(metric, others)}\n`);
    if (rows.length > most) throw tooMany("too long a document; give each bulletin a line of its own", most);
  }
  return rows.join("");
}

function toBulletin({ name, text, year, published }: Document): Bulletin {
  const bulletin = readBulletin(text, name);
  const spoken = year ?? bulletin.masthead.year ?? published;
  return spoken === undefined ? bulletin : { ...bulletin, masthead: { ...bulletin.masthead, year: spoken } };
}
