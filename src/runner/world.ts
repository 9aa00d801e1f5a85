import { type FilesNow, type Inputs, filesNow, hashInputs } from "./inputs.js";
import { type TablesNow, tablesNow } from "./tables.js";

/** Everything that notebooks can have read, as it is now. */
export interface World extends FilesNow {
  readonly inputs: Inputs;
  readonly tables: TablesNow;
}

/** Looks at a workspace as it is now; files are read when somebody asks, and only once. */
export async function worldNow(root: string): Promise<World> {
  return { ...filesNow(root), inputs: await hashInputs(root), tables: tablesNow(root) };
}
