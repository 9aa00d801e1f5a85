import type { WantedReads } from "./reads.js";
import { cellsText, toSignature } from "./signature.js";

/** Rows by cells that they must have: examples, sorted by which columns they give. */
export class Shapes {
  private readonly shapes = new Map<string, { readonly columns: readonly string[]; readonly texts: Set<string> }>();
  /** The columns that the examples give. */
  readonly columns: readonly string[];

  constructor(examples: readonly object[]) {
    for (const example of examples) {
      const columns = Object.keys(example).sort();
      const shape = this.shapes.get(columns.join()) ?? { columns, texts: new Set() };
      shape.texts.add(cellsText(example, columns));
      this.shapes.set(columns.join(), shape);
    }
    this.columns = [...new Set([...this.shapes.values()].flatMap(({ columns }) => columns))];
  }

  /** Whether a row agrees with one of the examples in all that it gives; cells are compared as texts. */
  fit(row: object): boolean {
    return [...this.shapes.values()].some(({ columns, texts }) => texts.has(cellsText(row, columns)));
  }

  reads(): WantedReads {
    const wanted = Array.from(this.shapes.values(), ({ columns, texts }) => ({
      columns,
      signatures: Array.from(texts, toSignature).sort(),
    }));
    return { wanted };
  }
}
