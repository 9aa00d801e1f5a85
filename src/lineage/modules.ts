import { noteUse } from "./files.js";

/** Modules of the workspace that were loaded count as read, as they are now where they were not as they were loaded. */
export function noteModules(loaded: Iterable<string>): void {
  for (const path of loaded) noteUse(path);
}
