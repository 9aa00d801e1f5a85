import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { open, realpath, rm, stat } from "node:fs/promises";
import { forgetDraft, namingFile, newDraft } from "./drafts.js";

/**
 * Writes a file as a whole or not at all: into a draft beside it, which then takes its place. Node's own `writeFile` notices
 * a disk that takes only a part, which a single `write`, as write-file-atomic does it, passes off as done. Drafts that
 * killed processes left in the folder are taken away. What `check` throws, at the last moment before, keeps the old file.
 */
export async function writeWhole(
  path: string,
  data: string | Uint8Array,
  check = (): void => undefined,
): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const mode = await stat(target).then(({ mode }) => mode, () => undefined); // prettier-ignore
  const draft = newDraft(target);
  try {
    const file = await open(draft, "wx", mode);
    await file
      .writeFile(data)
      .then(() => file.sync())
      .finally(() => file.close());
    check();
    renameSync(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw namingFile(error, target);
  } finally {
    forgetDraft(draft);
  }
}

/** The same, for those who cannot wait. Without `flush`, a power cut may leave less: for what can be made again. */
export function writeWholeSync(path: string, data: string | Uint8Array, { flush = true } = {}): void {
  const target = orElse(() => realpathSync(path), path);
  const mode = orElse(() => statSync(target).mode, undefined);
  const draft = newDraft(target);
  try {
    const file = openSync(draft, "wx", mode);
    try {
      writeFileSync(file, data);
      if (flush) fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw namingFile(error, target);
  } finally {
    forgetDraft(draft);
  }
}

function orElse<T, E>(work: () => T, otherwise: E): T | E {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
