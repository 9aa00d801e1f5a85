// After an install: `npx jianbao` finds the command in node_modules/.bin, and nothing is written outside the clone.
// A `bin` field in package.json would link the clone into npm's own cache instead.
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const bin = join(import.meta.dirname, "..", "..", "node_modules", ".bin");
mkdirSync(bin, { recursive: true });

if (process.platform === "win32") {
  writeFileSync(join(bin, "jianbao.cmd"), '@node "%~dp0\\..\\..\\src\\bin\\launch.mjs" %*\r\n');
} else {
  rmSync(join(bin, "jianbao"), { force: true });
  symlinkSync(join("..", "..", "src", "bin", "launch.mjs"), join(bin, "jianbao"));
}
