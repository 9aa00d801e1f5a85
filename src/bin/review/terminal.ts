import { type Column, CORRECTABLE, type MetricRow, TITLES } from "../../dataset/index.js";
import { MEASURE_LABELS } from "../../dataset/sheet/labels.js";
import { BOUNDS, MEASURES } from "../../metrics/index.js";
import { printable } from "../printable.js";
import { toCard } from "./card.js";
import type { Choice, Questions } from "./reviewRows.js";

interface ChoiceOption {
  readonly value: string;
  readonly choice: Choice;
  readonly label: string;
  readonly hint: string;
}

const CHECKED: ChoiceOption = { value: "c", choice: "checked", label: "无误 checked", hint: "right as it is" };

const CHOICE_OPTIONS: readonly ChoiceOption[] = [
  CHECKED,
  { value: "e", choice: "corrected", label: "更正 corrected", hint: "another value in one of its columns" },
  { value: "r", choice: "rejected", label: "剔除 rejected", hint: "this is no metric" },
  { value: "s", choice: "skipped", label: "跳过 skip", hint: "decide later" },
  { value: "q", choice: "quit", label: "退出 quit", hint: "decisions so far are kept" },
];

// Columns whose cells are one of a few.
const LISTS: Readonly<Partial<Record<Column, readonly { value: string; label: string }[]>>> = {
  measure: MEASURES.map((value) => ({ value, label: `${MEASURE_LABELS[value]} ${value}` })),
  bound: BOUNDS.map((value) => ({ value, label: value || "（无，准确数 exact）" })),
};

/** The questions of a review on a terminal. Escape and Ctrl-C go back to the row; at the row they quit. */
export async function askOnTerminal(): Promise<Questions> {
  const clack = await loadPrompts();
  const answerOf = <T>(answer: T) => (clack.isCancel(answer) ? undefined : (answer as Exclude<T, symbol>));
  return {
    show: (row, index, total) =>
      clack.log.message(
        toCard(row, (words) => `\u001b[1;7m${words}\u001b[0m`),
        { symbol: `${index}/${total}` },
      ),
    choice: async () => {
      const options = CHOICE_OPTIONS.map(({ value, label, hint }) => ({ value, label, hint }));
      const key = await clack.selectKey({ message: "怎样处理这一行？ What about this row?", options });
      if (clack.isCancel(key)) return "quit";
      // Return takes what is marked, the first of them, and gives no key.
      return (CHOICE_OPTIONS.find(({ value }) => value === key) ?? CHECKED).choice;
    },
    column: async (row, changes) => answerOf(await askColumn(clack, row, changes)),
    cell: async (row, column, findProblem) => answerOf(await askCell(clack, row, column, findProblem)),
    why: async (needed) =>
      answerOf(
        await clack.text({
          message: needed
            ? "依据？ Why, and where does the right figure stand?"
            : "依据（可留空）？ Why? (may stay empty)",
          defaultValue: "",
          validate: (text) => (needed && (text ?? "").trim() === "" ? "write a reason 请写依据" : undefined),
        }),
      ),
  };
}

// An ESM-only package: it cannot be imported at the top.
const loadPrompts = () => import("@clack/prompts");
type Prompts = Awaited<ReturnType<typeof loadPrompts>>;

function askColumn(clack: Prompts, row: MetricRow, changes: Readonly<Partial<Record<Column, string>>>) {
  const shown = (column: Column) => changes[column] ?? String(row[column] ?? "");
  const columns = CORRECTABLE.map((value) => ({
    value,
    label: printable(`${TITLES[value]} ${value}: ${shown(value) || "（空）"}${value in changes ? " ✎" : ""}`),
  }));
  const done = Object.keys(changes).length > 0 ? [{ value: "done" as const, label: "改好了 done" }] : [];
  return clack.select<Column | "done">({ message: "更正哪一列？ Which column?", options: [...done, ...columns] });
}

function askCell(
  clack: Prompts,
  row: MetricRow,
  column: Column,
  findProblem: (cell: string) => string | undefined,
): Promise<string | symbol> {
  const message = `${TITLES[column]} ${column}`;
  const list = LISTS[column]?.filter(({ value }) => value !== row[column]);
  if (list) return clack.select<string>({ message, options: [...list] });
  const initialValue = String(row[column] ?? "");
  return clack.text({ message, initialValue, defaultValue: "", validate: (text) => findProblem(text ?? "") });
}
