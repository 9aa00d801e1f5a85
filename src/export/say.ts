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
