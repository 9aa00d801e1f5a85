// 口径 → the words that show it, in the order in which they are asked; 推荐申报 is no 申报, 净增 no 新增.
const STAGES: readonly [stage: string, words: RegExp][] = [
  ["摸排需求", /摸排/u],
  ["推荐申报", /推荐(?:申报|上报)|组织申报|上报|推荐/u],
  ["公示", /公示/u],
  ["候选", /入围|候选/u],
  ["净增", /净增/u],
  ["新增", /新增|新设|新建|新认定|新签约|新开工|新获|新开通|新引进|新培育|新入库/u],
  ["认定", /认定|备案/u],
  ["授权", /授权/u],
  ["申请", /申请/u],
  ["申报", /申报/u],
  ["入选", /入选|列入|纳入|获批|获评|获得|荣获|夺得|蝉联|立项/u],
  ["意向", /意向/u],
  ["签约", /签约|签订|签署/u],
  ["开工", /开工|动工/u],
  ["投产", /投产|投用|投运|竣工/u],
  ["建成", /建成|组建|设立|成立|创建/u],
  ["引进", /引进|引育|招引|孵化|集聚|引入/u],
  ["实施", /实施|开展|承担|推进/u],
  ["兑现", /兑付|兑现|拨付|发放/u],
  ["完成", /完成|实现/u],
  ["累计", /累计/u],
];

/** 口径 of a count, from the verb that leads to it; a level that was reached (达到, 增长到, 保有量) is 存量. */
export function readStage(words: string, wording: string, isLevel: boolean): string {
  for (const [stage, pattern] of STAGES) if (pattern.test(wording)) return stage;
  for (const [stage, pattern] of STAGES) if (pattern.test(words)) return stage;
  return isLevel || /总数|保有量|存量|余额|拥有/u.test(words + wording) ? "存量" : "";
}
