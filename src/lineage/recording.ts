import type { ObservedTable } from "./observed-table.js";

/** What a process has read so far. */
export interface Recording {
  /** Roots of the workspace, of which the first that holds a path names it. */
  readonly roots: readonly string[];
  /** What was asked for by full path. */
  readonly names: Map<string, string | undefined>;
  readonly files: Map<string, string>;
  readonly folders: Map<string, readonly string[]>;
  readonly tables: ObservedTable[];
  /** Counts up as cells are executed. */
  step: number;
  quiet: number;
}

// One for the whole process, also where a module is loaded twice by different paths.
const KEY = Symbol.for("jianbao.lineage.recording");
const process = globalThis as { [KEY]?: Recording };

/** Where to tell what is read; `undefined` when nobody records, or what is read does not count. */
export function recording(): Recording | undefined {
  const started = process[KEY];
  return started?.quiet === 0 ? started : undefined;
}

/** Starts to record what this process reads of a workspace. */
export function startRecording(roots: readonly string[]): Recording {
  return (process[KEY] = {
    roots,
    names: new Map(),
    files: new Map(),
    folders: new Map(),
    tables: [],
    step: 0,
    quiet: 0,
  });
}

/** Ends the recording: what is read from now on is told to nobody. */
export function stopRecording(): void {
  delete process[KEY];
}

/**
 * Does work whose reading does not count: a loader that checks a whole file, and whose rows tell themselves what is read of
 * them.
 */
export function quietly<T>(work: () => T): T {
  const started = process[KEY];
  if (!started) return work();
  started.quiet += 1;
  try {
    return work();
  } finally {
    started.quiet -= 1;
  }
}
