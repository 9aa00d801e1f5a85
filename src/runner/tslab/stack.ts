import { relative, sep } from "node:path";
import type { Cell } from "./cell.js";
import { type Place, toSourcePlace } from "./maps.js";

/** One step of a stack trace, in terms a reader of the notebook knows. */
export interface Step {
  /** The function; "" at the top of a cell. */
  readonly name: string;
  /** The cell it is in, or the file. */
  readonly cell?: Cell;
  readonly file?: string;
  readonly line: number;
  readonly column: number;
}

/** What the kernel knows when it reads a stack. */
export interface Surroundings {
  /** The workspace's root: paths are shown from here. */
  readonly root: string;
  /** Cells by the name V8 knows them by. */
  readonly cells: ReadonlyMap<string, Cell>;
}

const STEP = /^\s+at (?:(?<name>.+?) \()?(?<file>[^()]+):(?<line>\d+):(?<column>\d+)\)?$/;

// Kernel, compiler and Node itself: of no use to a reader.
const INSIDES = /^node:|[\\/]node_modules[\\/](?:tslab|@tslab|zeromq)[\\/]|[\\/]dist[\\/]runner[\\/]|^evalmachine\./;

/** Stack trace → the steps in cells, in src and in packages, innermost first. */
export function readStack(stack: string, around: Surroundings): Step[] {
  return stack.split("\n").flatMap((line) => readStep(line, around) ?? []);
}

function readStep(line: string, around: Surroundings): Step | undefined {
  const groups = STEP.exec(line)?.groups;
  if (!groups) return undefined;
  const place = { file: toPath(groups["file"] ?? ""), line: Number(groups["line"]), column: Number(groups["column"]) };
  if (INSIDES.test(place.file)) return undefined;
  const name = toName(groups["name"] ?? "");
  const cell = around.cells.get(place.file);
  return cell ? stepInCell(name, cell, place) : stepInFile(name, place, around.root);
}

// What V8 says of functions at the top of a cell or a module: Proxy.growth, Object.<anonymous>, eval.
function toName(name: string): string {
  return name.replace(/^(?:async )?(?:(?:Proxy|Object)\.)?/, "").replace(/^(?:<anonymous>|eval)$/, "");
}

function toPath(file: string): string {
  return file.replace(/^async /, "").replace(/^file:\/\//, "");
}

function stepInCell(name: string, cell: Cell, place: Place): Step | undefined {
  const origin = cell.origin(place.line, place.column);
  if (!origin) return undefined;
  return { name, cell, ...toCellPlace(origin) };
}

// tslab puts one line before a cell's source.
function toCellPlace({ line, column }: { line: number; column: number }): { line: number; column: number } {
  return { line: line - 1, column };
}

function stepInFile(name: string, place: Place, root: string): Step {
  const { file, line, column } = toSourcePlace(place);
  const inside = relative(root, file);
  const shown = inside.startsWith("..") ? file : inside.split(sep).join("/");
  return { name, file: shown, line, column };
}

/** A step as a line of a traceback: `growth (src/analysis/growth.ts:12:5)`, `cell [3], line 2`. */
export function formatStep(step: Step): string {
  const where = step.cell ? `cell [${step.cell.count}], line ${step.line}` : `${step.file}:${step.line}:${step.column}`;
  return step.name ? `    at ${step.name} (${where})` : `    at ${where}`;
}
