export { type Entity, type Kind, KINDS } from "./entity.js";
export { extractEntities } from "./extractEntities.js";
