import { join, resolve } from "node:path";

/** The workspace's root folder: where seeds/, data/ and notebooks/ stand. `JIANBAO_ROOT` overrides it. */
export function workspaceRoot(): string {
  return resolve(process.env["JIANBAO_ROOT"] ?? join(__dirname, "..", ".."));
}

/** A path inside the workspace. */
export function workspacePath(...parts: string[]): string {
  return join(workspaceRoot(), ...parts);
}
