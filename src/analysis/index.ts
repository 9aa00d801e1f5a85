export { ACROSS_KINDS, type AcrossKind, acrossBulletins, type AcrossRow } from "./acrossBulletins.js";
export {
  FOLLOW_UPS,
  type FollowUp,
  type FollowCount,
  followCounts,
  type FollowUpKind,
  followUps,
} from "./across/followUps.js";
export { mostInOneUnit, type UnitRows } from "./across/mostInOneUnit.js";
export { type ReportChange, reportChanges } from "./across/reportChanges.js";
export { reportingTally } from "./across/reportingTally.js";
export { type IssueRow, issueTable } from "./across/issueTable.js";
export { latestFigures, latestMentions } from "./across/latest.js";
export { type Question, type Weight, WEIGHTS } from "./asks/question.js";
export { caveats } from "./caveats.js";
export { type Change, changes } from "./changes.js";
export { cite } from "./cite.js";
export { type Comparability, comparable, orderOf, type Refusal } from "./comparable.js";
export { type ComparableSet, comparableSets } from "./comparableSets.js";
export { type Alike, compareAlike } from "./compareAlike.js";
export { compare, compareAll, type Compared, refusal } from "./compare.js";
export { type Completion, completions } from "./completions.js";
export { countObstacles, type ObstacleCount } from "./countObstacles.js";
export { type Coverage, coverage, type CoverageOptions, type State, STATES } from "./coverage.js";
export { derivations, type Withheld, withheldLevels } from "./derivations.js";
export { deriveBenchmark } from "./deriveBenchmark.js";
export { type Derivation, DERIVATIONS, type DerivedFigure } from "./derived.js";
export { deriveLastYear, whyNoLastYear } from "./deriveLastYear.js";
export { derivePlan } from "./derivePlan.js";
export { deriveWhole } from "./deriveWhole.js";
export { betterText, directionOf, isBetter } from "./direction.js";
export { type Dominance, dominances, findDominance, type ShownDominance } from "./dominance.js";
export { eachPlace } from "./eachPlace.js";
export { elapsedShare } from "./elapsedShare.js";
export { englishWords, type Words, wordsOf } from "./englishWords.js";
export { fieldOf } from "./fieldOf.js";
export { figureText, periodText, periodTexts } from "./figureText.js";
export { type Grounds } from "./grounds.js";
export * from "./findings/asked.js";
export * from "./findings/changed.js";
export * from "./findings/compared.js";
export * from "./findings/grown.js";
export * from "./findings/ledgered.js";
export * from "./findings/measured.js";
export * from "./findings/planned.js";
export { FROM_TO, type GrowthKind, growthKinds } from "./growthKinds.js";
export { type GrowthPanel, growthPanels } from "./growthPanels.js";
export * from "./ledgers/index.js";
export { inOneUnit } from "./inOneUnit.js";
export { measureText } from "./measureText.js";
export { type EvenCourse, type MonthlyAverage, monthlyAverage, monthlyAverages } from "./monthlyAverage.js";
export { type Obstacle } from "./obstacles.js";
export { planSpan, YEAR_PLAN } from "./planSpan.js";
export { questions, questionText } from "./questions.js";
export { type RankBand, rankBands } from "./rankBands.js";
export { romanise } from "./romanise.js";
export { counted, isOrAre, joinSaid, listed, listedShort, placesIn, type Said, UNSAID } from "./said.js";
export { questionCsv, saveQuestions } from "./saveQuestions.js";
export { type SamePeriod, samePeriods } from "./samePeriods.js";
export { spanText } from "./spanText.js";
export { type StatedGrowth, statedGrowth } from "./statedGrowth.js";
export { tally, type Tally } from "./tally.js";
