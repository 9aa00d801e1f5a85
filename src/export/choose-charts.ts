import { chartsOf, isExecuted, refuseSameNames, type FoundChart } from "./charts-of.js";
import { toChartFileName } from "./file-name.js";

/** The charts of executed notebooks whose names a pattern matches, all without patterns; * stands for any run of characters. */
export function chooseCharts(notebooks: readonly string[], patterns: readonly string[]): FoundChart[] {
  const charts = notebooks.flatMap(chartsOf);
  const waiting = notebooks.filter((notebook) => !isExecuted(notebook));
  const hint = waiting.length === 0 ? "" : `; not executed yet (npx jianbao run): ${waiting.join(", ")}`;
  if (charts.length === 0 && notebooks.length > 0)
    throw new Error(`missing charts, the notebooks show none${hint || `: ${notebooks.join(", ")}`}`);
  refuseSameNames(charts, toChartFileName);
  const tests = patterns.map((pattern) => ({ pattern, test: toTest(pattern) }));
  const idle = tests.find(({ test }) => !charts.some(({ name }) => test.test(name)));
  if (idle !== undefined) {
    const names = charts.map(({ name }) => name);
    throw new Error(`unknown chart${hint}, ${nearNames(idle.pattern, names)}: ${idle.pattern}`);
  }
  return charts.filter(({ name }) => tests.length === 0 || tests.some(({ test }) => test.test(name)));
}

function toTest(pattern: string): RegExp {
  const parts = pattern.split("*").map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "u");
}

// So many names are read at a glance.
const FEW = 5;

/** What may have been meant: all names where there are few, else those that share most pairs of letters with the wanted one. */
function nearNames(wanted: string, names: readonly string[]): string {
  if (names.length <= FEW) return `one of ${names.join(", ")}`;
  const own = pairsOf(wanted);
  const shared = (name: string) => {
    const pairs = pairsOf(name);
    return (2 * [...pairs].filter((pair) => own.has(pair)).length) / (pairs.size + own.size);
  };
  const near = [...names].sort((a, b) => shared(b) - shared(a)).slice(0, FEW);
  return `one of ${names.length}, the nearest are ${near.join(", ")}`;
}

function pairsOf(name: string): Set<string> {
  const letters = [...` ${name.toLowerCase()} `];
  return new Set(letters.slice(1).map((letter, index) => (letters[index] ?? "") + letter));
}
