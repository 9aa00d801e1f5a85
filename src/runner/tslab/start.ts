import {
  noteModules,
  type Recording,
  rootsOf,
  startRecording,
  takeReads,
  watchFiles,
  workspaceRoot,
} from "../../lineage/index.js";
import { CompiledCells } from "./compiled-cells.js";
import type { Asked } from "../jupyter/process.js";
import { keepDiary, NO_DIARY } from "./diary.js";
import { Execution } from "./execution.js";
import { tslab } from "./internals.js";
import { followParent } from "./parent.js";
import { type Remembering, remembering } from "./remember.js";
import { serverClass } from "./server.js";
import { settle } from "./settle.js";
import { warmUp } from "./warm-up.js";

export interface KernelOptions {
  readonly configPath: string;
  /** The workspace's root; tracebacks name files from here. */
  readonly root: string;
  /** Modules, as the notebook imports them, to load before the first cell arrives. */
  readonly warm: readonly string[];
}

/** Starts tslab's kernel with our executor and server in the place of its own. */
export function startKernel({ configPath, root, warm }: KernelOptions): void {
  // The runner was killed while the kernel was loading: nobody will ask it anything, and nobody will end it.
  if (process.send && !process.connected) process.exit(0);
  const execution = new Execution(root);
  const recording = startRecording(rootsOf(workspaceRoot(), root));
  watchFiles();
  const diary = process.send ? NO_DIARY : keepDiary(workspaceRoot(), recording);
  const cells = new CompiledCells(workspaceRoot(), process.cwd());
  tslab.converter.createConverter = remembering(tslab.converter.createConverter, cells);
  const create = execution.watch(tslab.executor.createExecutor);
  let prepare: Remembering["prepare"] = () => undefined;
  tslab.executor.createExecutor = (folder, converters, console) => {
    warmUp(folder, warm);
    prepare = (sources) => (converters.node as Remembering).prepare(sources);
    return create(folder, converters, console);
  };
  tslab.jupyter.ZmqServer = serverClass(execution, diary);
  followParent(Number(process.env["JPY_PARENT_PID"]));
  plainOutput();
  tslab.main.startKernel({ configPath, enableFindLocal: false });
  listenForRejections(execution);
  listenToRunner(execution, recording, (sources) => prepare(sources));
}

// Started from a terminal by nbconvert, the kernel would colour what it prints.
function plainOutput(): void {
  for (const stream of [process.stdout, process.stderr]) Object.defineProperty(stream, "isTTY", { value: false });
}

function listenForRejections(execution: Execution): void {
  for (const event of ["unhandledRejection", "uncaughtException"] as const) {
    process.removeAllListeners(event);
    process.on(event, (reason: unknown) => execution.reject(reason));
  }
}

// Our runner talks to the kernel beside Jupyter's protocol, which has no word for "are you really done?".
function listenToRunner(execution: Execution, recording: Recording, prepare: Remembering["prepare"]): void {
  if (!process.send) return;
  process.on("disconnect", () => process.exit(0));
  process.on("message", (asked: Asked) => {
    if ("prepare" in asked) return prepare(asked.prepare);
    void settle().then(() => {
      noteModules(Object.keys(require.cache));
      process.send?.({ settled: execution.takeLate() ?? null, reads: takeReads(recording) });
    });
  });
}
