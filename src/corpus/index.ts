export type { Bulletin, Masthead, Paragraph, Section, Sentence } from "./bulletin.js";
export { Gazetteer } from "./gazetteer.js";
export type { PlaceMention } from "./placeMention.js";
export { LEVELS, type Level, type Place } from "./place.js";
export { loadGazetteer } from "./loadGazetteer.js";
export { readBulletin } from "./readBulletin.js";
export { decodeSeed } from "./decodeSeed.js";
export { listSeeds, loadSeeds, readSeed, seedName, type Seed } from "./seeds.js";
export { loadBulletins, type LoadBulletinsOptions } from "./loadBulletins.js";
