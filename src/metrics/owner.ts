// Bodies that have numbers of their own: centres, laboratories, funds, parks, projects.
const BODY =
  "创新中心|研究中心|技术中心|服务中心|实验室|研究院|研究所|创新港|产业园|科技园|产业基金|科创基金|母基金|基金|综合体|联合体|众创空间|孵化器|加速器|产业平台|创新平台|共享平台|试验区|示范区|开发区|高新区|科技城|科学城|走廊|小镇|基地|联盟|合作社|大学|学院|医院";

// Verbs by which a body acts: what they count is the body's, not the district's.
const ACTS =
  /^(?:已|已经|目前|现|累计|共|先后|并|且|其中|截至目前|,)*(?:集聚|聚集|孵化|撬动|投资引进|累计孵化|引进|招引|达成|申请|授权|获授权|获得授权|牵头|承担|服务企业|入驻|培育孵化|转化|研发|服务|带动|吸引|招收|培养|发表|制定|获批|完成|实施)/u;

const WITH_BODY = new RegExp(
  `(?<body>[^,;。:“”]{0,60}(?:${BODY})(?:\\([^)]*\\))?)(?:建设|开工|签约|落地|投用|揭牌|成立|启用|运行|正式|等[^,;。]{0,16})?$`,
  "u",
);
const FOUNDING =
  /^.*(?:推进|推动|建设|组建|共建|成立|设立|培育|依托|建成|打造|支持|加快|引进|投用|揭牌|签约)(?:了|大)?/u;
const PROJECT =
  /^(?:其中|目前|截至目前|[^,;。]{0,6}?月|,)*(?<project>[^,;。\d]{2,14}?项目)(?:已|累计|全年|列入|完成|总投资)/u;

/**
 * Whose number it is when it is not the place's own: the body named by an earlier clause of the sentence that goes on
 * acting (推进…创新中心建设,…,集聚高端人才290余人), or the project that a clause is about (艇湖科技城项目…累计完成投资0.93亿元).
 * "" where the place itself is meant.
 */
export function readOwner(text: string, head: number, clauseFrom: number): string {
  const words = text.slice(clauseFrom, head).replace(/^[()]/u, "");
  const before = text.slice(0, Math.max(0, clauseFrom - 1));
  if (/^(?:累计|已|共)*(?:完成|总投资)/u.test(stripTime(words))) return projectBefore(before);
  if (!ACTS.test(words) && !text.startsWith("(", clauseFrom - 1)) return projectOf(words);
  return bodyBefore(before);
}

const stripTime = (words: string) => words.replace(/^(?:目前|截至目前|\d+[至—到]\d+月|,)*/u, "");

function bodyBefore(before: string): string {
  for (const clause of before.split(/[,]/u).reverse()) {
    if (/[;。]/u.test(clause)) return "";
    const body = WITH_BODY.exec(clause)?.groups?.["body"];
    if (body)
      return body
        .replace(FOUNDING, "")
        .replace(/等[^、]{0,14}$/u, "")
        .replace(/^[三两四五六七八九十]大/u, "");
  }
  return "";
}

const projectOf = (words: string) => {
  const project = /^(?:目前|现|其中|已)*\d+个?(?<project>[^,;。\d]{1,10}?项目)(?:已|累计|共)*(?:完成|总投资)/u.exec(
    stripTime(words),
  )?.groups?.["project"];
  return project ?? "";
};

function projectBefore(before: string): string {
  const sentence = before.slice(before.lastIndexOf("。") + 1);
  const named = PROJECT.exec(sentence)?.groups?.["project"];
  return named && !/^(?:全部|各类|一批|重大|新建)/u.test(named) ? named : "";
}
