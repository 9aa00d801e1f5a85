// The peer that draws charts: Vega-Lite's own commands, installed into the bench's folder; where node-canvas cannot be built
// (it wants the development packages of cairo and pango), Chromium for PNG and PDF.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

const CSS_DPI = 96;
const BROWSERS = ["chromium", "chromium-browser", "google-chrome"];

/** Its name, and `draw(format, spec, out)`, which starts a process and waits for it. */
export async function findPeer(folder, dpi) {
  const root = join(folder, "vega-cli");
  installCommands(root);
  const commands = commandsOf(root, dpi);
  if (buildCanvas(root)) return { name: "vl2svg, vl2png and vl2pdf of vega-cli", draw: commands };
  const browser = findBrowser();
  const draw = (format, spec, out) =>
    format === "svg" ? commands(format, spec, out) : browser(format, spec.replace(/json$/u, "html"), out, dpi);
  return { name: "vl2svg of vega-cli; Chromium for PNG and PDF, for node-canvas could not be built", draw };
}

function installCommands(root) {
  mkdirSync(root);
  writeFileSync(join(root, "package.json"), JSON.stringify({ private: true }));
  const wanted = ["vega", "vega-lite"].map((name) => `${name}@${versionOf(name)}`);
  npm(root, ["install", "--ignore-scripts", "--no-audit", "--no-fund", "vega-cli@6", ...wanted]);
}

const versionOf = (name) =>
  JSON.parse(readFileSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url), "utf8")).version;

// Against this machine's Node headers where it has them; else node-gyp fetches them.
function buildCanvas(root) {
  const prefix = dirname(dirname(process.execPath));
  const headers = existsSync(join(prefix, "include", "node", "node.h")) ? { npm_config_nodedir: prefix } : {};
  try {
    npm(root, ["rebuild", "canvas"], { npm_config_build_from_source: "true", ...headers });
    execFileSync(process.execPath, ["-e", "require('canvas').createCanvas(1, 1).getContext('2d')"], {
      cwd: root,
      stdio: "ignore",
    });
    return true;
  } catch {
    return false;
  }
}

function npm(cwd, args, env = {}) {
  execFileSync("npm", args, { cwd, stdio: "ignore", env: { ...process.env, ...env } });
}

function commandsOf(root, dpi) {
  return (format, spec, out) => {
    const command = join(root, "node_modules", ".bin", `vl2${format}`);
    const scale = format === "png" ? ["-s", String(dpi / CSS_DPI)] : [];
    execFileSync(process.execPath, [command, ...scale, spec, out], { stdio: ["ignore", "ignore", "inherit"] });
  };
}

function findBrowser() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const path = BROWSERS.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
  if (path === undefined) throw new Error("missing peer; install libcairo2-dev and libpango1.0-dev, or Chromium");
  return (format, page, out, dpi) => {
    const task =
      format === "pdf"
        ? [`--print-to-pdf=${out}`, "--no-pdf-header-footer"]
        : [`--screenshot=${out}`, `--force-device-scale-factor=${dpi / CSS_DPI}`];
    const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];
    execFileSync(path, [...flags, ...task, `file://${page}`], { stdio: "ignore" });
  };
}
