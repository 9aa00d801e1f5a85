import type { DefaultTreeAdapterTypes } from "parse5" with { "resolution-mode": "import" };
import type { ReportTable } from "./report.js";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A table as a notebook's output holds it. */
export type ShownTable = Omit<ReportTable, "kind" | "number">;

/**
 * The tables of an HTML output: caption, headings, cells, notes under it; ours, or those of a data frame.
 *
 * @example
 * (await readShownTables("<table><caption>表</caption><tr><th>甲</th></tr><tr><td>1</td></tr></table>"))[0].rows // [["1"]]
 */
export async function readShownTables(html: string): Promise<ShownTable[]> {
  const { parseFragment } = await import("parse5");
  return elements(parseFragment(html), "table")
    .map(readTable)
    .filter(({ columns, rows }) => columns.length > 0 && rows.length > 0);
}

function readTable(table: Element): ShownTable {
  const feet = elements(table, "tfoot").flatMap((foot) => elements(foot, "tr"));
  const rows = elements(table, "tr").filter((row) => !feet.includes(row));
  const head = rows.find((row) => cells(row).every(({ tagName }) => tagName === "th")) ?? rows[0];
  const body = rows.filter((row) => row !== head);
  return {
    caption: elements(table, "caption").map(textOf).join(""),
    columns: cells(head).map((cell) => ({ heading: textOf(cell), numeric: attribute(cell, "align") === "right" })),
    rows: body.map((row) => cells(row).map(textOf)),
    notes: feet.map(textOf),
  };
}

function cells(row: Element | undefined): Element[] {
  return (row?.childNodes ?? []).filter(isElement).filter(({ tagName }) => tagName === "td" || tagName === "th");
}

function elements(node: Node, name: string): Element[] {
  if (!("childNodes" in node)) return [];
  return node.childNodes.flatMap((child) => [
    ...(isElement(child) && child.tagName === name ? [child] : []),
    ...elements(child, name),
  ]);
}

function isElement(node: Node): node is Element {
  return "tagName" in node;
}

function attribute(element: Element, name: string): string {
  return element.attrs.find((own) => own.name === name)?.value ?? "";
}

function textOf(node: Node): string {
  if ("value" in node) return node.value;
  if (isElement(node) && (node.tagName === "script" || node.tagName === "style")) return "";
  if (isElement(node) && node.tagName === "br") return "\n";
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}
