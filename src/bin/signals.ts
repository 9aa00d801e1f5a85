import { constants } from "node:os";
import { isAnswered } from "../runner/interruptible.js";

/** The exit code of a command that a signal ended, as shells count it: 130 after Ctrl-C. */
export const exitCodeOf = (signal: string): number =>
  128 +
  (Object.hasOwn(constants.signals, signal) ? constants.signals[signal as NodeJS.Signals] : constants.signals.SIGINT);

/** Ctrl-C ends the command with a word on what it leaves, unless what is under way answers it itself. */
export function endOnSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      if (isAnswered()) return;
      console.error("interrupted: every file is whole, as it was or new; run the command again to complete it");
      process.exit(exitCodeOf(signal));
    });
}
