import { statSync } from "node:fs";
import { workspacePath } from "../lineage/workspace.js";
import { plainText } from "./plainText.js";
import { type WordLine, loadWordLines, readWordLines } from "./wordFile.js";

/** A word that segmentation keeps whole. */
export interface DictionaryEntry {
  readonly word: string;
  /** 提法, 政策, 主体, 平台, 指标 …; "" where the list gives none. */
  readonly category: string;
  /** How strongly it holds together, on the scale of the built-in dictionary (60 million words in all). */
  readonly frequency: number;
}

/** The user dictionary, read: entries in the order of the file, findable by word. */
export interface Dictionary {
  readonly entries: readonly DictionaryEntry[];
  readonly byWord: ReadonlyMap<string, DictionaryEntry>;
}

/**
 * Read a user dictionary: a word a line, then its category and its frequency, both optional. A word listed twice keeps
 * its first line.
 *
 * @example
 * readDictionary("三位一体 提法\r\n高企  主体  500000\n").entries[1] // { word: "高企", category: "主体", frequency: 500000 }
 */
export function readDictionary(text: string): Dictionary {
  return toDictionary(readWordLines(text));
}

const cache = new Map<string, { stamp: string; dictionary: Dictionary }>();

/** The user dictionary of the workspace (data/dictionary.txt), or of another file; read again only when the file has changed. */
export function loadDictionary(path: string = workspacePath("data", "dictionary.txt")): Dictionary {
  const stats = statSync(path, { throwIfNoEntry: false });
  const stamp = stats ? `${stats.mtimeMs} ${stats.size}` : "missing";
  const known = cache.get(path);
  if (known?.stamp === stamp) return known.dictionary;
  const dictionary = toDictionary(loadWordLines(path));
  cache.set(path, { stamp, dictionary });
  return dictionary;
}

function toDictionary(lines: readonly WordLine[]): Dictionary {
  const byWord = new Map<string, DictionaryEntry>();
  for (const line of lines) {
    const entry = toEntry(line);
    if (!byWord.has(entry.word)) byWord.set(entry.word, entry);
  }
  return { entries: [...byWord.values()], byWord };
}

function toEntry({ number, columns }: WordLine): DictionaryEntry {
  const [written = "", ...rest] = columns;
  const word = plainText(written);
  const frequency = rest.find((c) => /^\d+$/u.test(c));
  const category = rest.find((c) => c !== frequency) ?? "";
  if (rest.length > 2 || (rest.length === 2 && frequency === undefined))
    throw new Error(`Invalid dictionary line ${number}, want “词 类别 词频”: ${columns.join(" ")}`);
  if (frequency !== undefined && !isFrequency(Number(frequency)))
    throw new Error(`Invalid frequency in dictionary line ${number}, want 1 to 10000000: ${frequency}`);
  return { word, category, frequency: Number(frequency ?? usualFrequency(word)) };
}

const isFrequency = (n: number) => n >= 1 && n <= 1e7;

// The commonest built-in word weighs 883634 of 60 million, so three characters at 10^6 win over any two built-in words, and
// one longer entry wins over two shorter ones. Words of two characters are held less tightly: 国引 must not win in 全国引进.
const usualFrequency = (word: string) => 10 ** Math.min(7, 3 + [...word].length);
