import { isRelative } from "../quantities/index.js";
import { isTime } from "./lexicon/time.js";
import type { Clause, Finding } from "./measures/reader.js";
import type { Name } from "./naming.js";

// 口径 → the words that show it, in the order in which they are asked; 推荐申报 is no 申报, 净增 no 新增.
const STAGES: readonly [stage: string, words: RegExp][] = [
  ["摸排需求", /摸排/u],
  ["推荐申报", /推荐(?:申报|上报)|组织申报|上报|推荐/u],
  ["公示", /公示/u],
  ["候选", /入围|候选/u],
  ["净增", /净增/u],
  ["新增", /新增|新设|新建|新认定|新签约|新开工|新获|新开通|新引进|新培育|新入库|新签/u],
  ["认定", /认定|备案/u],
  ["授权", /授权/u],
  ["申请", /申请/u],
  ["申报", /申报/u],
  ["入选", /入选|列入|纳入|获批|获评|获得|荣获|夺得|蝉联|立项/u],
  ["意向", /意向/u],
  ["签约", /签约|签订|签署/u],
  ["开工", /(?:^|[^新])开工(?!率)|动工/u],
  ["投产", /投产|投用|投运|竣工/u],
  ["建成", /建成|组建|设立|成立|创建/u],
  ["引进", /引进|引育|招引|孵化|集聚|引入/u],
  ["兑现", /兑付|兑现|拨付|发放/u],
  ["实施", /实施|开展|承担/u],
  ["累计", /累计/u],
];

// Behind the number only these say what became of what was counted: 13个项目列入…, 5家企业入选….
const BEHIND = /^[^,;。]{0,16}?(?:列入|入选|纳入|获批|获评|入围|签约|开工(?!率)|投产|投用|竣工|立项)/u;
const HELD = /总数|总量|保有量|存量|余额|拥有|达到?$|增长到|增加到|增至|突破/u;

/** Reads 口径 along a sentence; 新增 in 新增高企132家,科技型中小企业282家 holds for both. */
export class Stages {
  private carried = "";
  private part = -1;

  /** The stage of a count or a level; "" for rates, shares, ranks, and where the text gives none. */
  read(text: string, clause: Clause, finding: Finding, name: Name): string {
    const part = Math.max(text.lastIndexOf(";", clause.quantity.head), text.lastIndexOf("(", clause.quantity.head));
    if (part !== this.part) [this.part, this.carried] = [part, ""];
    if (finding.measure !== "value" && finding.measure !== "base") return "";
    // 从7天缩减至2天 is neither in stock nor new.
    if (
      clause.quantity.rank ||
      isRelative(clause.quantity.unit) ||
      isTime(clause.quantity.unit) ||
      finding.turnsTo !== undefined
    )
      return "";
    return this.stageOf(clause, finding, name);
  }

  private stageOf(clause: Clause, finding: Finding, name: Name): string {
    const said =
      stageIn(name.wording) ??
      stageIn(clause.before) ??
      stageIn(clause.whole) ??
      stageIn(BEHIND.exec(clause.behind)?.[0] ?? "");
    if (said) return (this.carried = said);
    const isLevel =
      finding.own !== clause.before || finding.measure === "base" || HELD.test(clause.before + name.wording);
    if (isLevel) return (this.carried = "存量");
    const bare = name.wording.length >= clause.before.length;
    return bare ? this.carried : (this.carried = "");
  }
}

const stageIn = (words: string) => STAGES.find(([, pattern]) => pattern.test(words))?.[0];
