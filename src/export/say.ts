import { emit } from "./kernel.js";

/**
 * Shows Markdown in the notebook cell: for conclusions whose numbers come from the data.
 *
 * @example
 * say(`诸暨市前七个月的技术交易额为 **${value} 亿元**。`);
 */
export function say(markdown: string): void {
  emit({ data: { "text/markdown": markdown, "text/plain": markdown } });
}

/**
 * Ends a notebook: what was found, in Chinese and in English.
 *
 * @example
 * conclude({ zh: "7个地区共107个数。", en: "7 places report 107 figures." });
 */
export function conclude({ zh, en }: { readonly zh: string; readonly en: string }): void {
  say(`**结论。** ${zh}`);
  say(`**In short.** ${en}`);
}
