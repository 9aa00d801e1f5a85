import { createRequire } from "node:module";

/** As much of danfojs as this folder uses. */
interface Danfo {
  // Compiled to a plain function, it can make a DataFrame of an object that is there already.
  readonly DataFrame: { readonly prototype: object } & ((
    this: object,
    data: unknown[],
    options: { columns: string[]; dtypes: string[] },
  ) => void);
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

// It takes most of a second to load, and prints tensorflow's banner unless it is kept from it.
function danfo(): Danfo {
  loaded ??= load();
  return loaded;
}

function load(): Danfo {
  const library = createRequire(__filename)("danfojs-node") as Danfo & { tensorflow: { enableProdMode(): void } };
  library.tensorflow.enableProdMode();
  return library;
}

/**
 * An empty danfojs DataFrame that is made, and danfojs loaded, when something is asked of it that it does not have yet; `fill`
 * then gives it what it holds.
 */
export function newDataFrame(columns: readonly string[], fill: (frame: DanfoFrame) => void): DanfoFrame {
  const become = (): void => {
    const { DataFrame } = danfo();
    for (const name of Object.getOwnPropertyNames(frame)) Reflect.deleteProperty(frame, name);
    Object.setPrototypeOf(frame, DataFrame.prototype);
    DataFrame.call(frame, [], { columns: [...columns], dtypes: columns.map(() => "string") });
    fill(frame);
  };
  const frame = Object.create(new Proxy({}, beforehand(become))) as DanfoFrame;
  return Object.defineProperty(frame, "columns", { value: [...columns], configurable: true, enumerable: true });
}

// Asked by whoever awaits or prints whatever it gets: no reason to load danfojs.
const ASKED_OF_ALL: ReadonlySet<string | symbol> = new Set(["then", "toJSON", Symbol.toPrimitive, Symbol.toStringTag]);

function beforehand(become: () => void): ProxyHandler<object> {
  return {
    get: (_target, name, frame: object) =>
      ASKED_OF_ALL.has(name) ? undefined : (become(), Reflect.get(frame, name, frame) as unknown),
    set: (_target, name, value, frame: object) => (become(), Reflect.set(frame, name, value, frame)),
    has: (_target, name) => Reflect.has(danfo().DataFrame.prototype, name),
    getPrototypeOf: () => danfo().DataFrame.prototype,
  };
}
