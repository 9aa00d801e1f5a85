import { workspacePath } from "../lineage/workspace.js";
import { plainText } from "./plainText.js";
import { loadWordLines } from "./wordFile.js";

/** Function words, measure words and units: words that carry no subject (data/stopwords.txt). */
export function loadStopwords(path: string = workspacePath("data", "stopwords.txt")): ReadonlySet<string> {
  return loadWordSet(path);
}

/** Words that every bulletin uses and that tell none apart: 同比, 其中, 推进 (data/boilerplate.txt). */
export function loadBoilerplate(path: string = workspacePath("data", "boilerplate.txt")): ReadonlySet<string> {
  return loadWordSet(path);
}

const loadWordSet = (path: string) => new Set(loadWordLines(path).flatMap((line) => line.columns.map(plainText)));
