import type { DefaultTreeAdapterTypes } from "parse5" with { "resolution-mode": "import" };

/** A table of an HTML output, as text. */
export interface TextTable {
  readonly title: string;
  /** Cells by the heading of their column. */
  readonly rows: readonly Readonly<Record<string, string>>[];
}

type Node = DefaultTreeAdapterTypes.Node;

/**
 * The tables of an HTML output; rows of one cell across the table (notes) are left out.
 *
 * @example
 * await readHtmlTables("<table><tr><th>地区</th><th>本期数</th></tr><tr><td>嵊州市</td><td>43.0</td></tr></table>")
 * // [{ title: "", rows: [{ 地区: "嵊州市", 本期数: "43.0" }] }]
 */
export async function readHtmlTables(html: string): Promise<TextTable[]> {
  const { parseFragment } = await import("parse5");
  return find(parseFragment(html), "table").map((table) => {
    const title = find(table, "caption").map(textOf).join("");
    const [head = [], ...body] = find(table, "tr").map((row) => cellsIn(row));
    const rows = body.filter((cells) => cells.length === head.length);
    return { title, rows: rows.map((cells) => Object.fromEntries(cells.map((cell, i) => [nameOf(head, i), cell]))) };
  });
}

// Two columns may have one heading.
function nameOf(head: readonly string[], i: number): string {
  const name = head[i] ?? "";
  return head.indexOf(name) === i ? name : `${name} ${i + 1}`;
}

function cellsIn(row: Node): string[] {
  return childrenOf(row).filter(isNamed("td", "th")).map(textOf);
}

function find(node: Node, name: string): Node[] {
  const inside = childrenOf(node);
  return inside.flatMap((child) => (isNamed(name)(child) ? [child] : find(child, name)));
}

const childrenOf = (node: Node): Node[] => ("childNodes" in node ? node.childNodes : []);
const isNamed =
  (...names: string[]) =>
  (node: Node) =>
    names.includes(node.nodeName);

function textOf(node: Node): string {
  if ("value" in node && node.nodeName === "#text") return node.value;
  return childrenOf(node).map(textOf).join("").trim();
}
