import type { Spec } from "../chart.js";

interface Layered {
  readonly data: Spec;
  readonly width: number;
  readonly height: number;
  /** Encoding that every layer shares; a layer opts out of a channel with null. */
  readonly encoding: Spec;
  readonly layer: readonly Spec[];
}

/**
 * A layered view whose layers each carry their own encoding. Vega-Lite would hand a view's encoding down by itself, but
 * its schema does not let a layer refuse a position: a zero line has no row.
 */
export function layered({ encoding, layer, ...view }: Layered): Spec {
  return { ...view, layer: layer.map((child) => inherit(child, encoding)) };
}

function inherit(layer: Spec, shared: Spec): Spec {
  const own = (layer["encoding"] ?? {}) as Spec;
  const encoding = { ...shared, ...own };
  if (Array.isArray(layer["layer"])) {
    const children = (layer["layer"] as Spec[]).map((child) => inherit(child, encoding));
    return { ...without(layer, "encoding"), layer: children };
  }
  return { ...layer, encoding: Object.fromEntries(Object.entries(encoding).filter(([, channel]) => channel !== null)) };
}

function without(layer: Spec, key: string): Spec {
  return Object.fromEntries(Object.entries(layer).filter(([name]) => name !== key));
}
