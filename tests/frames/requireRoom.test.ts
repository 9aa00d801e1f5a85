import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { requireRoom } from "../../src/frames/requireRoom.js";

test("requireRoom(path, limit) refuses a table whose rows would not fit, and says how much memory they want", () => {
  const folder = mkdtempSync(join(tmpdir(), "jianbao-"));
  const path = join(folder, "metrics.csv");
  writeFileSync(path, Buffer.alloc(3 * 2 ** 20));
  expect(() => requireRoom(path, 18 * 2 ** 20)).not.toThrow();
  expect(() => requireRoom(path, 18 * 2 ** 20 - 1)).toThrow(
    /^too large a table for one frame; give Node more memory with NODE_OPTIONS=--max-old-space-size=18, or .*metrics\.csv$/u,
  );
  expect(() => requireRoom(join(folder, "none.csv"), 0)).not.toThrow();
  rmSync(folder, { recursive: true });
});
