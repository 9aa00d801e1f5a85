/** Bulletins by name, or themselves: `["shaoxing-2023-09"]`, or what `chooseBulletins()` gives. */
export type BulletinChoice = readonly (string | { readonly name: string })[];

/** The names of bulletins that are given by name or themselves. */
export const bulletinNames = (choice: BulletinChoice): string[] =>
  choice.map((bulletin) => (typeof bulletin === "string" ? bulletin : bulletin.name));

/** Options with the bulletins by name: what a record of reads keeps of them. */
export function withNames<O extends { readonly bulletins?: BulletinChoice }>(
  options: O,
): Omit<O, "bulletins"> & { readonly bulletins?: readonly string[] } {
  const { bulletins, ...others } = options;
  return bulletins ? { ...others, bulletins: bulletinNames(bulletins) } : others;
}
