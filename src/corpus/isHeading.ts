import { isShort, type Block } from "./joinLines.js";
import { readMark } from "./readMark.js";
import { foldedOf, headOf, tailOf, type Page } from "./page.js";
import { endsAsProse, endsClosed } from "./stops.js";

const ITEM_RANK = 5;
// A line with an amount or a rate says something; it does not announce it.
const FIGURE = /(?<!\d[.,]?)\d[\d.,]*\s*(?:[%％]|[亿万]?元|[万亿]?(?:家|项|个|人|件|名)(?!\p{Script=Han}))/u;

/** Whether the blocks above and below open a place's section. */
interface Beside {
  readonly above: boolean;
  readonly below: boolean;
}

/** Whether a block is a heading about a matter: short, not closed by a full stop, and something stands below it. */
export function isHeading(page: Page, blocks: readonly Block[], i: number, places: Beside): boolean {
  const [block, next] = [blocks[i], blocks[i + 1]];
  if (!block || !next || block.lines > 1 || !isShort(page, block)) return false;
  const folded = foldedOf(page, block);
  if (readMark(folded)) return isMarkedHeading(page, blocks, i, places);
  return (places.above || !endsList(page, blocks, i)) && isPlainHeading(page, folded, next, places.below);
}

function isMarkedHeading(page: Page, blocks: readonly Block[], i: number, places: Beside): boolean {
  const [above, block, below] = [styleOf(page, blocks[i - 1]), styleOf(page, blocks[i]), styleOf(page, blocks[i + 1])];
  const folded = blocks[i] ? foldedOf(page, blocks[i]) : "";
  if (endsAsProse(folded) || block === "-" || (block === "●" && FIGURE.test(folded))) return false;
  // 1.人才不足 / 2.资金不足 / 3.平台不足: items one below the other, the last like the rest.
  const isItem = above === block && !places.above && (readMark(folded)?.rank ?? 0) >= ITEM_RANK;
  return (below !== block || places.below) && !isItem;
}

const styleOf = (page: Page, block: Block | undefined) => block && readMark(headOf(page, block))?.style;

// 获奖单位： / 甲研究院 / 乙研究中心: the last of a list announces nothing, though a sentence may follow it.
function endsList(page: Page, blocks: readonly Block[], i: number): boolean {
  const [first, second] = [lineKind(page, blocks[i - 1]), lineKind(page, blocks[i - 2])];
  return first === "item" && second !== undefined;
}

function lineKind(page: Page, block: Block | undefined): "colon" | "item" | undefined {
  if (!block || !isShort(page, block)) return undefined;
  const folded = foldedOf(page, block);
  if (folded.endsWith(":")) return "colon";
  return endsClosed(folded) || readMark(folded) ? undefined : "item";
}

function isPlainHeading(page: Page, folded: string, next: Block, placeBelow: boolean): boolean {
  if (endsClosed(folded) || FIGURE.test(folded) || !/\p{Script=Han}/u.test(folded)) return false;
  return placeBelow || readMark(headOf(page, next)) !== undefined || endsAsProse(tailOf(page, next));
}
