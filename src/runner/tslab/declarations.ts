import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";

/** As much of TypeScript as finds imports without compiling. */
interface Scanner {
  preProcessFile(text: string): { readonly importedFiles: readonly { readonly fileName: string }[] };
}

let scanner: Scanner | undefined;
const importedBy = new Map<string, readonly string[]>();

/**
 * Declaration files that a piece of code is compiled against, by way of its relative imports and of theirs: absolute paths.
 * What a file imports is read once in the life of a process.
 */
export function declarationsOf(code: string, folder: string): string[] {
  const found = new Set<string>();
  const queue = [...importsIn(code, folder)];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    queue.push(...importsOf(path));
  }
  return [...found];
}

function importsOf(path: string): readonly string[] {
  const known = importedBy.get(path);
  if (known) return known;
  const imports = importsIn(readFileSync(path, "utf8"), dirname(path));
  importedBy.set(path, imports);
  return imports;
}

function importsIn(code: string, folder: string): string[] {
  scanner ??= createRequire(__filename)("@tslab/typescript-for-tslab") as Scanner;
  const names = scanner.preProcessFile(code).importedFiles.map(({ fileName }) => fileName);
  return names
    .filter((name) => /^\.{0,2}\//u.test(name))
    .flatMap((name) => declarationFile(resolve(folder, name)) ?? []);
}

function declarationFile(path: string): string | undefined {
  const bare = path.replace(/\.js$/u, "");
  return [`${bare}.d.ts`, `${bare}/index.d.ts`].find((file) => existsSync(file));
}
