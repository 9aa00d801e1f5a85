import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate } from "node:timers/promises";
import { type Cell, cellName, newCell } from "./cell.js";
import { type Failure, findFailure } from "./failure.js";
import type { Converter, Converters, CreateExecutor, Diagnostic } from "./internals.js";
import { type Maps, type Origin, originOf } from "./maps.js";

/**
 * The kernel's view of its cells: which runs, what became of it. tslab prints what goes wrong and forgets it; here it is
 * kept, with the cell it belongs to, also when it goes wrong long after the cell has ended.
 */
export class Execution {
  /** Cells by the name V8 knows them by. */
  readonly cells = new Map<string, Cell>();
  private readonly origin = new AsyncLocalStorage<Cell>();
  private running: Cell | undefined;
  private last: Cell | undefined;
  private late: Failure | undefined;
  private interrupt: () => void = () => undefined;

  constructor(readonly root: string) {}

  /** Runs one cell; resolves with its failure, or with that of an earlier cell which became known only now. */
  async run(count: number, source: string, execute: () => Promise<unknown>): Promise<Failure | undefined> {
    const earlier = this.takeLate();
    if (earlier) return earlier;
    const cell = newCell(count, source);
    this.cells.set(cellName(count), cell);
    this.running = this.last = cell;
    await this.origin.run(cell, execute).catch((error: unknown) => keepError(cell, error));
    await untilRejectionsAreKnown();
    this.running = undefined;
    return this.takeLate() ?? findFailure(cell, this);
  }

  /** The failure of a cell that had ended, told once. */
  takeLate(): Failure | undefined {
    const { late } = this;
    this.late = undefined;
    return late;
  }

  /** Something rejected, or was thrown, where nobody awaits: its cell fails, or the next to run if that one has ended. */
  reject(value: unknown): void {
    const cell = this.origin.getStore() ?? this.running ?? this.last;
    if (!cell) return;
    cell.thrown.push({ value, unawaited: true });
    if (cell !== this.running) this.late ??= findFailure(cell, this);
    if (this.running) this.interrupt();
  }

  /** tslab's executor, telling what it would have printed. */
  watch(create: CreateExecutor): CreateExecutor {
    return (root, converters, console) => {
      // Diagnostics are printed with a format before them, and are known already; what a cell threw stands alone.
      const error = (...values: unknown[]): void => void (values.length === 1 && this.threw(values[0]));
      const executor = create(root, this.watchConverters(converters), { ...console, error });
      this.interrupt = () => executor.interrupt();
      return executor;
    };
  }

  private threw(value: unknown): void {
    this.running?.thrown.push({ value });
  }

  private watchConverters(converters: Converters): Converters {
    const watch = (converter: Converter): Converter => this.watchConverter(converter);
    return {
      get node() {
        return watch(converters.node);
      },
      get browser() {
        return watch(converters.browser);
      },
      close: () => converters.close(),
    };
  }

  private watchConverter(converter: Converter): Converter {
    return {
      ...converter,
      convert: (declarations, source) => {
        const converted = converter.convert(declarations, source);
        this.found(converted.diagnostics);
        if (!converted.output || !this.running) return converted;
        this.running.origin = originWithin(converted.output, converted.maps ?? {});
        return { ...converted, output: `${converted.output}\n//# sourceURL=${cellName(this.running.count)}` };
      },
      addModule: (...args) => this.found(converter.addModule(...args)),
    };
  }

  private found(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
    this.running?.diagnostics.push(...diagnostics);
    return diagnostics;
  }
}

// Below a cell's own lines stands the call that tslab wraps it in.
function originWithin(output: string, maps: Maps): Origin {
  const [origin, lines] = [originOf(maps), output.split("\n").length];
  return (line, column) => (line < lines ? origin(line, column) : undefined);
}

// tslab throws a plain object to say that a cell failed; an Error is the compiler's own.
function keepError(cell: Cell, error: unknown): void {
  if (error instanceof Error) cell.thrown.push({ value: error });
}

// A rejection is known to Node once the microtasks of a turn are done; what those call, a turn later.
async function untilRejectionsAreKnown(): Promise<void> {
  await setImmediate();
  await setImmediate();
}
