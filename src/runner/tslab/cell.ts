import type { Diagnostic } from "./internals.js";
import type { Origin } from "./maps.js";

/** A cell on its way through the kernel: what was sent, what it compiled to, what went wrong. */
export interface Cell {
  /** Jupyter's execution count: the number in the brackets. */
  readonly count: number;
  readonly source: string;
  /** From its compiled code back to its source. */
  origin: Origin;
  readonly diagnostics: Diagnostic[];
  /** What it threw, or what rejected without being awaited; the first counts. */
  readonly thrown: Thrown[];
}

export interface Thrown {
  readonly value: unknown;
  /** Set when nobody awaited it. */
  readonly unawaited?: boolean;
}

/** A cell as it arrives. */
export function newCell(count: number, source: string): Cell {
  return { count, source, origin: () => undefined, diagnostics: [], thrown: [] };
}

/** The name V8 knows a cell's code by, in stack traces. */
export function cellName(count: number): string {
  return `cell[${count}]`;
}
