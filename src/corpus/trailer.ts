import type { Block } from "./blocks.js";
import { isDateLine } from "./dates.js";
import { foldedOf, headOf, type Page } from "./page.js";
import { endsAsProse } from "./stops.js";

// Lines after which a page offers other pages.
const LINKS = new RegExp(
  "^(?:猜你喜欢|猜您喜欢|相关(?:阅读|链接|文章|新闻|推荐|报道|稿件|信息|附件)|延伸阅读|推荐阅读|更多(?:阅读|推荐|新闻|文章|内容)|" +
    "热门(?:文章|推荐|阅读|新闻)|(?:为你|为您|精彩|今日)推荐|大家(?:都|还)在看|最新文章|友情链接|网站导航|网站地图|您可能(?:还)?(?:喜欢|感兴趣)|上一[篇条]|下一[篇条])",
  "u",
);

// What closes a page or a document: contacts, responsible persons, distribution, imprint.
const CLOSING = new RegExp(
  "^(?:[(【\\[])?(?:(?:业务|政策)?咨询|联系(?:人|电话|方式|地址|单位|邮箱)|电话|传真|邮编|邮政编码|地址|邮箱|电子邮箱|责任编辑|编辑|责编|审核|校对|撰稿|供稿|作者|记者|来源|信息来源|" +
    "抄送|抄报|报送|分送|发送|主送|附件|签发|印发|主办|承办|版权|备案|网站标识码|打印|关闭|返回|分享|扫一扫|微信|浏览|点击|阅读|点赞|字体|声明|免责声明|特此|" +
    "上一[篇条]|下一[篇条]|[^,。]{0,6}ICP备|[^,。]{0,6}公网安备|.{2,30}(?:办公室|局|厅|委|委员会|中心) ?\\d{4}年\\d{1,2}月\\d{1,2}日印发)",
  "u",
);
const OFFICE = /^\p{Script=Han}{2,30}(?:局|委|办|府|厅|室|会|中心|院|社|处|司|部|队|组|专班)$/u;
const LONGEST = 160;

/** Where the article ends: blocks from `from` on trail after it; `signature` is the one that dates it. */
export interface Ending {
  readonly from: number;
  readonly signature?: Block;
}

/** Find what trails after the article: link lists, contact lines, the signing office and its date. */
export function findEnding(page: Page, blocks: readonly Block[]): Ending {
  let from = linksFrom(page, blocks);
  let signature: Block | undefined;
  for (; from > 0; from--) {
    const block = blocks[from - 1];
    if (!block || block.end - block.start > LONGEST) break;
    const folded = foldedOf(page, block);
    const dated = isDateLine(folded);
    if (dated) signature ??= block;
    const signs = OFFICE.test(folded) && blocks[from] !== undefined && blocks[from] === signature;
    if (!dated && !signs && !isClosing(folded)) break;
  }
  return { from, signature };
}

const isClosing = (folded: string) =>
  CLOSING.test(folded) &&
  (!endsAsProse(folded) || /^(?:[(【[])?(?:联系|咨询|电话|地址|特此|声明|免责|抄)/u.test(folded));

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

const isProse = (page: Page, block: Block) =>
  block.end - block.start >= 40 && endsAsProse(page.folded.slice(Math.max(block.start, block.end - 12), block.end));
