import type { Reads } from "../lineage/index.js";
import { CellError } from "./cell-error.js";
import type { Kernel } from "./jupyter/kernel.js";
import type { Message } from "./jupyter/message.js";
import { type Cell, type CodeCell, type Notebook, type Output, isExecutable } from "./notebook.js";
import { Outputs } from "./outputs.js";
import { mayRaise } from "./raises.js";

export interface ExecuteNotebookOptions {
  /** How errors name the notebook. */
  readonly name: string;
  /** Seconds a cell may take. */
  readonly timeout: number;
  readonly onCell: (cell: number, cells: number) => void;
  /** Resolves when a cell, counted from 0, may be given to the kernel. */
  readonly isReady: (cell: number) => Promise<void>;
}

/** A notebook with its new outputs, and what it read to make them. */
export interface Executed {
  readonly notebook: Notebook;
  readonly reads: Reads;
}

/** Runs a notebook's code cells in a fresh kernel; throws a CellError. */
export async function executeNotebook(
  notebook: Notebook,
  kernel: Kernel,
  options: ExecuteNotebookOptions,
): Promise<Executed> {
  const cells = notebook.cells.filter(isExecutable);
  const outputs = new Outputs();
  for (const [index, cell] of cells.entries()) {
    options.onCell(index + 1, cells.length);
    outputs.begin();
    await Promise.race([options.isReady(index), kernel.ended]);
    await executeCell(cell, index + 1, cells, kernel, outputs, options);
  }
  const { failure, reads } = await kernel.settle();
  if (failure) throw toCellError(options.name, failure.cell ?? cells.length, cells, failure, reads);
  return { notebook: withOutputs(notebook, outputs.all()), reads };
}

async function executeCell(
  { source, metadata }: CodeCell,
  number: number,
  cells: readonly CodeCell[],
  kernel: Kernel,
  outputs: Outputs,
  { name, timeout }: ExecuteNotebookOptions,
): Promise<void> {
  const failure = await withinSize(outputs, (onOutput) => kernel.execute(source, { timeout, onOutput })).catch(
    (error: Error) => Promise.reject(new CellError(name, number, source, ended(error))),
  );
  if (!failure || mayRaise(metadata)) return;
  const reads = await kernel.settle().then((settled) => settled.reads, () => undefined); // prettier-ignore
  throw toCellError(name, failure.cell ?? number, cells, failure, reads);
}

/** Characters that a cell may show: more than any reader, and any page that shows a notebook, can take. */
const MOST_SHOWN = 10_000_000;

// The kernel is ended, and what it still sends is let go.
function withinSize<T>(outputs: Outputs, execute: (onOutput: (message: Message) => void) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const onOutput = (message: Message): void => {
      if (outputs.size > MOST_SHOWN) return;
      outputs.receive(message);
      if (outputs.size > MOST_SHOWN)
        reject(new Error(`too much output: more than ${MOST_SHOWN / 1e6} million characters. Print less of it`));
    };
    execute(onOutput).then(resolve, reject);
  });
}

function ended({ message }: Error): CellError["failure"] {
  return { ename: "KernelEnded", evalue: message, traceback: [message] };
}

function toCellError(
  name: string,
  number: number,
  cells: readonly CodeCell[],
  failure: CellError["failure"],
  reads: Reads | undefined,
): CellError {
  return new CellError(name, number, cells[number - 1]?.source ?? "", failure, reads);
}

function withOutputs(notebook: Notebook, outputs: readonly (readonly Output[])[]): Notebook {
  let count = 0;
  const renew = (cell: Cell): Cell => {
    if (cell.cell_type !== "code") return cell;
    if (cell.source.trim() === "") return { ...cell, execution_count: null, outputs: [] };
    count += 1;
    return { ...cell, execution_count: count, outputs: outputs[count - 1] ?? [] };
  };
  return { ...notebook, cells: notebook.cells.map(renew) };
}
