// Words that end before a name begins. A name runs from behind the last of them to its head: 加快建设|省级集成电路产业创新中心.
const BEFORE_NAME =
  /[,;。、:!?》】]|出台|印发|制定|编制|跻身|成为|作为|持续|布局|加快|健全|完善|落实|建设|推进|推动|提升|打造|共建|建立|组建|构建|成立|设立|建成|筹建|依托|签约|落户|引进|培育|新增|获批|认定|申报|推荐|完成|牵头|支持|实施|深入|围绕|聚焦|入选|列入|纳入|开展|争创|创建|通过|发挥|落地|启动|全力|稳步|与|和|及|等|的|在|由|对|向|以|为|将|把|已|同(?!济)|新获/gu;

const REACH = 40;

/**
 * Where the name begins that ends with the head at `head`: behind the last word that cannot belong to a name, or behind the
 * quotation mark that is still open there.
 *
 * @example
 * nameStart("推进曹娥江实验室建设", 5) // 2
 */
export function nameStart(text: string, head: number, before: RegExp = BEFORE_NAME): number {
  const base = Math.max(0, head - REACH);
  const left = text.slice(base, head);
  const open = openMark(left);
  if (open >= 0) return base + open + 1;
  const closed = left.replace(/“[^”]{0,40}”|‘[^’]{0,40}’|\([^)]{0,40}\)/gu, (marked) => "-".repeat(marked.length));
  const last = [...closed.matchAll(before)].at(-1);
  return (
    base + (last ? last.index + last[0].length : left.length - (/(?<![^”’)])[^”’)]*$/u.exec(closed)?.[0].length ?? 0))
  );
}

// The outermost “, ‘ or ( that nothing closes before the head.
function openMark(left: string): number {
  const open: number[] = [];
  for (const [i, c] of left.split("").entries()) {
    if ("“‘(".includes(c)) open.push(i);
    else if ("”’)".includes(c)) open.pop();
  }
  return open[0] ?? -1;
}

// What is left of a description when these are taken away is what makes it a name: 省级|集成电路|产业 is one, 省级产业 is none.
const GENERIC =
  /省级|市级|县级|国家级|国家|全国|全省|全市|全区|全县|全域|以上|高能级|高水平|高端|新型|重大|重点|各类|各级|一批|系列|多个|多家|共建|校企|校地|企业|产业|科技|科创|科研|科学|创新|公共|服务|综合|联合|高校|院所|概念|现有|工程|技术|研究|专业|特色|区域|成果|转化|实体|线下|线上|首个|首家|(?<![一二三四五六七八九十两几多\d])[一二三四五六七八九十两几多\d]+(?:余|多)?[大个家所座项]|\d+|[省市区县级的类]/gu;

/** Whether the words before a head make it the name of one thing, not of a kind of thing. */
export function isNaming(words: string): boolean {
  return (words.replace(GENERIC, "").match(/\p{Script=Han}|[A-Za-z]/gu)?.length ?? 0) >= 2;
}
