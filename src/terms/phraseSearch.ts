/** A place where a phrase stands in a plain text. */
export interface PhraseHit {
  readonly phrase: string;
  /** Positions in the text searched. */
  readonly from: number;
  readonly to: number;
}

/**
 * A search for many phrases at once, in time that does not grow with their number. Quotation marks in the text do not matter to
 * a phrase without them (三位一体 is found in “三位一体” and in 教育科技人才“三位一体”发展); a phrase with them is found only with them.
 * · counts as 、.
 *
 * @example
 * phraseSearch(["三位一体", "“315”"])("“315”与“三位一体”").map((hit) => hit.phrase) // ["三位一体", "“315”"]
 */
export function phraseSearch(phrases: readonly string[]): (plain: string) => PhraseHit[] {
  const isMarked = (phrase: string) => /[“”‘’]/u.test(phrase);
  const bare = buildTree(phrases.filter((phrase) => !isMarked(phrase)));
  const marked = buildTree(phrases.filter(isMarked));
  return (plain) => [...findIn(bare, ...withoutMarks(plain)), ...findIn(marked, oneKindOfMarks(plain))];
}

interface Tree {
  readonly next: Map<string, Tree>;
  readonly phrases: string[];
}

function buildTree(phrases: readonly string[]): Tree {
  const root: Tree = { next: new Map(), phrases: [] };
  for (const phrase of phrases) {
    let tree = root;
    for (const c of oneKindOfMarks(phrase)) {
      const below = tree.next.get(c) ?? { next: new Map<string, Tree>(), phrases: [] };
      tree.next.set(c, below);
      tree = below;
    }
    tree.phrases.push(phrase);
  }
  return root;
}

/** A text with one kind of quotation marks and · as 、: two phrases that are alike in this form are one. */
export const oneKindOfMarks = (text: string) =>
  text
    .replace(/‘/gu, "“")
    .replace(/’/gu, "”")
    .replace(/[·・•]/gu, "、");

function withoutMarks(plain: string): [text: string, at: number[]] {
  const marked = oneKindOfMarks(plain);
  const at: number[] = [];
  for (let i = 0; i < marked.length; i++) if (!"“”".includes(marked.charAt(i))) at.push(i);
  return [marked.replace(/[“”]/gu, ""), at];
}

function findIn(root: Tree, text: string, at?: readonly number[]): PhraseHit[] {
  const hits: PhraseHit[] = [];
  if (root.next.size === 0) return hits;
  const place = (i: number) => at?.[i] ?? i;
  for (let from = 0; from < text.length; from++) {
    let tree: Tree | undefined = root;
    for (let i = from; (tree = tree.next.get(text.charAt(i))); i++)
      for (const phrase of tree.phrases) hits.push({ phrase, from: place(from), to: place(i) + 1 });
  }
  return hits;
}
