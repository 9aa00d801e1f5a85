import { basename, dirname } from "node:path";

/** What the system answered, in words that say what to do; every write is whole or not at all, so files are as they were. */
const SYSTEM: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `missing file or folder; check the path: ${path}`,
  EACCES: noRight,
  EPERM: noRight,
  EROFS: (path) => `this disk can only be read; write to another folder: ${path}`,
  EBUSY: (path) => `held open by another program, such as Excel or WPS; close it there and run this again: ${path}`,
  EISDIR: (path) => `a folder stands where a file is wanted; give another name: ${path}`,
  ENOTDIR: (path) => `a file stands where a folder is wanted; give another name: ${path}`,
  EEXIST: (path) => `something of that name is there already; give another name: ${path}`,
  ENAMETOOLONG: (path) => `the name is too long for this disk; give a shorter one: ${path}`,
  ENOSPC: diskFull,
  EDQUOT: diskFull,
  EMFILE: () => "too many files are open; close other programs and run this again",
  EPIPE: () => "the program that read this output has ended",
};

function noRight(path: string): string {
  return `no right to read or write here; close the file in Excel or WPS if it is open there, else get the right: ${path}`;
}

function diskFull(path: string): string {
  return `the disk is full, and the file is as it was; make room and run this again: ${path}`;
}

/**
 * A failure as a person reads it: what is wrong, where, what to do.
 *
 * @example
 * describeError(Object.assign(new Error("EBUSY: …"), { code: "EBUSY", syscall: "rename", path: "x.csv.1", dest: "x.csv" }))
 * // "held open by another program, such as Excel or WPS; close it there and run this again: x.csv"
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code = "", syscall, path = "", dest } = error as NodeJS.ErrnoException & { dest?: string };
  const words = syscall !== undefined && Object.hasOwn(SYSTEM, code) ? SYSTEM[code] : undefined;
  if (!words) return error.message;
  // Files are written beside their place first, under their name and a number.
  return words(dest ?? (syscall === "open" ? withoutNumber(path) : path) ?? "");
}

const withoutNumber = (path: string) =>
  dirname(path) === "." ? basename(path).replace(/\.\d{6,}$/u, "") : path.replace(/\.\d{6,}$/u, "");
