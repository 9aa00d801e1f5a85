// Texts made to slow a reader down, once as they are and once ten times as long: processor time a character, which should be
// the same. What could hold up one step only is given to that step.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { readBulletin } = require("../../dist/corpus/index.js");
const { extractEntities } = require("../../dist/entities/index.js");
const { extractMetrics } = require("../../dist/metrics/index.js");
const { tokenize } = require("../../dist/terms/index.js");

const SEED = readFileSync(new URL("../../seeds/shaoxing-2023-09.txt", import.meta.url), "utf8");
const SHORT = 40_000;

const TEXTS = [
  ["the first bulletin, over and over", SEED],
  ["one line of prose", "新增高企12家，增长5.2%；"],
  ["one line without punctuation", "推动科技创新"],
  ["numbers without punctuation", "新增高企12家增长5.2%达到30万人"],
  ["one number", "1234567890"],
  ["opening brackets", "（【《"],
  ["closing quotes", "。”"],
  ["opening quotes before a number", "“315"],
  ["spaces", "　 "],
  ["numbers and spaces", "1 2"],
  ["commas at line ends", "新增高企，\n"],
  ["headings without end", "一、越城区\n"],
  ["labels", "来源："],
  ["a table of numbers", "17,4096,0.25\n"],
  ["names without a full stop", "与浙江大学共建浣江实验室、"],
  ["one word", "产业"],
];

const STEPS = [
  ["bulletin", (text) => void readBulletin(text, "b")],
  ["metrics", (text) => void extractMetrics(readBulletin(text, "b"))],
  ["named things", (text) => void extractEntities(readBulletin(text, "b"))],
  ["words", (text) => void tokenize(text)],
];

/** Microseconds a character, and the ratio of the long text's to the short one's. */
export function benchLinear() {
  for (const [, step] of STEPS) step(SEED.slice(0, SHORT));
  return {
    header: ["text", ...STEPS.flatMap(([name]) => [`${name}: µs a character`, "ten times as long"])],
    rows: TEXTS.map(([name, unit]) => [
      name,
      ...STEPS.flatMap(([, step]) => {
        const [short, long] = [SHORT, SHORT * 10].map((length) => timeOf(step, repeated(unit, length)));
        return [short, long / short];
      }),
    ]),
    note: `Short texts have ${SHORT.toLocaleString("en-US")} characters. Processor time, the best of three; a ratio near 1 is linear, near 10 the square.`,
  };
}

const repeated = (unit, length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

function timeOf(step, text) {
  const times = [1, 2, 3].map(() => {
    globalThis.gc?.();
    const before = process.cpuUsage();
    step(text);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.min(...times) / text.length;
}
