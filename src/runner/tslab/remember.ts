import type { CompiledCells } from "./compiled-cells.js";
import type { Converter, CreateConverter } from "./internals.js";
import { latestMaps } from "./maps.js";

/** A converter that can be made ready for cells. */
export interface Remembering extends Converter {
  /** Makes the converter now, if these cells, one after the other, will need it. */
  prepare(sources: readonly string[]): void;
}

/**
 * tslab's converter, which takes seconds to make and a third of a second for a cell: made only when a cell was not compiled
 * before, or somebody asks for a completion.
 */
export function remembering(create: CreateConverter, cells: CompiledCells): (options?: unknown) => Remembering {
  return (options) => {
    let made: Converter | undefined;
    const converter = (): Converter => (made ??= create(options));
    return {
      convert(declarations, source) {
        const known = cells.find(declarations, source);
        if (known) return known;
        const converted = { ...converter().convert(declarations, source), maps: latestMaps() };
        cells.keep(declarations, source, converted);
        return converted;
      },
      prepare(sources) {
        if (cells.count(sources) < sources.length) converter();
      },
      inspect: (...asked) => converter().inspect(...asked),
      complete: (...asked) => converter().complete(...asked),
      addModule: (...asked) => converter().addModule(...asked),
      close: () => made?.close(),
    };
  };
}
