// What a clause says of how far a thing has come. First match wins: 签约共建 is 签约, 开工建设 is 开工, 达成合作意向 is only an intention.
const STAGES: readonly [words: RegExp, stage: string][] = [
  [/意向/u, "意向"],
  [/签约|签订|签署/u, "签约"],
  [/投用|投产|投运|启用|运营|运行|上线|揭牌|开园/u, "投用"],
  [/建成|竣工|完工|落成|通车/u, "建成"],
  [/开工|动工|奠基/u, "开工"],
  [/获批|批复|认定/u, "获批"],
  [/推广/u, "推广"],
  [/建设|打造|共建|建立|构建|组建|搭建|落地/u, "建设"],
  [/出台|印发|发布|颁布/u, "出台"],
  [/制定|修订/u, "制定"],
  [/编制|起草/u, "编制"],
  [/入选|列入|纳入|入围/u, "入选"],
  [/获评|荣获|获得|夺得|捧|授予|获/u, "获评"],
  [/申报|推荐|争创|创建/u, "申报"],
  [/兑付|兑现/u, "兑现"],
  [/实施|落实|推进|推动|开展|深化|提升/u, "实施"],
  [/谋划|筹建|筹备/u, "谋划"],
];

/**
 * The stage that some words name, the most telling one first.
 *
 * @example
 * readStage("二期项目正式开工建设") // "开工"
 * readStage("等校地合作项目达成合作意向") // "意向"
 */
export function readStage(words: string): string {
  return STAGES.find(([pattern]) => pattern.test(words))?.[1] ?? "";
}

/** The stage of what stands from `from` to `to`: its clause says it behind the name, or else before it. */
export function stageAround(text: string, from: number, to: number): string {
  const [start, end] = clauseAround(text, from, to);
  return readStage(text.slice(to, end)) || readStage(text.slice(start, from));
}

/** The clause that holds a stretch: between commas, semicolons and full stops outside 《》 and “”. */
export function clauseAround(text: string, from: number, to: number): readonly [from: number, to: number] {
  const base = Math.max(0, from - REACH);
  const before = blank(text.slice(base, from));
  const behind = blank(text.slice(to, to + REACH));
  const end = behind.search(/[,;。!?]/u);
  return [base + before.search(/(?<![^,;。!?])[^,;。!?]*$/u), to + (end < 0 ? behind.length : end)];
}

// No clause is longer: a list without a comma must not be read again for each of its items.
const REACH = 300;

const blank = (text: string) => text.replace(/[《“‘][^》”’]{0,300}[》”’]/gu, (closed) => "-".repeat(closed.length));
