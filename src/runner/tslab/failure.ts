import { inspect } from "node:util";
import { excerpt } from "../excerpt.js";
import type { Cell, Thrown } from "./cell.js";
import type { Diagnostic } from "./internals.js";
import { type Step, type Surroundings, formatStep, readStack } from "./stack.js";

/** Why a cell failed: the content of Jupyter's `error` message, and where it stands. */
export interface Failure {
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: readonly string[];
  /** Execution count of the cell that failed: an earlier one than the last, when that rejected late. */
  readonly cell?: number;
  /** Line of that cell, from 1. */
  readonly line?: number;
}

/** What went wrong in a cell, if anything did: it does not compile, it threw, or something it left behind rejected. */
export function findFailure(cell: Cell, around: Surroundings): Failure | undefined {
  const [diagnostic, ...more] = cell.diagnostics;
  if (diagnostic) return fromDiagnostics(cell, [diagnostic, ...more]);
  const [thrown] = cell.thrown;
  return thrown && fromThrown(cell, thrown, around);
}

function fromDiagnostics(cell: Cell, diagnostics: readonly [Diagnostic, ...Diagnostic[]]): Failure {
  const [first] = diagnostics;
  return {
    ename: "CompileError",
    evalue: describe(first),
    traceback: diagnostics.flatMap((diagnostic) => [
      `CompileError: ${describe(diagnostic)}`,
      ...show(cell, diagnostic),
    ]),
    cell: cell.count,
    ...(first.fileName ? {} : { line: first.start.line + 1 }),
  };
}

function describe({ messageText, code }: Diagnostic): string {
  return `${messageText} (TS${code})`;
}

function show(cell: Cell, { fileName, start }: Diagnostic): string[] {
  const [line, column] = [start.line + 1, start.character + 1];
  if (fileName) return [`    at ${fileName}:${line}:${column}`];
  return [`    at cell [${cell.count}], line ${line}`, excerpt(cell.source, line, { column }), ""];
}

function fromThrown(cell: Cell, { value, unawaited }: Thrown, around: Surroundings): Failure {
  const { ename, evalue } = nameOf(value);
  const steps = value instanceof Error ? readStack(value.stack ?? "", around) : [];
  const innermost = steps.find((step) => step.cell);
  const line = steps.find((step) => step.cell === cell)?.line;
  const notes = unawaited
    ? [`It rejected in cell [${cell.count}] without being awaited: put await before the call.`]
    : [];
  return {
    ename,
    evalue,
    traceback: [
      `${ename}: ${evalue}`,
      ...notes,
      ...showStep(innermost),
      ...steps.map(formatStep),
      ...causes(value, around),
    ],
    cell: cell.count,
    ...(line !== undefined && { line }),
  };
}

function showStep(step: Step | undefined): string[] {
  return step?.cell ? [excerpt(step.cell.source, step.line, { column: step.column })] : [];
}

const INTERRUPTED = /^(?:Interrupted asynchronously|Script execution was interrupted by `SIGINT`)$/;

function nameOf(value: unknown): { ename: string; evalue: string } {
  if (!(value instanceof Error)) return { ename: "Thrown", evalue: inspect(value) };
  if (INTERRUPTED.test(value.message)) return { ename: "Interrupted", evalue: "the cell was stopped" };
  // Node lists the kernel's own files under a module it cannot find.
  return { ename: value.name, evalue: value.message.split("\nRequire stack:")[0] ?? "" };
}

function causes(value: unknown, around: Surroundings): string[] {
  if (!(value instanceof Error) || value.cause === undefined) return [];
  const { ename, evalue } = nameOf(value.cause);
  const steps = value.cause instanceof Error ? readStack(value.cause.stack ?? "", around) : [];
  return [`caused by ${ename}: ${evalue}`, ...steps.map(formatStep), ...causes(value.cause, around)];
}
