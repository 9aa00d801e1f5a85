/**
 * The parts of tslab 1.0.22 that our kernel reaches into, with the shapes it relies on. tslab keeps its modules and their
 * state (`lastWriteDisplayData` is read by whatever shows a chart); only the entries of `exports` named here are replaced.
 */
import * as converter from "tslab/dist/converter.js";
import * as executor from "tslab/dist/executor.js";
import * as jupyter from "tslab/dist/jupyter.js";
import * as main from "tslab/dist/main.js";
import * as metadata from "tslab/dist/metadata.js";
import type { Publisher, Reply, Router } from "zeromq";
import type { Maps } from "./maps.js";

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Diagnostic {
  readonly start: Position;
  readonly end: Position;
  readonly messageText: string;
  readonly code: number;
  readonly fileName?: string;
}

export interface Converted {
  readonly output?: string;
  readonly declOutput?: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly hasToplevelAwait?: boolean;
  /** Modules of the notebook's folder that were compiled with the cell. */
  readonly sideOutputs?: unknown;
  readonly lastExpressionVar?: string;
  /** Added by our kernel. */
  readonly maps?: Maps;
}

export interface Converter {
  convert(declarations: string, source: string): Converted;
  inspect(declarations: string, source: string, position: number): unknown;
  complete(declarations: string, source: string, position: number): unknown;
  addModule(name: string, source: string, meta?: unknown): readonly Diagnostic[];
  close(): void;
}

export type CreateConverter = (options?: unknown) => Converter;

export interface Converters {
  readonly node: Converter;
  readonly browser: Converter;
  close(): void;
}

export interface Executor {
  execute(source: string): Promise<boolean>;
  interrupt(): void;
}

interface Printer {
  log(...values: unknown[]): void;
  error(...values: unknown[]): void;
}

export type CreateExecutor = (root: string, converters: Converters, console: Printer) => Executor;

/** What a cell may send while it runs. */
export type WriteStream = (name: string, text: string) => void;
export type WriteDisplay = (content: Readonly<Record<string, unknown>>, update: boolean) => void;

export interface Handler {
  executor: Executor;
  execCount: number;
  handleKernel(): Record<string, unknown>;
  handleExecuteImpl(request: { code: string }, stream: WriteStream, display: WriteDisplay): Promise<unknown>;
  handleIsComplete(request: unknown): Record<string, unknown>;
  handleInspect(request: unknown): Record<string, unknown>;
  handleComplete(request: unknown): Record<string, unknown>;
  close(): void;
}

export interface Server {
  handler: Handler;
  iopub: Publisher;
  shell: Router;
  control: Router;
  stdin: Router;
  hb: Reply;
  init(): Promise<void>;
  close(): void;
}

interface Internals {
  converter: { createConverter: CreateConverter };
  executor: { createExecutor: CreateExecutor };
  jupyter: { ZmqServer: new (handler: Handler, configPath: string) => Server };
  metadata: { getCodeMetadata(source: string): { readonly module?: string; readonly mode?: string } };
  main: { startKernel(options: { configPath: string; enableFindLocal: boolean }): void };
}

export const tslab = { converter, executor, jupyter, main, metadata } as unknown as Internals;
