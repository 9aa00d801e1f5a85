export { type Claim, findClaims } from "./claims.js";
export { type Filtered, filterDocuments, type LineProblem } from "./documents/filterDocuments.js";
export { toJsonLine } from "./jsonl.js";
export { type Dismissed, type Extraction, extractInTurn, extractMetrics, type ExtractOptions } from "./extract.js";
export {
  canonicalName,
  DIRECTIONS,
  type Direction,
  type Indicator,
  type Indicators,
  INDICATOR_TABLE,
  loadIndicators,
  namesOf,
} from "./indicators.js";
export { CLAIM_KINDS, CLAIM_WORDS, type ClaimKind } from "./lexicon/claims.js";
export { type Bound, BOUNDS, type Measure, MEASURES, type Metric } from "./metric.js";
export {
  listUnmeasured,
  NO_METRIC_REASONS,
  NO_METRIC_WORDS,
  type NoMetricReason,
  type Unmeasured,
} from "./unmeasured.js";
