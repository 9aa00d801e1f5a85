import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PackedRows, loadRows, snapshotFolder, type SnapshotFiles } from "../../src/lineage/index.js";

const LINES = Array.from({ length: 60_000 }, (_, i) => `第${i}行`);

describe("loadRows(loader, files, choice, root)", () => {
  let root: string;
  let file: string;
  let loads: number;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "jianbao-"));
    file = join(root, "large.csv");
    loads = 0;
    writeFileSync(file, LINES.join("\n"));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const loader = {
    kind: "lines",
    load(files: SnapshotFiles, { skip = 0 }: { readonly skip?: number }) {
      loads += 1;
      const lines = readFileSync(files["large.csv"] ?? "", "utf8").split("\n");
      if (lines.includes("坏")) throw new Error(`invalid: ${files["large.csv"]}`);
      return PackedRows.of(lines.slice(skip).map((text) => ({ text, none: NaN, nothing: undefined, open: Infinity })));
    },
  };
  const load = (choice = {}) => loadRows(loader, { "large.csv": file }, choice, root);
  const kept = () => {
    const folder = snapshotFolder(root, load().snapshot ?? "");
    return readdirSync(folder).flatMap((name) => (name.startsWith("rows-") ? join(folder, name) : []));
  };

  test("loads a large table once, and gives the same rows from then on", () => {
    const first = load();
    expect(load()).toEqual(first);
    expect(loads).toBe(1);
    expect(load().rows[1]).toStrictEqual({ text: "第1行", none: NaN, nothing: undefined, open: Infinity });
    expect(load({ skip: 59_999 }).rows.map(({ text }) => text)).toEqual(["第59999行"]);
    expect(loads).toBe(2);
  });

  test("loads it again when its bytes are others, or what was kept cannot be read", () => {
    load();
    writeFileSync(file, ["新", ...LINES].join("\n"));
    expect(load().rows[0]?.text).toBe("新");
    expect(loads).toBe(2);
    for (const path of kept()) writeFileSync(path, readFileSync(path).subarray(0, 1000));
    expect(load().rows).toHaveLength(60_001);
    expect(loads).toBe(3);
  });

  test("tells what is wrong of the file itself, and keeps nothing of it", () => {
    writeFileSync(file, ["坏", ...LINES].join("\n"));
    expect(() => load()).toThrow(`invalid: ${file}`);
    expect(() => load()).toThrow(`invalid: ${file}`);
  });

  test("a small table is loaded each time; one that is saved meanwhile, as it was when its snapshot was taken", () => {
    writeFileSync(file, "旧");
    const once = { done: false };
    const meanwhile = {
      ...loader,
      load(files: SnapshotFiles, choice: object) {
        if (!once.done) writeFileSync(file, "新");
        once.done = true;
        return loader.load(files, choice);
      },
    };
    expect(loadRows(meanwhile, { "large.csv": file }, {}, root).rows.map(({ text }) => text)).toEqual(["旧"]);
    expect(load().rows.map(({ text }) => text)).toEqual(["新"]);
    expect(kept()).toEqual([]);
  });
});
