import { setFlagsFromString } from "node:v8";

// Twelve times V8's own.
const BYTES_OF_CODE = 800_000;

/**
 * Has V8 optimise only what runs for long. A kernel, or a compiler of cells, lives for seconds and has the cores to share with
 * others: what V8 spends on functions that soon are needed no more, on threads of its own, is a quarter of a compiler's
 * processor time and a tenth of a kernel's. A loop over many rows is still optimised while it runs.
 */
export function optimiseLate(): void {
  setFlagsFromString(`--interrupt-budget=${BYTES_OF_CODE}`);
}
