import { type Frame, toRows } from "../frames/index.js";

/**
 * The places of a frame, each once, in the order in which they first stand.
 *
 * @example
 * eachPlace(questions(metrics)).map(({ place }) => place) // ["绍兴市", "越城区", …]
 */
export function eachPlace<R extends { readonly place: string }>(frame: Frame<R>): { readonly place: string }[] {
  return [...new Set(toRows(frame).map(({ place }) => place))].map((place) => ({ place }));
}
