import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "./package-folder.js";

let bundled: string | undefined;

/** Vega, Vega-Lite and Vega-Embed (which brings Vega's interpreter), as one script for a page without a network. */
export function readLibraries(): string {
  bundled ??= ["vega", "vega-lite", "vega-embed"].map(readBuild).join("\n;\n");
  return bundled;
}

// A comment that names a source map would make the browser ask for it; a closing tag in a string would end the script.
function readBuild(name: string): string {
  const script = readFileSync(join(packageFolder(name), "build", `${name}.min.js`), "utf8");
  return script.replace(/\/\/# sourceMappingURL=.*/gu, "").replace(/<\/(script)/giu, "<\\/$1");
}
