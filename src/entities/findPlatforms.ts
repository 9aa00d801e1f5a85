import type { Candidate } from "./entity.js";
import { isNaming, nameStart } from "./names.js";
import { stageAround } from "./stages.js";

/** What places of research and innovation are called, longest first: 技术创新中心 must win over 创新中心. */
export const PLATFORM_HEADS = [
  "技术创新中心", "产业创新中心", "联合创新中心", "工程研究中心", "企业技术中心", "概念验证中心", "成果转化中心", "制造业创新中心",
  "产业研究院", "联合实验室", "重点实验室", "创新服务综合体", "产教联合体", "创新联合体", "科创走廊", "产业平台", "院士工作站", "博士后工作站",
  "众创空间", "中试基地", "创新中心", "研发中心", "研究中心", "实验室", "研究院", "研究所", "综合体", "联合体", "科技城", "科创城", "创新港", "科创港",
  "创新带", "产业园", "科技园", "创业园", "科创园", "孵化器", "工作站", "小镇", "飞地",
].sort((a, b) => b.length - a.length); // prettier-ignore

// 研究院所 and 实验室主任 are no places; 艇湖科技城项目 is a project.
const PATTERN = new RegExp(`(?:${PLATFORM_HEADS.join("|")})(?!项目|所|主任|建设运营管理|发展规划)`, "gu");

// 创新服务“云局”: a coinage between marks that ends like an institution.
const QUOTED = /“[^“”‘’、,]{1,15}(?:[局院园港谷馆厅]|中心|基地|驿站|大脑)”/gu;

/**
 * Laboratories, institutes, centres, parks and the like that have a name of their own; kinds of them (省级重点实验室, 五大科技城)
 * and counts of them are none.
 *
 * @example
 * findPlatforms("浙大半导体材料联合创新中心签约落地") // [{ kind: "平台", from: 0, to: 13, stage: "签约" }]
 */
export function findPlatforms(text: string): Candidate[] {
  const plain = [...text.matchAll(PATTERN)].flatMap((match) => {
    const head = match.index;
    const from = startOf(text, head);
    return isNaming(text.slice(from, head)) ? [toPlatform(text, from, head + match[0].length)] : [];
  });
  const quoted = [...text.matchAll(QUOTED)].map((match) =>
    toPlatform(text, nameStart(text, match.index), match.index + match[0].length),
  );
  return [...plain, ...quoted].filter(({ from }) => !isClass(text.slice(0, from)));
}

const toPlatform = (text: string, from: number, to: number): Candidate => ({
  kind: "平台",
  from,
  to,
  stage: stageAround(text, from, to),
});

// 同济大学嵊州共建创新中心: the name is what stands before 共建 as well.
function startOf(text: string, head: number): number {
  const from = nameStart(text, head);
  return from === head && text.slice(0, head).endsWith("共建") ? nameStart(text, head - 2) : from;
}

// 成为西部唯一获批的哲学社会科学实验室, 跻身全国重点实验室: what something is, not what it is called.
const isClass = (before: string) => /(?:成为|作为|跻身)[^,;。、]*$/u.test(before);
