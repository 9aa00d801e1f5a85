export { findQuantities } from "./findQuantities.js";
export { BOUNDS, type Bound } from "./bounds.js";
export type { Quantity, Reason } from "./quantity.js";
export { isMoney, isPhysical, isRelative } from "./units.js";
export { findEnclosures, enclosing, type Enclosed, type Enclosure } from "./enclosures.js";
