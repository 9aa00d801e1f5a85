import type { Token, Tokens } from "marked" with { "resolution-mode": "import" };
import type { Passage, TextPart } from "./report.js";

/**
 * Markdown → passages: paragraphs and list items with their bold and slanted parts. Whatever else it has is read as
 * plain text, markup among it.
 *
 * @example
 * await readMarkdown("**结论。** 共107个数。")
 * // [{ bullet: false, parts: [{ text: "结论。", bold: true }, { text: " 共107个数。" }] }]
 */
export async function readMarkdown(markdown: string): Promise<Passage[]> {
  const { lexer } = await import("marked");
  return lexer(markdown).flatMap((token) => toPassages(token, false));
}

function toPassages(token: Token, bullet: boolean): Passage[] {
  if (token.type === "space" || token.type === "hr") return [];
  if (token.type === "list") return (token as Tokens.List).items.flatMap((item) => toPassages(item, true));
  const blocks = (token as Tokens.ListItem).tokens ?? [];
  if (token.type === "list_item" || token.type === "blockquote")
    return blocks.flatMap((child) => toPassages(child, bullet));
  const parts = mergeParts(toParts(token, {}));
  return parts.length === 0 ? [] : [{ parts, bullet }];
}

function toParts(token: Token, look: Omit<TextPart, "text">): TextPart[] {
  const own =
    token.type === "strong" ? { ...look, bold: true } : token.type === "em" ? { ...look, italic: true } : look;
  if (token.type === "br") return [{ text: " ", ...look }];
  const children = (token as { tokens?: Token[] }).tokens;
  if (children !== undefined && token.type !== "html") return children.flatMap((child) => toParts(child, own));
  const text = "text" in token ? String(token.text) : token.raw;
  return [{ text: decode(text).replace(/\s*\n\s*/gu, " "), ...own }];
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => ENTITIES[entity] ?? entity);
}

function mergeParts(parts: readonly TextPart[]): TextPart[] {
  const merged: TextPart[] = [];
  for (const part of parts.filter(({ text }) => text !== "")) {
    const last = merged.at(-1);
    if (last !== undefined && last.bold === part.bold && last.italic === part.italic)
      merged[merged.length - 1] = { ...last, text: last.text + part.text };
    else merged.push(part);
  }
  return merged;
}

/** A passage as plain text. */
export function plainText({ parts }: Passage): string {
  return parts.map(({ text }) => text).join("");
}
