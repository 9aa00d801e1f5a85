// Charts as SVG, PNG and PDF: ours, all in one process, and the peer's command run for each chart on the same specs.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findPeer } from "./export-peer.mjs";
import { besidePeer } from "./table.mjs";

const JIANBAO = fileURLToPath(new URL("../../dist/bin/jianbao.js", import.meta.url));
const FORMATS = ["svg", "png", "pdf"];
const DPI = 300;

/** What was measured, ours and the peer's: seconds of wall time, the start of each process among them. */
export async function benchExport() {
  const folder = mkdtempSync(join(os.tmpdir(), "jianbao-bench-"));
  try {
    return await measure(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(folder) {
  // The first run also fills the cache of fonts, as the first of a workspace does.
  const specs = exportTo(join(folder, "specs"), ["json", "html"]).filter((file) => file.endsWith(".json"));
  const peer = await findPeer(folder, DPI);
  const ours = Object.fromEntries(FORMATS.map((format) => [format, timeOurs(join(folder, "ours"), [format])]));
  const all = timeOurs(join(folder, "ours"), FORMATS);
  const theirs = Object.fromEntries(FORMATS.map((format) => [format, timePeer(folder, specs, peer, format)]));
  const sum = FORMATS.reduce((total, format) => total + theirs[format], 0);
  const row = (what, own, other) => ({
    figure: `${specs.length} charts as ${what}`,
    ours: own,
    peer: other,
    unit: "s",
  });
  const note = `Peer: ${peer.name}, one process a chart and format. PNG of ${DPI} dpi on both sides.`;
  return {
    ...besidePeer([
      row("SVG, PNG and PDF", all, sum),
      ...FORMATS.map((format) => row(format.toUpperCase(), ours[format], theirs[format])),
    ]),
    note,
  };
}

function exportTo(out, formats) {
  execFileSync(process.execPath, [
    JIANBAO,
    "export",
    "--format",
    formats.join(","),
    "--dpi",
    String(DPI),
    "--out",
    out,
  ]);
  return readdirSync(out).map((name) => join(out, name));
}

const timeOurs = (out, formats) => seconds(() => exportTo(out, formats));

function timePeer(folder, specs, peer, format) {
  const out = join(folder, "peer");
  mkdirSync(out, { recursive: true });
  return seconds(() => {
    for (const spec of specs) peer.draw(format, spec, join(out, `${basename(spec, ".json")}.${format}`));
  });
}

function seconds(action) {
  const began = performance.now();
  action();
  return (performance.now() - began) / 1000;
}
