export { type CollocationOptions, type CollocationRow, collocation, logDice } from "./collocation.js";
export { type DictionaryChange, type DictionaryChangeRow, compareDictionary } from "./compareDictionary.js";
export { type ConcordanceOptions, type ConcordanceRow, concordance } from "./concordance.js";
export {
  type CooccurrenceOptions,
  type Network,
  type NetworkEdge,
  type NetworkNode,
  cooccurrence,
} from "./cooccurrence.js";
export { type Dictionary, type DictionaryEntry, loadDictionary, readDictionary } from "./dictionary.js";
export { type DispersionRow, dispersion } from "./dispersion.js";
export { dropContained } from "./dropContained.js";
export { toDropped } from "./dropped.js";
export { type FrequencyRow, type PartFrequencyRow, frequency, frequencyByPart } from "./frequency.js";
export { type KeynessRow, keyness, logLikelihood, logRatio } from "./keyness.js";
export { type LogOddsOptions, type LogOddsRow, logOdds } from "./logOdds.js";
export { type Part, type PartsOptions, countParts, mergeParts, toPart, toParts } from "./parts.js";
export { type Passage, toPassages } from "./passages.js";
export { type Phrase, type PhraseOptions, type PhraseOrigin, findPhrases, toPhrase } from "./phrases.js";
export { type PhraseRow, type PhraseSummary, phraseTable, rowsOfPhrases, summarizePhrases } from "./phraseTable.js";
export * from "./findings.js";
export { type Repeat, type RepeatOptions, findRepeats } from "./repeats.js";
export { sectionKeyness, type SectionKeyness, type SureTerm, sureTerms } from "./sectionKeyness.js";
export { sectionNames, type Standing } from "./sectionNames.js";
export { studies, type StudyRow } from "./studies.js";
export { type TfidfRow, tfidf } from "./tfidf.js";
export { type Token, type TokenKind, isWord } from "./token.js";
export { type TokenizeOptions, tokenize } from "./tokenize.js";
export { type Study, type Verdict, verdictText } from "./verdict.js";
export { loadBoilerplate, loadStopwords } from "./wordList.js";
