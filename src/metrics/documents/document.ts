/** A bulletin as another program hands it over, one JSON object a line. */
export interface Document {
  readonly name: string;
  readonly text: string;
  /** The year the bulletin speaks of, whatever its text says. */
  readonly year?: number;
  /** The year of publication: it counts where the text names no year. */
  readonly published?: number;
  /** All fields but name and text, as they came: they are given back beside every metric. */
  readonly others: Readonly<Record<string, unknown>>;
}

/**
 * A line of NDJSON as a document.
 *
 * @throws with what is wrong and what is wanted.
 *
 * @example
 * readDocument('{"name":"zhuji","text":"诸暨市…","date":"2023-10-08","url":"…"}')
 * // { name: "zhuji", text: "诸暨市…", published: 2023, others: { date: "2023-10-08", url: "…" } }
 */
export function readDocument(line: string): Document {
  const { name, text, ...others } = readObject(line);
  if (typeof name !== "string" || name === "") throw new Error(`the field name must be a text that is not empty`);
  if (typeof text !== "string" || text.trim() === "") throw new Error("the field text must hold the bulletin");
  const broken = BROKEN.exec(name + text)?.index;
  if (broken !== undefined)
    throw new Error(`a broken character, half of a pair or NUL: ${around(name + text, broken)}`);
  const [year, published] = [readYear(others["year"]), readDate(others["date"])];
  return { name, text, others, ...(year !== undefined && { year }), ...(published !== undefined && { published }) };
}

// No file and no other program holds them whole.
const BROKEN = /[\p{Surrogate}\0]/u;

const around = (words: string, at: number) =>
  `…${words.slice(Math.max(0, at - 8), at)}\uFFFD${words.slice(at + 1, at + 9)}…`;

function readObject(line: string): Record<string, unknown> {
  const value = parse(line);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new Error(`not an object; write {"name": …, "text": …}: ${shortened(line)}`);
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`not JSON; write one object a line: ${shortened(line)}`);
  }
}

function readYear(value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (Number.isInteger(value) && isYear(value as number)) return value as number;
  throw new Error(`the field year must be a number such as 2023: ${shortened(JSON.stringify(value))}`);
}

function readDate(value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  const year = typeof value === "string" ? Number(/^(\d{4})(?:-\d{2}(?:-\d{2}(?:[T ].*)?)?)?$/u.exec(value)?.[1]) : NaN;
  if (isYear(year)) return year;
  throw new Error(`the field date must be a date such as 2023-09-14: ${shortened(JSON.stringify(value))}`);
}

const isYear = (year: number) => year >= 1900 && year < 2100;

const shortened = (words: string) => (words.length > 40 ? `${words.slice(0, 39)}…` : words);
