import type { Block } from "./joinLines.js";
import { isDateLine } from "./readDate.js";
import { isSeparator } from "./metaLines.js";
import { foldedOf, headOf, tailOf, type Page } from "./page.js";
import { endsAsProse, isOffice } from "./stops.js";

// Lines after which a page offers other pages.
const LINKS = new RegExp(
  "^[【\\[]?(?:猜你喜欢|猜您喜欢|相关(?:阅读|链接|文章|新闻|推荐|报道|稿件|信息|附件)|延伸阅读|推荐阅读|更多(?:阅读|推荐|新闻|文章|内容)|" +
    "热门(?:文章|推荐|阅读|新闻)|(?:为你|为您|精彩|今日)推荐|大家(?:都|还)在看|最新文章|友情链接|网站导航|网站地图|您可能(?:还)?(?:喜欢|感兴趣)|上一[篇条]|下一[篇条])",
  "u",
);

// What closes a document or a page: contacts, responsible persons, distribution, imprint.
const CLOSING = new RegExp(
  "^[(【\\[]?(?:(?:(?:业务|政策)?咨询(?:电话)?|联系(?:人|电话|方式|地址|单位|邮箱)|电话|传真|邮编|邮政编码|地址|(?:电子)?邮箱|责任编辑|编辑|责编|编审|审核|校对|撰稿|供稿(?:单位)?|作者|记者|通讯员|来源|信息来源|" +
    "抄送|抄报|报送|分送|发送|主送|报|送|发|附件\\d*|签发|印发|主办(?:单位)?|承办(?:单位)?|网站标识码|浏览(?:次数|量)|点击(?:数|次数)?|阅读(?:量|次数)?|点赞|字体|声明|免责声明) ?[:/]|" +
    "版权|[^,。;]{0,12}更多(?:>*|…)$|特此(?:通报|报告|通知)|打印|关闭|返回|分享|扫一扫|微信|[^,。]{0,6}ICP备|[^,。]{0,6}公网安备|[^,。;]{2,40}印发$|共印\\d+份)",
  "u",
);
// Of closing lines, those that may be whole sentences.
const SENTENCES = /^[(【[]?(?:联系|咨询|电话|地址|特此|声明|免责|抄|报|送|版权)/u;
const LONGEST = 160;

/** Where the article ends: blocks from `from` on trail after it; the signature is the office and the date that sign it. */
export interface Ending {
  readonly from: number;
  readonly office?: Block;
  readonly date?: Block;
}

/** Find what trails after the article: link lists, contact lines, the signing office and its date. */
export function findEnding(page: Page, blocks: readonly Block[]): Ending {
  let from = linksFrom(page, blocks);
  let [office, date]: [Block?, Block?] = [];
  for (; from > 0; from--) {
    const block = blocks[from - 1];
    if (!block || block.end - block.start > LONGEST) break;
    const folded = foldedOf(page, block);
    if (date === undefined && isDateLine(folded)) date = block;
    else if (office === undefined && signs(page, blocks, from - 1, date)) office = block;
    else if (!isClosing(folded)) break;
  }
  return { from, office, date };
}

// The office stands above its date, or alone below the text; anywhere else an office's name may head a section.
function signs(page: Page, blocks: readonly Block[], i: number, date: Block | undefined): boolean {
  const [above, block, below] = [blocks[i - 1], blocks[i], blocks[i + 1]];
  if (!block || !isOffice(foldedOf(page, block))) return false;
  return date === undefined ? above !== undefined && endsAsProse(tailOf(page, above)) : below === date;
}

/** The first office that signs amid the text: of a notice under whose date the document itself begins. */
export function findSigner(page: Page, blocks: readonly Block[]): Block | undefined {
  const top = blocks.slice(0, 30).filter((block) => block.end - block.start <= LONGEST);
  const isBelow = (block: Block, below: Block | undefined) => below !== undefined && isDateLine(foldedOf(page, below));
  return top.find((block, i) => isOffice(foldedOf(page, block)) && isBelow(block, top[i + 1]));
}

const isClosing = (folded: string) =>
  isSeparator(folded) || (CLOSING.test(folded) && (!endsAsProse(folded) || SENTENCES.test(folded)));

// A list of links runs to the end of the text; an article that goes on in whole sentences was not over.
function linksFrom(page: Page, blocks: readonly Block[]): number {
  let from = blocks.length;
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i];
    if (!block || isProse(page, block)) break;
    if (block.end - block.start <= LONGEST && LINKS.test(headOf(page, block))) from = i;
  }
  return from;
}

const isProse = (page: Page, block: Block) => block.end - block.start >= 40 && endsAsProse(tailOf(page, block));
