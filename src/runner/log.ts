/** Who is told how a run goes on. Seconds are wall time. */
export interface RunLog {
  /** Another run is under way, in the process of this number: this one waits for it. */
  waiting(pid: number): void;
  /** A notebook is up to date and is left alone. */
  fresh(notebook: string): void;
  started(notebook: string, reasons: readonly string[]): void;
  cell(notebook: string, cell: number, cells: number): void;
  /** A notebook's file was written; the text is what it holds. */
  wrote(notebook: string, text: string): void;
  finished(notebook: string, seconds: number): void;
  failed(notebook: string, error: Error): void;
  /** A notebook's run was stopped, for another that takes its place. */
  stopped(notebook: string): void;
}

export const SILENT: RunLog = {
  waiting: () => undefined,
  fresh: () => undefined,
  started: () => undefined,
  cell: () => undefined,
  wrote: () => undefined,
  finished: () => undefined,
  failed: () => undefined,
  stopped: () => undefined,
};
