export { toJsonLine } from "./jsonl.js";
export { type Dismissed, type Extraction, extractMetrics, type ExtractOptions } from "./extract.js";
export {
  canonicalName,
  DIRECTIONS,
  type Direction,
  type Indicator,
  type Indicators,
  loadIndicators,
} from "./indicators.js";
export { type Bound, BOUNDS, type Measure, MEASURES, type Metric } from "./metric.js";
