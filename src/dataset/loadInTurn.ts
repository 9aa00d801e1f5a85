import { dirname } from "node:path";
import { mustExist, registerPaths } from "./files.js";
import type { Register, RegisterRow } from "./register.js";
import type { BulletinTest } from "./rows.js";
import { refuseEmptied, shelveTable } from "./shelveTable.js";

/**
 * The rows of a register as people have them, bulletin by bulletin in the order in which the table first has them, of which
 * only one is in memory.
 *
 * @throws as `loadMetricRows`, what is wrong with rows after the last bulletin.
 */
export async function* loadInTurn<R extends RegisterRow>(
  register: Register<R>,
  path = registerPaths(register).mine,
  isAsked: BulletinTest = () => true,
): AsyncGenerator<readonly R[]> {
  mustExist(path, "run npx jianbao extract");
  using base = await shelveTable(register, registerPaths(register, dirname(path)).extracted);
  using mine = await shelveTable(register, path, (id, cell) => base.bulletinOf(id, cell));
  refuseEmptied(path, mine, base);
  for (const name of mine.names) if (isAsked(name)) yield mine.take(name, base.take(name, []).rows).rows;
  base.throwProblems();
  mine.throwProblems();
}
