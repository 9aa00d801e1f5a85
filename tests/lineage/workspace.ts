import { writeFileSync } from "node:fs";
import { cp, symlink } from "node:fs/promises";
import { workspacePath } from "../../src/lineage/index.js";
import {
  ENTITIES,
  type EntityRow,
  type MetricRow,
  loadEntityRows,
  loadMetricRows,
  saveMetricRows,
  writeRegister,
} from "../../src/dataset/index.js";
import { describeReads } from "../../src/runner/describe-reads.js";
import { type RunOptions, findStale } from "../../src/runner/plan.js";
import { runNotebooks } from "../../src/runner/run.js";
import { type TestWorkspace, makeWorkspace } from "../runner/workspace.js";

/** A workspace with copies of this one's data, seeds and compiled modules. */
export interface DataWorkspace extends TestWorkspace {
  /** Runs a notebook of these cells; it is named notebooks/a.ipynb. */
  run(options?: RunOptions): Promise<void>;
  /** Why the notebook is stale. */
  reasons(): Promise<readonly string[]>;
  /** Edits rows of data/metrics.csv as a person would. */
  edit(change: (row: MetricRow, index: number) => MetricRow | readonly MetricRow[]): void;
  /** Edits rows of data/entities.csv. */
  editEntities(change: (row: EntityRow) => EntityRow): void;
  /** What the notebook read in its last run, in words. */
  reads(): Promise<readonly string[]>;
}

/** The start of every notebook here. */
export const IMPORT = 'import * as jianbao from "../dist/index.js";\nconst metrics = jianbao.loadMetrics();';

export async function makeDataWorkspace(...cells: string[]): Promise<DataWorkspace> {
  const workspace = await makeWorkspace({ "notebooks/a.ipynb": cells });
  for (const name of ["data", "seeds", "dist"])
    await cp(workspacePath(name), workspace.path(name), { recursive: true });
  await symlink(workspacePath("node_modules"), workspace.path("node_modules"));
  const [path, options] = [workspace.path("notebooks/a.ipynb"), { root: workspace.root }];
  return {
    ...workspace,
    run: async (more = {}) => void (await runNotebooks([path], { ...options, ...more })),
    reasons: async () => (await findStale([path], options)).flatMap(({ reasons }) => reasons),
    reads: async () => (await findStale([path], options)).flatMap(({ reads }) => (reads ? describeReads(reads) : [])),
    editEntities: (change) => {
      const file = workspace.path("data/entities.csv");
      writeFileSync(file, writeRegister(ENTITIES, loadEntityRows(file).map(change)));
    },
    edit: (change) => {
      const file = workspace.path("data/metrics.csv");
      saveMetricRows(
        loadMetricRows(file).flatMap((row, index) => change(row, index)),
        file,
      );
    },
  };
}
