export { type Entity, type Kind, KINDS } from "./entity.js";
export { extractEntities, extractEntitiesInTurn } from "./extractEntities.js";
