import { type Converter, tslab } from "./internals.js";
import type { CompiledCells } from "./compiled-cells.js";
import { remembering } from "./remember.js";

/**
 * Compiles a notebook's cells one after the other, as its kernel will ask for them, and keeps them. Tells of each cell that
 * is done, and ends at the first that a kernel has to see to itself: one that does not compile, or names a module.
 */
export function cellCompiler(
  cells: CompiledCells,
): (sources: readonly string[], done: (count: number) => void) => void {
  const converter = remembering(tslab.converter.createConverter, cells)();
  return (sources, done) => {
    let declarations = "";
    for (const [index, source] of sources.entries()) {
      const compiled = compile(converter, declarations, source);
      if (!compiled) break;
      declarations = compiled.declOutput ?? "";
      done(index + 1);
    }
    done(sources.length);
  };
}

function compile(converter: Converter, declarations: string, source: string) {
  const { module, mode } = tslab.metadata.getCodeMetadata(source);
  if (module || mode === "browser") return undefined;
  const converted = converter.convert(declarations, source);
  return converted.diagnostics.length > 0 || converted.sideOutputs ? undefined : converted;
}
