import type { DefaultTreeAdapterTypes } from "parse5" with { "resolution-mode": "import" };
import { foldWidth } from "../text/fold.js";
import { readDate } from "./readDate.js";
import { isMeta, isNavigation } from "./metaLines.js";
import { endsAsProse } from "./stops.js";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

// Elements that print nothing a reader reads as matter.
const SILENT = new Set(
  "head script style noscript template svg iframe object button select textarea input nav footer audio video canvas".split(
    " ",
  ),
);
const BLOCKS = new Set(
  (
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 " +
    "header hr html li main ol p pre section summary table tbody thead tfoot caption tr ul"
  ).split(" "),
);

/**
 * HTML → text: a block's text is a paragraph (an empty line between), `<br>` ends a line, a table's row is a line whose
 * cells are parted by tabs, items of a numbered list get their numbers.
 */
export async function readHtml(html: string): Promise<string> {
  const { parse } = await import("parse5");
  return printLines(printNode(parse(html)));
}

/**
 * A saved web page → the text of its article: the element that holds the prose, and of what stands above it the title and
 * the lines on date, source and issue. Menus, link columns and the page's foot are left out.
 */
export async function readWebPage(html: string): Promise<string> {
  const { parse } = await import("parse5");
  const page = parse(html);
  const facts = readHeadFacts(page);
  const article = findArticle(page);
  const above = linesAbove(page, article).filter((line) => isTitle(line, facts.title) || tells(foldWidth(line)));
  const text = printLines(printNode(article));
  const shown = [...above, ...text.split("\n", MOST_HEAD_LINES)];
  const title = facts.title !== "" && !shown.some((line) => isTitle(line, facts.title)) ? [facts.title] : [];
  const dated = facts.date === "" || shown.some((line) => readDate(foldWidth(line)) !== undefined);
  return [...title, ...(dated ? [] : [`发布时间：${facts.date}`]), ...above, text].join("\n\n");
}

const MOST_HEAD_LINES = 12;
const tells = (folded: string) => isMeta(folded) && !isNavigation(folded);

const isTitle = (line: string, title: string) => title !== "" && line.replace(/\s/gu, "") === title.replace(/\s/gu, "");

/** Title and date that a page states of itself; meta elements as government sites are bound to have them come first. */
function readHeadFacts(page: Node): { title: string; date: string } {
  const metas = new Map<string, string>();
  let [title, h1] = ["", ""];
  walk(page, (element) => {
    if (element.tagName === "meta")
      metas.set(attribute(element, "name").toLowerCase(), attribute(element, "content").trim());
    if (element.tagName === "title") title ||= plainText(element);
    if (element.tagName === "h1") h1 ||= plainText(element);
  });
  // 柯桥区科技工作总结_通知公告_柯桥区人民政府: the site's name trails.
  const own = title.split(/[_|｜]|\s[-—–]\s/u)[0]?.trim() ?? "";
  return { title: metas.get("articletitle") || h1 || own, date: metas.get("pubdate") ?? "" };
}

const attribute = (element: Element, name: string) => element.attrs.find((a) => a.name === name)?.value ?? "";
const plainText = (node: Node) => printNode(node).replace(/\s+/gu, " ").trim();

const SHARE = 0.8;

/** The innermost element that holds most of the page's prose. */
function findArticle(page: Node): Node {
  const amounts = new Map<Node, number>();
  const total = measureProse(page, amounts);
  if (total === 0) return page;
  let article = page;
  for (;;) {
    const inner = childrenOf(article).find((child) => (amounts.get(child) ?? 0) >= SHARE * total);
    if (!inner || (isElement(inner) && inner.tagName === "p")) return article;
    article = inner;
  }
}

/** Characters of prose in and below each node: text of paragraphs that read as sentences. */
function measureProse(node: Node, amounts: Map<Node, number>): number {
  if (isSilent(node)) return 0;
  const children = childrenOf(node);
  const below = children.reduce((sum, child) => sum + measureProse(child, amounts), 0);
  const own = children
    .filter((child) => !holdsBlocks(child))
    .map((child) => printNode(child))
    .join("")
    .trim();
  const isProse = own.length >= 12 && (endsAsProse(own) || /[，。；]/u.test(own));
  const amount = below + (isProse && (!isElement(node) || BLOCKS.has(node.tagName)) ? own.length : 0);
  amounts.set(node, amount);
  return amount;
}

const holdsBlocks = (node: Node): boolean =>
  isElement(node) && (BLOCKS.has(node.tagName) || node.childNodes.some(holdsBlocks));

function linesAbove(page: Node, article: Node): string[] {
  if (article === page) return [];
  return printLines(printNode(page, article))
    .split(/\n+/u)
    .filter((line) => line.trim() !== "");
}

const isElement = (node: Node): node is Element => "tagName" in node;
const childrenOf = (node: Node): Node[] => ("childNodes" in node ? node.childNodes : []);

function isSilent(node: Node): boolean {
  if (!isElement(node)) return false;
  const style = attribute(node, "style");
  return SILENT.has(node.tagName) || node.attrs.some((a) => a.name === "hidden") || /display\s*:\s*none/iu.test(style);
}

function walk(node: Node, visit: (element: Element) => void): void {
  if (isElement(node)) visit(node);
  for (const child of childrenOf(node)) walk(child, visit);
}

/** The text a node prints; `until` stops before that node. */
function printNode(node: Node, until?: Node): string {
  const parts: string[] = [];
  print(node, parts, until);
  return parts.join("");
}

// Whether printing goes on: false once `until` is reached.
function print(node: Node, parts: string[], until: Node | undefined, number = ""): boolean {
  if (node === until) return false;
  if (node.nodeName === "#text" && "value" in node) parts.push(node.value.replace(/[ \t\r\n\f]+/gu, joinWhite));
  if (isSilent(node)) return true;
  if (!isElement(node)) return childrenOf(node).every((child) => print(child, parts, until));
  if (node.tagName === "br") parts.push("\n");
  if (node.tagName === "tr") return printRow(node, parts, until);
  const edge = BLOCKS.has(node.tagName) ? "\n\n" : "";
  parts.push(edge, number);
  const goesOn = node.tagName === "ol" ? printItems(node, parts, until) : printChildren(node, parts, until);
  parts.push(edge);
  return goesOn;
}

const printChildren = (node: Element, parts: string[], until: Node | undefined) =>
  node.childNodes.every((child) => print(child, parts, until));

function printItems(list: Element, parts: string[], until: Node | undefined): boolean {
  let next = Number(attribute(list, "start")) || 1;
  return list.childNodes.every((child) => {
    const isItem = isElement(child) && child.tagName === "li";
    return print(child, parts, until, isItem ? `${next++}. ` : "");
  });
}

function printRow(row: Element, parts: string[], until: Node | undefined): boolean {
  if (until && contains(row, until)) return row.childNodes.every((child) => print(child, parts, until));
  const cells = row.childNodes.filter(isElement).map((cell) => printNode(cell).replace(/\s+/gu, " ").trim());
  parts.push("\n\n", cells.join("\t"), "\n\n");
  return true;
}

const contains = (node: Node, sought: Node): boolean =>
  node === sought || childrenOf(node).some((child) => contains(child, sought));

// A break in the source is no break of the text: U+2028 stands for it until it is known what is on both sides.
const joinWhite = (white: string) => (white.includes("\n") ? "\u2028" : " ");

const HAN = "[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’—…]";

/** Tidy what was printed: source breaks, blanks at line ends, empty lines. */
function printLines(printed: string): string {
  return printed
    .replace(new RegExp(`(?<=${HAN})\\u2028(?=${HAN})`, "gu"), "")
    .replace(/\u2028/gu, " ")
    .split("\n")
    .map((line) => line.replace(/(?<![ \t\u00a0])[ \t\u00a0]+$|^[ \t]+/gu, "").replace(/\u00a0/gu, " "))
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}
