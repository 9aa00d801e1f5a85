import { createRequire } from "node:module";

/** As much of danfojs as this folder uses. */
export interface Danfo {
  readonly DataFrame: new (data: unknown[], options: { columns: string[]; dtypes: string[] }) => DanfoFrame;
}

/** A danfojs DataFrame as seen from inside: data by row and by column, both of which its methods read and write. */
export interface DanfoFrame {
  readonly columns: string[];
  readonly values: unknown[][];
  $data: unknown;
  $dataIncolumnFormat: unknown;
  $dtypes: unknown;
  $index: (string | number)[];
}

let loaded: Danfo | undefined;

/** danfojs, loaded when the first frame is made (it takes most of a second), and kept from printing tensorflow's banner. */
export function danfo(): Danfo {
  loaded ??= load();
  return loaded;
}

function load(): Danfo {
  const library = createRequire(__filename)("danfojs-node") as Danfo & { tensorflow: { enableProdMode(): void } };
  library.tensorflow.enableProdMode();
  return library;
}
