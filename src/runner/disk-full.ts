/** An error in words that say the next step, where the disk was full; any other as it is. */
export function orDiskFull(error: Error, what: string): Error {
  if ((error as NodeJS.ErrnoException).code !== "ENOSPC") return error;
  return new Error(`the disk is full: ${what} could not be written and is as it was. Make room and run again`, {
    cause: error,
  });
}
