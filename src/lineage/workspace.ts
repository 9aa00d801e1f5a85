import { join, relative, resolve } from "node:path";

/** The workspace's root folder: where seeds/, data/ and notebooks/ stand. `JIANBAO_ROOT` overrides it. */
export function workspaceRoot(): string {
  return resolve(process.env["JIANBAO_ROOT"] ?? join(__dirname, "..", ".."));
}

/** A path inside the workspace. */
export function workspacePath(...parts: string[]): string {
  return join(workspaceRoot(), ...parts);
}

/** A path as messages show it: from the workspace's root, where it lies inside. */
export function shownPath(path: string): string {
  const inside = relative(workspaceRoot(), path);
  return inside.startsWith("..") ? path : inside.replaceAll("\\", "/");
}
