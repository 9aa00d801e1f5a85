import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A small disk of its own. */
export interface Disk {
  readonly folder: string;
  /** Fills it up to so many bytes with a file, which can be removed. */
  readonly fill: (name: string, room: number) => string;
  readonly remove: () => void;
}

export const isRoot = process.platform === "linux" && process.getuid?.() === 0;

/** A disk in memory, where this process may mount one. */
export function mountDisk(megabytes: number): Disk | undefined {
  if (!isRoot) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "jianbao-disk-"));
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder]);
  if (status !== 0) {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  return {
    folder,
    fill(name, room) {
      const { bavail, bsize } = statfsSync(folder);
      const file = join(folder, name);
      writeFileSync(file, Buffer.alloc(Math.max(0, bavail * bsize - room)));
      return file;
    },
    remove() {
      spawnSync("umount", [folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
