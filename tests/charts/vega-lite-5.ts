import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext, type Context } from "node:vm";

const MODULES = join(__dirname, "..", "..", "node_modules");

let context: Context | undefined;

/** Vega 5 and Vega-Lite 5 as JupyterLab loads them: their browser builds, in a world of their own. */
function loadVegaLite5(): Context {
  if (context) return context;
  context = createContext({ console, structuredClone, setTimeout, clearTimeout });
  runInContext("var self = this, window = undefined;", context);
  for (const file of ["vega-5/build/vega.min.js", "vega-lite-5/build/vega-lite.min.js"]) {
    runInContext(readFileSync(join(MODULES, file), "utf8"), context, { filename: file });
  }
  return context;
}

/** Compiles a spec with Vega-Lite 5 and lays it out with Vega 5; what they warn of comes back. */
export async function warningsOfVegaLite5(spec: unknown): Promise<string[]> {
  const world = loadVegaLite5();
  world["input"] = JSON.stringify(spec);
  const script = `(async () => {
    const warnings = [];
    const note = (...words) => (warnings.push(words.join(" ")), logger);
    const logger = { level: () => logger, warn: note, error: note, info: () => logger, debug: () => logger };
    const compiled = vegaLite.compile(JSON.parse(input), { logger }).spec;
    const view = new vega.View(vega.parse(compiled), { renderer: "none", logger });
    await view.runAsync();
    return JSON.stringify(warnings);
  })()`;
  return JSON.parse((await runInContext(script, world)) as string) as string[];
}
