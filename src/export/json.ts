import type { Spec } from "../charts/index.js";

/** Spec → Vega-Lite JSON that the Vega editor opens; the recipe it was built from stays behind. */
export function toJson(spec: Spec): string {
  const plain = Object.fromEntries(Object.entries(spec).filter(([key]) => key !== "usermeta"));
  return `${JSON.stringify(plain, null, 2)}\n`;
}
