/** What a mark says and what it stands on. */
export interface Fact {
  readonly name: string;
  readonly shown: string;
  readonly sentence: string;
  readonly locus: string;
}

/** The facts in a spec's inline data, each once, in order. */
export function findFacts(node: unknown): Fact[] {
  const facts = new Map<string, Fact>();
  collect(node, facts);
  return [...facts.values()];
}

function collect(node: unknown, facts: Map<string, Fact>): void {
  if (Array.isArray(node)) node.forEach((child) => collect(child, facts));
  else if (typeof node === "object" && node !== null) {
    const { name, shown, sentence, locus } = node as Record<string, unknown>;
    if (typeof name === "string" && typeof shown === "string") {
      const fact = {
        name,
        shown,
        sentence: typeof sentence === "string" ? sentence : "",
        locus: typeof locus === "string" ? locus : "",
      };
      if (!facts.has(name)) facts.set(name, fact);
    } else Object.values(node).forEach((child) => collect(child, facts));
  }
}
