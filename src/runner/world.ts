import { type FilesNow, type Inputs, filesNow, hashInputs, once } from "./inputs.js";
import { type Session, loadSessions } from "./sessions.js";
import { type TablesNow, tablesNow } from "./tables.js";

/** Everything that notebooks can have read, as it is now. */
export interface World extends FilesNow {
  readonly inputs: Inputs;
  readonly tables: TablesNow;
  /** What kernels that Jupyter started have executed. */
  sessions(): Promise<readonly Session[]>;
}

/** Looks at a workspace as it is now; files are read when somebody asks, and only once. */
export async function worldNow(root: string): Promise<World> {
  const sessions = once(() => loadSessions(root));
  return { ...filesNow(root), inputs: await hashInputs(root), tables: tablesNow(root), sessions: () => sessions("") };
}
