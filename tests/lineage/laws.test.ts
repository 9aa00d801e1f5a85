import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  caveats,
  changes,
  completions,
  derivations,
  growthKinds,
  statedGrowth,
  withheldLevels,
} from "../../src/analysis/index.js";
import { type MetricRow, loadMetricRows } from "../../src/dataset/index.js";
import {
  type Frame,
  loadMetrics,
  type MetricRecord,
  toMetricFrame,
  toRows,
  unique,
  where,
} from "../../src/frames/index.js";
import {
  PackedRows,
  rootsOf,
  startRecording,
  stopRecording,
  takeReads,
  type TableReads,
  workspacePath,
} from "../../src/lineage/index.js";
import { findRowChanges } from "../../src/runner/row-changes.js";
import { findKind, type TableKind } from "../../src/runner/table-kinds.js";
import { type DataWorkspace, makeDataWorkspace } from "./workspace.js";

type Work = (metrics: Frame<MetricRecord>) => unknown;

const WORKS: Readonly<Record<string, Work>> = {
  statedGrowth: (metrics) => toRows(statedGrowth(metrics)),
  changes: (metrics) => toRows(changes(metrics)),
  completions: (metrics) => toRows(completions(metrics)),
  derivations: (metrics) => toRows(derivations(metrics)),
  plans: (metrics) => toRows(derivations(metrics, "plan")),
  withheldLevels: (metrics) => toRows(withheldLevels(metrics)),
  growthKinds: (metrics) => toRows(growthKinds(metrics)),
  caveats: (metrics) => caveats(metrics, changes(metrics)),
  places: (metrics) =>
    toRows(
      unique(
        where(metrics, (row) => row.measure === "value"),
        "place",
        "code",
      ),
    ),
  "rows by their cells": (metrics) =>
    toRows(where(metrics, [{ place: "嵊州市", target: false }, { measure: "growth" }])).map(({ id, value }) => [
      id,
      value,
    ]),
};

const ROWS = loadMetricRows(workspacePath("data", "metrics.csv"));
const recordsOf = (rows: readonly MetricRow[]) => PackedRows.of(toRows(toMetricFrame(rows)));

describe("what is read of metrics", () => {
  let workspace: DataWorkspace;
  const reads = new Map<string, readonly TableReads[]>();

  beforeAll(async () => {
    workspace = await makeDataWorkspace("1");
    for (const [name, work] of Object.entries(WORKS)) {
      const recording = startRecording(rootsOf(workspace.root));
      work(loadMetrics({ path: workspace.path("data/metrics.csv") }));
      reads.set(name, takeReads(recording).tables);
      stopRecording();
    }
  }, 60_000);
  afterAll(() => workspace.remove());

  const changesOf = (name: string, now: PackedRows) =>
    (reads.get(name) ?? []).flatMap((table) => findRowChanges(table, findKind("metrics") as TableKind, BEFORE, now));
  const BEFORE = recordsOf(ROWS);

  // Cells as other rows have them, and some that none has.
  const cellsOf = (column: "place" | "indicator" | "wording" | "of" | "sentence") =>
    fc.constantFrom(...new Set(ROWS.map((row) => row[column])), "没有的");
  const cells = fc.record(
    {
      place: cellsOf("place"),
      indicator: cellsOf("indicator"),
      wording: cellsOf("wording"),
      of: cellsOf("of"),
      sentence: cellsOf("sentence"),
      measure: fc.constantFrom("value", "base", "growth", "share", "completion", "difference", "rank"),
      value: fc.integer({ min: -50, max: 500 }),
      flags: fc.constantFrom("", "target"),
    },
    { requiredKeys: [] },
  );
  const edit = fc.record({ at: fc.nat(ROWS.length - 1), how: fc.constantFrom("edit", "add", "remove", "move"), cells });

  function editRows({ at, how, cells }: { at: number; how: string; cells: object }): MetricRow[] {
    const row = { ...(ROWS[at] as MetricRow), ...cells };
    const others = ROWS.filter((_, i) => i !== at);
    if (how === "remove") return others;
    if (how === "move") return [...others, ROWS[at] as MetricRow];
    if (how === "edit") return ROWS.map((old, i) => (i === at ? row : old));
    return [...ROWS.slice(0, at + 1), { ...row, id: "added", status: "added" }, ...ROWS.slice(at + 1)];
  }

  test.each(Object.keys(WORKS))(
    "an edit that %s shows is never taken for none",
    (name) => {
      const work = WORKS[name] as Work;
      const shown = JSON.stringify(work(toMetricFrame(ROWS)));
      const seen = { fresh: 0, stale: 0 };
      fc.assert(
        fc.property(edit, (change) => {
          const rows = editRows(change);
          const found = changesOf(name, recordsOf(rows));
          seen[found.length > 0 ? "stale" : "fresh"] += 1;
          if (found.length === 0) expect(JSON.stringify(work(toMetricFrame(rows)))).toBe(shown);
        }),
        { numRuns: 150, seed: 11 },
      );
      expect(seen.fresh).toBeGreaterThan(50);
      expect(seen.stale).toBeGreaterThan(0);
    },
    120_000,
  );
});
