import { mkdir, readFile, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { writeWhole } from "../lineage/write-whole.js";
import { workspaceRoot } from "../lineage/workspace.js";
import { kernelEntry } from "./jupyter/process.js";
import { formatJson } from "./nbformat.js";
import { KERNEL_NAME } from "./notebook.js";

/** What Jupyter must know to start a kernel. */
export interface KernelSpec {
  readonly argv: readonly string[];
  readonly display_name: string;
  readonly language: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly metadata: Readonly<Record<string, unknown>>;
}

export const DISPLAY_NAME = "TypeScript (jianbao)";

/** The kernelspec of this workspace. It bears tslab's name, so that notebooks open with a stock tslab as well. */
export function kernelSpec(root = workspaceRoot()): KernelSpec {
  return {
    argv: [process.execPath, kernelEntry(), "--config-path", "{connection_file}"],
    display_name: DISPLAY_NAME,
    language: "typescript",
    env: { JIANBAO_ROOT: root },
    metadata: { jianbao: { workspace: root } },
  };
}

/** Writes the kernelspec into the workspace; resolves with the folder to put on JUPYTER_PATH. */
export async function writeKernelSpec(root = workspaceRoot()): Promise<string> {
  const data = join(root, ".jianbao", "jupyter");
  await saveSpec(specFolder(data), kernelSpec(root));
  return data;
}

export interface RegisterOptions {
  readonly root?: string;
  /** Replaces a kernel of the same name that is not ours. */
  readonly force?: boolean;
  readonly env?: NodeJS.ProcessEnv;
  readonly platform?: NodeJS.Platform;
}

/** Registers the kernel for the user, for VS Code and one's own JupyterLab; resolves with the kernelspec's folder. */
export async function registerKernel(options: RegisterOptions = {}): Promise<string> {
  const folder = specFolder(jupyterDataDir(options));
  const there = await loadSpec(folder);
  if (there && !isOurs(there) && !options.force)
    throw new Error(
      `duplicate kernel "${KERNEL_NAME}": ${folder} belongs to another program. Use --force to replace it`,
    );
  await saveSpec(folder, kernelSpec(options.root));
  return folder;
}

/** Takes back what registerKernel wrote; resolves with the folder, or with undefined where none of ours is registered. */
export async function unregisterKernel(options: RegisterOptions = {}): Promise<string | undefined> {
  const folder = specFolder(jupyterDataDir(options));
  const there = await loadSpec(folder);
  if (!there || !isOurs(there)) return undefined;
  await rm(folder, { recursive: true });
  return folder;
}

/** Where Jupyter keeps the user's data on each platform. */
export function jupyterDataDir({ env = process.env, platform = process.platform }: RegisterOptions = {}): string {
  if (env["JUPYTER_DATA_DIR"]) return env["JUPYTER_DATA_DIR"];
  const home = env["HOME"] ?? env["USERPROFILE"] ?? homedir();
  if (platform === "darwin") return join(home, "Library", "Jupyter");
  if (platform === "win32") return join(env["APPDATA"] ?? join(home, "AppData", "Roaming"), "jupyter");
  return join(env["XDG_DATA_HOME"] ?? join(home, ".local", "share"), "jupyter");
}

function specFolder(data: string): string {
  return join(data, "kernels", KERNEL_NAME);
}

async function saveSpec(folder: string, spec: KernelSpec): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeWhole(join(folder, "kernel.json"), `${formatJson(spec)}\n`);
}

async function loadSpec(folder: string): Promise<KernelSpec | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, "kernel.json"), "utf8")) as KernelSpec;
  } catch {
    return undefined;
  }
}

function isOurs(spec: KernelSpec): boolean {
  return typeof spec.metadata === "object" && "jianbao" in spec.metadata;
}
