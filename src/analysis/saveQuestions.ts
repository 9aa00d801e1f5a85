import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { writeIfChanged } from "../dataset/files.js";
import { writeTable } from "../dataset/index.js";
import { type Frame, toRows } from "../frames/index.js";
import { workspacePath } from "../lineage/workspace.js";
import type { Question } from "./asks/question.js";
import { questionText } from "./questions.js";

const HEADINGS = ["地区", "先后", "缺什么", "问题", "依据的原文", "出处", "答复"];

/**
 * 追问清单 as CSV for Excel and WPS, with an empty column for the answers.
 *
 * @example
 * questionCsv(questions(metrics)).split("\n")[0] // a byte order mark, then "地区,先后,缺什么,问题,依据的原文,出处,答复"
 */
export function questionCsv(asked: Frame<Question>): string {
  const rows = toRows(asked).map(({ place, weight, topic, question, sentence, locus }) =>
    [place, weight, topic, question, sentence, locus, ""]); // prettier-ignore
  return writeTable({ header: HEADINGS, rows });
}

/**
 * Write 追问清单 as text and as CSV; into exports/questions of the workspace by default. Returns the files' names.
 *
 * @example
 * saveQuestions(questions(metrics, bulletins)) // ["追问清单.txt", "追问清单.csv"]
 */
export function saveQuestions(asked: Frame<Question>, folder = workspacePath("exports", "questions")): string[] {
  mkdirSync(folder, { recursive: true });
  const files = { "追问清单.txt": `${questionText(asked)}\n`, "追问清单.csv": questionCsv(asked) };
  return Object.entries(files).map(([file, text]) => {
    writeIfChanged(join(folder, file), text);
    return file;
  });
}
