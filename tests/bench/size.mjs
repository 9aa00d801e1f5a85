// What `npm install` puts on the disk, by package: with what only development needs, and without.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const HOME = join(import.meta.dirname, "..", "..");
const LISTED = 20;

/** The packages that take most, in megabytes, and all together. A scope whose packages belong together counts as one. */
export function benchSize() {
  const sizes = new Map();
  for (const [path, { dev = false }] of Object.entries(lockedPackages())) {
    const name = path
      .split("node_modules/")[1]
      .replace(/\/$/u, "")
      .replace(/^(@(?:tensorflow|expo-google-fonts|duckdb|napi-rs)|[^@][^/]*)\/.*$/u, "$1");
    const size = sizes.get(name) ?? { production: 0, development: 0, maps: 0 };
    const { bytes, maps } = sizeOf(join(HOME, path));
    size[dev ? "development" : "production"] += bytes / 1e6;
    size.maps += maps / 1e6;
    sizes.set(name, size);
  }
  const rows = [...sizes].map(([name, size]) => [name, size.production, size.development, size.maps]);
  rows.sort((a, b) => b[1] + b[2] - a[1] - a[2]);
  const [listed, others] = [rows.slice(0, LISTED), rows.slice(LISTED)];
  return {
    header: ["package, with those inside it", "MB", "for development, MB", "source maps among them, MB"],
    rows: [...listed, [`${others.length} others`, ...sum(others)], ["all", ...sum(rows)]],
  };
}

// Paths of packages that are installed here; those for other machines are not.
function lockedPackages() {
  const { packages } = JSON.parse(readFileSync(join(HOME, "package-lock.json"), "utf8"));
  const there = ([path]) => path !== "" && statSync(join(HOME, path), { throwIfNoEntry: false });
  return Object.fromEntries(Object.entries(packages).filter(there));
}

// A package's own files; packages inside it have lines of their own in the lock.
function sizeOf(folder) {
  let [bytes, maps] = [0, 0];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== "node_modules") {
      const inside = sizeOf(path);
      bytes += inside.bytes;
      maps += inside.maps;
    } else if (entry.isFile()) {
      const { size } = statSync(path);
      bytes += size;
      if (entry.name.endsWith(".map")) maps += size;
    }
  }
  return { bytes, maps };
}

const sum = (rows) => [1, 2, 3].map((column) => rows.reduce((total, row) => total + row[column], 0));
