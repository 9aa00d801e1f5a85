export type { Bulletin, Masthead, Paragraph, Section, Sentence } from "./bulletin.js";
export { Gazetteer, type PlaceMention } from "./gazetteer.js";
export { LEVELS, type Level, type Place } from "./place.js";
export { loadGazetteer } from "./places.js";
export { readBulletin } from "./readBulletin.js";
export { decodeSeed } from "./decodeSeed.js";
export { listSeeds, loadSeeds, readSeed, seedName, type Seed } from "./seeds.js";
