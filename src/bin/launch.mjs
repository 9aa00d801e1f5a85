#!/usr/bin/env node
// What `npx jianbao` starts: the compiled command, or a word on how to compile it.
import { existsSync } from "node:fs";

const command = new URL("../../dist/bin/jianbao.js", import.meta.url);
if (existsSync(command)) await import(command.href);
else {
  console.error("jianbao is not built yet. Run `npm start` once, or `npm run build`.");
  process.exitCode = 1;
}
