import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { spawnSync } from "node:child_process";
import { afterEach, beforeEach, expect, test } from "vitest";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "jianbao-"));
  mkdirSync(join(root, "src", "bin"), { recursive: true });
  cpSync(join(__dirname, "..", "..", "src", "bin", "prune.mjs"), join(root, "src", "bin", "prune.mjs"));
});
afterEach(() => rmSync(root, { recursive: true }));

const prune = () => spawnSync(process.execPath, [join(root, "src", "bin", "prune.mjs")], { encoding: "utf8" });

test("prune.mjs takes away tensorflow's source maps and the weights that are not drawn, and nothing else", () => {
  const kept = [
    "@tensorflow/tfjs-core/dist/tf-core.node.js",
    "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
    "@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
    "vega/build/vega.js.map",
  ];
  const gone = [
    "@tensorflow/tfjs-core/dist/tf-core.node.js.map",
    "@expo-google-fonts/noto-sans-sc/100Thin/NotoSansSC_100Thin.ttf",
  ];
  const at = (file: string) => join(root, "node_modules", file);
  for (const file of [...kept, ...gone]) {
    mkdirSync(dirname(at(file)), { recursive: true });
    writeFileSync(at(file), "");
  }
  expect(prune()).toMatchObject({ status: 0, stderr: "" });
  expect([...kept, ...gone].filter((file) => existsSync(at(file)))).toEqual(kept);
});

test("prune.mjs has nothing to do where the packages are not installed", () => {
  expect(prune()).toMatchObject({ status: 0, stderr: "" });
});
