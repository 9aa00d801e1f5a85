import { createRequire } from "node:module";

/** One display_data message: a picture in several MIME types, of which the front end draws the best it can. */
export interface Bundle {
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata?: Readonly<Record<string, unknown>>;
}

type Write = (content: object, update: boolean) => void;

// Ours or a stock kernel's, wherever it is installed: the module that is loaded is the one that runs this cell.
const JUPYTER_MODULE = /[\\/]tslab[\\/]dist[\\/]jupyter\.js$/u;

/** Sends a bundle to the notebook cell that is running; `display.raw` of tslab could send one MIME type only. */
export function emit(bundle: Bundle): void {
  const write = findWrite();
  if (write === undefined)
    throw new Error("missing notebook: a cell can show, a script cannot; it exports with exportCharts() instead");
  write({ data: bundle.data, metadata: bundle.metadata ?? {}, transient: {} }, false);
}

function findWrite(): Write | undefined {
  const { cache } = createRequire(__filename);
  for (const [path, module] of Object.entries(cache)) {
    if (!JUPYTER_MODULE.test(path)) continue;
    const { lastWriteDisplayData } = module?.exports as { lastWriteDisplayData?: Write | null };
    if (lastWriteDisplayData) return lastWriteDisplayData;
  }
  return undefined;
}
