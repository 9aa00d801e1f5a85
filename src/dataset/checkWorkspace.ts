import { listSeeds, loadGazetteer, readSeed, seedName } from "../corpus/index.js";
import { workspacePath } from "../lineage/workspace.js";
import { loadIndicators } from "../metrics/index.js";
import { checkMetrics } from "./check.js";
import { checkEntities } from "./checks/entities.js";
import type { CheckContext, Finding } from "./checks/finding.js";
import { ENTITIES } from "./entityRegister.js";
import { mustExist, registerPaths } from "./files.js";
import { METRICS } from "./metricRegister.js";
import type { RegisterRow } from "./register.js";
import { Shelf } from "./shelf.js";
import { refuseEmptied, shelveTable, type ShelvedTable } from "./shelveTable.js";
import { findUnit } from "./units.js";

/** What a check looked at, and how much it found. */
export interface WorkspaceCheck {
  readonly rows: number;
  readonly errors: number;
  readonly warnings: number;
}

/**
 * data/metrics.csv and data/entities.csv against their sentences in seeds/, the places, indicators and units that are known, and
 * what must be true of them. Places that the extractor itself read, such as parks without a code, count as known. One bulletin is
 * looked at after the other, with its rows and its text.
 *
 * @param log gets what is found when all has been looked at: table by table, bulletin by bulletin.
 * @throws DatasetError when one of the tables cannot be read.
 */
export async function checkWorkspace(log: (finding: Finding) => void): Promise<WorkspaceCheck> {
  mustExist(registerPaths(METRICS).mine, "run npx jianbao extract");
  using metricBase = await shelveTable(METRICS, registerPaths(METRICS).extracted);
  using entityBase = await shelveTable(ENTITIES, registerPaths(ENTITIES).extracted);
  using metrics = await shelveTable(METRICS, registerPaths(METRICS).mine);
  using entities = await shelveTable(ENTITIES, registerPaths(ENTITIES).mine);
  refuseEmptied(registerPaths(METRICS).mine, metrics, metricBase);
  refuseEmptied(registerPaths(ENTITIES).mine, entities, entityBase);
  const context = contextOf(metricBase);
  const seeds = new Map(listSeeds(workspacePath("seeds")).map((path) => [seedName(path), path]));
  const names = new Set([...seeds.keys(), ...metrics.names, ...entities.names]);
  using found = new Shelf<Finding>();
  let rows = 0;
  for (const name of names) {
    const path = seeds.get(name);
    const texts = new Map(path === undefined ? [] : [[name, (await readSeed(path)).text]]);
    const check = <R extends RegisterRow>(
      mine: ShelvedTable<R>,
      base: ShelvedTable<R>,
      run: (rows: readonly R[], context: CheckContext) => readonly Finding[],
    ) => {
      const taken = mine.take(name, base.take(name, []).rows);
      rows += taken.rows.length;
      if (mine.isBroken) return;
      for (const finding of run(taken.rows, { ...context, texts, numbers: taken.numbers }))
        found.put(`${name}/${finding.file}`, finding);
    };
    check(metrics, metricBase, checkMetrics);
    check(entities, entityBase, checkEntities);
  }
  for (const table of [metricBase, metrics, entityBase, entities]) table.throwProblems();
  return { rows, ...tell(found, log) };
}

// Those of metrics.csv come first.
function tell(found: Shelf<Finding>, log: (finding: Finding) => void): Omit<WorkspaceCheck, "rows"> {
  const count = { error: 0, warning: 0 };
  const names = [METRICS, ENTITIES].flatMap(({ file }) => found.names.filter((name) => name.endsWith(`/${file}`)));
  for (const name of names)
    for (const finding of found.take(name)) {
      count[finding.severity]++;
      log(finding);
    }
  return { errors: count.error, warnings: count.warning };
}

function contextOf(base: ShelvedTable<RegisterRow>): Omit<CheckContext, "texts"> {
  const gazetteer = loadGazetteer();
  const { byName } = loadIndicators();
  const read = new Set<string>();
  for (const name of base.names) for (const place of base.cells(name, "place")) read.add(place);
  return {
    isUnit: (unit) => findUnit(unit, "value").dimension !== "" || findUnit(unit, "rank").dimension !== "",
    isPlace: (name) => gazetteer.placeNamed(name) !== undefined || read.has(name),
    isIndicator: (name) => byName.has(name),
  };
}
