import { createHash } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, relative } from "node:path";
import type * as Jieba from "nodejs-jieba";
import { writeWholeSync } from "../lineage/write-whole.js";
import { workspacePath } from "../lineage/workspace.js";
import type { Dictionary } from "./dictionary.js";

// Unknown names (鉴水, 剡溪) come out whole with the hidden Markov model and as single characters without it. `cut` leaves it
// out unless told, `tag` and `extract` do not: whoever segments, segments here.
const WITH_HMM = true;

const isHan = (word: string) => /^\p{Script=Han}+$/u.test(word);

let jieba: typeof Jieba | undefined;
let loaded: { readonly dictionary: Dictionary; readonly list: string } | undefined;

// What was cut with a dictionary before: two that are compared would have jieba load each again and again.
const known = new WeakMap<Dictionary, Map<string, string[]>>();
const MOST_KNOWN = 20_000;

/**
 * Cut a run of Chinese characters into words: dictionary first, hidden Markov model for what it does not know.
 * The built-in dictionary is loaded at the first call (about a second), and again when other words are to be kept whole.
 *
 * @example
 * cutHan("科技型中小企业数", loadDictionary()) // ["科技型中小企业", "数"]
 */
export function cutHan(run: string, dictionary: Dictionary): readonly string[] {
  const before = known.get(dictionary)?.get(run);
  if (before) return before;
  const words = cutNow(run, dictionary);
  const runs = known.get(dictionary) ?? new Map<string, string[]>();
  if (runs.size >= MOST_KNOWN) runs.clear();
  known.set(dictionary, runs.set(run, words));
  return words;
}

function cutNow(run: string, dictionary: Dictionary): string[] {
  if (!jieba || loaded?.dictionary !== dictionary) jieba = loadJieba(dictionary);
  return jieba.cut(run, WITH_HMM);
}

function loadJieba(dictionary: Dictionary): typeof Jieba {
  const module = createRequire(__filename)("nodejs-jieba") as typeof Jieba;
  const list = toJiebaList(dictionary);
  if (loaded?.list !== list) {
    const file = saveList(list);
    // A file that is not there ends the whole process from inside jieba.
    for (const path of [module.DEFAULT_DICT, module.DEFAULT_HMM_DICT, file])
      if (!existsSync(path)) throw new Error(`Missing dictionary, install the packages again: ${path}`);
    module.load({ userDict: file });
  }
  loaded = { dictionary, list };
  return module;
}

/** The entries in the one form that jieba reads right: single spaces, LF, no BOM. */
const toJiebaList = ({ entries }: Dictionary) =>
  entries
    .filter((entry) => isHan(entry.word))
    .map((entry) => `${entry.word} ${entry.frequency} x\n`)
    .join("");

/** Keep a list under a name made of its content, so that two kernels never write over each other's. */
function saveList(list: string): string {
  const name = createHash("sha256").update(list).digest("hex").slice(0, 16);
  const path = workspacePath(".jianbao", "jieba", `${name}.utf8`);
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    writeWholeSync(path, list);
  }
  return toJiebaPath(path);
}

// jieba splits the argument at | and ; into several files. Seen from the working folder a path rarely has either.
function toJiebaPath(path: string): string {
  const short = relative(process.cwd(), path);
  if (/[|;]/u.test(short)) throw new Error(`Unsupported path, move the workspace to one without | and ;: ${path}`);
  return short;
}
