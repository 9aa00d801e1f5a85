/** A change of a file or a word from outside, in words. */
export function describeChange(name: string, before: string | undefined, now: string | undefined): string {
  return `${name} ${!before ? "is new" : !now ? "is gone" : "changed"}`;
}
