const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Work that was stopped by a signal, and what became of it. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
  constructor(
    message: string,
    readonly signal: string,
  ) {
    super(message);
  }
}

let answering = 0;

/** Whether some work answers signals itself: then nothing else is to end the process. */
export const isAnswered = (): boolean => answering > 0;

/** Says that signals are answered, until the function given back is called. */
export function answerSignals(): () => void {
  let open = 1;
  answering++;
  return () => {
    answering -= open;
    open = 0;
  };
}

/** Does work that ends itself when its signal is aborted, as Ctrl-C does; a second Ctrl-C ends the process. */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const release = answerSignals();
  const stop = (name: NodeJS.Signals): void => {
    forget();
    release();
    controller.abort(name);
  };
  const forget = (): void => SIGNALS.forEach((name) => process.off(name, stop));
  SIGNALS.forEach((name) => process.once(name, stop));
  return work(controller.signal).finally(() => (forget(), release()));
}

/** Waits for Ctrl-C, or another request to end; a second Ctrl-C ends the process. */
export function untilInterrupted(): Promise<(typeof SIGNALS)[number]> {
  return new Promise((resolve) => SIGNALS.forEach((name) => process.once(name, () => resolve(name))));
}
