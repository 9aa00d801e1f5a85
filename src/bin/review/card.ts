import { describeDoubt, doubtsOf, type MetricRow, readNumberCell, splitAtNumeral } from "../../dataset/index.js";
import { MEASURE_LABELS } from "../../dataset/sheet/labels.js";
import { printable } from "../printable.js";
import { textTable } from "../report.js";

/**
 * A row as a person judges it: what it states, the sentence with the numeral marked, and the doubt in words.
 * `emphasise` makes the numeral stand out beyond its brackets.
 */
export function toCard(row: MetricRow, emphasise: (words: string) => string = (words) => words): string {
  const facts = [...factsOf(row), ...doubtLines(row), ...(row.basis === "" ? [] : [["依据 basis", row.basis]])];
  return [printable(`${row.bulletin} · ${row.locus}`), textTable(facts), "", markedSentence(row, emphasise)].join("\n");
}

function factsOf(row: MetricRow): string[][] {
  const wording = row.wording === row.indicator ? "" : `（原文：${row.wording}）`;
  const facts = [
    ["地区 place", row.place],
    ["主体 subject", row.subject],
    ["指标 indicator", row.indicator + wording],
    ["口径 stage", row.stage],
    ["量度 measure", `${MEASURE_LABELS[row.measure]} ${row.measure}`],
    ["数值 value", figureOf(row)],
    ["报告期 period", row.period],
    ["所属指标 of", row.of],
    ["比较范围 scope", row.scope],
  ];
  const always = /value|unit|period|place|indicator/u;
  return facts
    .filter(([name = "", cell]) => cell !== "" || always.test(name))
    .map(([name = "", cell]) => [name, cell || "（无）"]);
}

// As the numeral writes it, 43.0, where that is the value; a value that differs stands beside its numeral.
function figureOf({ bound, value, value_to: to, unit, numeral }: MetricRow): string {
  const plain = readNumberCell(numeral) === value;
  const figure = `${bound}${plain ? numeral : value}${to === undefined ? "" : `—${to}`}`;
  return `${figure} ${unit || "（无单位）"}${plain || figure === bound + numeral ? "" : `（原文：${numeral}）`}`;
}

const doubtLines = (row: MetricRow): string[][] =>
  doubtsOf(row).flatMap((flag) => {
    const { zh, en } = describeDoubt(flag);
    return [
      ["存疑 doubt", zh],
      ["", en],
    ];
  });

function markedSentence(row: MetricRow, emphasise: (words: string) => string): string {
  const parts = splitAtNumeral(row) ?? [row.sentence, "", ""];
  const [before = "", numeral = "", after = ""] = parts.map((part) => printable(part.replace(/\s*\n\s*/gu, " ")));
  return `${before}${numeral === "" ? "" : emphasise(`【${numeral}】`)}${after}`;
}
