// The tables that stay in tests/bench/README.md, each with the machine it was measured on.
import { readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import { format } from "prettier";

const README = new URL("./README.md", import.meta.url);

/** Put new tables in the place of the old ones of the same benches; those of benches that were not run stay. */
export async function keepTables(measured, order) {
  const [head, ...parts] = readFileSync(README, "utf8").split(/^<!-- bench: (\w+) -->$/mu);
  const kept = new Map(parts.flatMap((name, i) => (i % 2 === 0 ? [[name, parts[i + 1].trim()]] : [])));
  for (const [name, table] of measured) kept.set(name, `${table}\n\n${machine()}`);
  const tables = order.filter((name) => kept.has(name)).map((name) => `<!-- bench: ${name} -->\n\n${kept.get(name)}`);
  writeFileSync(README, await format([head.trim(), ...tables].join("\n\n"), { parser: "markdown", printWidth: 120 }));
}

function machine() {
  const [cpu] = os.cpus();
  return `Measured on Node ${process.versions.node}, ${os.platform()} ${os.arch()}, ${os.cpus().length} cores (${cpu?.model ?? "unknown"}), ${Math.round(os.totalmem() / 2 ** 30)} GiB, load ${os.loadavg()[0].toFixed(1)}.`;
}
