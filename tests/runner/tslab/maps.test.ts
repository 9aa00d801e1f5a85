import { expect, test } from "vitest";
import { keepSourceMaps } from "../../../src/runner/tslab/maps.js";

interface System {
  setTimeout: (callback: () => void) => unknown;
}

/** The compiler's system as tslab hands it on, once keepSourceMaps has been at work. */
function systemOf(timers: string[]): System {
  const createWatchCompilerHost = (_roots: unknown, _options: unknown, system: unknown) => system;
  const changed = keepSourceMaps({ createWatchCompilerHost, transpileModule: () => ({ outputText: "" }) });
  const setTimeout = (callback: () => void) => timers.push(callback.name);
  return changed.createWatchCompilerHost([], {}, { setTimeout }) as System;
}

test("keepSourceMaps(typescript) leaves tslab the one timer it can stand: other callbacks are called at once", () => {
  const [timers, called]: [string[], string[]] = [[], []];
  const system = systemOf(timers);
  system.setTimeout(function updateProgramWithWatchStatus() {
    called.push("program");
  });
  system.setTimeout(function invalidateResolutionsOfFailedLookup() {
    called.push("lookups");
  });
  expect(timers).toEqual(["updateProgramWithWatchStatus"]);
  expect(called).toEqual(["lookups"]);
});
