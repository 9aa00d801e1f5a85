// Before `npm start` and `npm test`: install what is missing, compile what has changed. Node only, so that it runs on a
// clone without node_modules.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "./files.mjs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");
const at = (...parts) => join(root, ...parts);

/** Run `step` unless the files it depends on are as they were when it last succeeded. */
function unlessUnchanged(stamp, files, label, step) {
  const hash = createHash("sha256").update(process.version);
  for (const file of files) hash.update(file).update(readFileSync(at(file)));
  const digest = hash.digest("hex");
  if (existsSync(at(stamp)) && readFileSync(at(stamp), "utf8") === digest) return;
  const began = performance.now();
  console.log(`${label} …`);
  step();
  mkdirSync(join(at(stamp), ".."), { recursive: true });
  writeFileSync(at(stamp), digest);
  console.log(`${label}: done in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

function node(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `jianbao needs Node 20.19 or newer; this is ${process.version}. Install a newer Node and run the command again.`,
  );
  process.exit(1);
}

// npm gives the path of its own program to the scripts it runs.
const npm = process.env.npm_execpath;
unlessUnchanged("node_modules/.jianbao", ["package-lock.json", "package.json"], "installing packages", () => {
  if (!npm) {
    console.error("The packages are not installed. Run `npm install` first.");
    process.exit(1);
  }
  node(npm, "ci", "--no-audit", "--no-fund");
});

const sources = globSync(root, "src", /\.ts$/);
unlessUnchanged("dist/.stamp", ["tsconfig.json", "package-lock.json", ...sources], "compiling", () => {
  for (const made of globSync(root, "dist", /\.(?:js|d\.ts|js\.map)$/)) {
    const source = made.replace(/^dist/, "src").replace(/\.(?:js|d\.ts|js\.map)$/, ".ts");
    if (!existsSync(at(source))) rmSync(at(made));
  }
  node(at("node_modules", "typescript", "bin", "tsc"), "-p", at("tsconfig.json"));
});
