export const CLAIM_KINDS = ["rating", "standing", "first", "praise", "fulfilment"] as const;
/**
 * What a claim without a figure says: rating 五星评价, 考核优秀; standing 居全省前列, 名列前茅; first 率先, 唯一, 首批;
 * praise 获省领导批示, 全省推广; fulfilment 圆满完成, 全面完成.
 */
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** The kinds in words, for lists and pages. */
export const CLAIM_WORDS: Readonly<Record<ClaimKind, { readonly zh: string; readonly en: string }>> = {
  rating: { zh: "考评", en: "a rating" },
  standing: { zh: "位置", en: "a standing" },
  first: { zh: "首个、唯一、率先", en: "the first or the only one" },
  praise: { zh: "批示、推广", en: "praise" },
  fulfilment: { zh: "完成任务", en: "fulfilment" },
};

const AREA =
  "(?:全国|全省|全市|全区|全县|省内|市内|国内|国际|世界|全球|行业|同类[^,;。]{0,6}|[^\\P{Script=Han}全均居列位在获等为系是的作和与及于成未进入走]{2,4}[省市区县])";
const ADVERB = "(?:均|都|皆|继续|持续|始终|稳|稳步|稳定|连续[^,;。]{1,3}年|整体|总体)?";
const STANDS = "(?:位居|稳居|跻身|走在|处于|处在|保持|排在|排名|位列|进入|迈入|列入|居于|居|列)?";
// What may stand between 获 and what is got; a figure there would make it countable.
const GIVER = "[^,;。《》“”\\d]{0,24}?";

// Longest and most specific first: 得到省领导批示肯定 is one claim, not two.
export const CLAIMS: readonly (readonly [kind: ClaimKind, words: RegExp])[] = [
  ["rating", /(?:[一二三四五\d]星级?)(?:评价|评定|评级|等次)/gu],
  ["rating", /(?:获评|被评为|评为|评定为|荣获|获)[^,;。《》“”]{0,30}?(?:优秀(?:单位|等次|档次|等级|成绩|集体)|优秀(?!企业|人才|青年|奖|成果|项目)|A级|先进(?:单位|集体|县|区|市)|成绩突出(?:集体|单位))/gu],
  ["rating", /(?:综合)?(?:考核|评价|评估|考评|测评|验收|审计)(?:中)?(?:结果)?(?:获评|获得|被评为|评为|获|为|均为)?(?:全[国省市])?(?:优秀|优良|优异|良好|A级|先进|第一等次|一等)(?:单位|等次|档次|等级|成绩|市县|县区|区县|集体)?/gu],
  ["standing", /名列前茅|独占鳌头|首屈一指|排名靠前|位次靠前/gu],
  ["standing", new RegExp(`${ADVERB}${STANDS}(?:了)?${AREA}?(?:的)?(?:最?前列|前茅|第一方阵|第一梯队|第一阵营|首位方阵)`, "gu")],
  ["standing", new RegExp(`(?:${AREA}|保持|处于|持续|继续|遥遥|大幅|显著|明显)领先(?:地位|水平|优势|位置)?`, "gu")],
  ["standing", new RegExp(`领[先跑]${AREA}(?:其他)?`, "gu")],
  ["standing", /(?:优于|好于|快于|高于)(?:全[国省市]|[^,;。\d]{2,6})(?:平均(?:水平|增速)?|面上(?:水平)?|预期)(?=[,;。、)]|$)/gu],
  ["praise", new RegExp(`(?:获得?|荣获|得到|受到|赢得|收到|被)(?:了)?${GIVER}(?:批示|肯定|表扬|点赞|表彰|嘉奖|好评|认可|赞誉|赞许|称赞|推介|推广)(?:肯定|支持|表扬|认可|通报)?`, "gu")],
  ["praise", /(?:作|做)(?:了)?(?:典型|经验|交流|书面|大会|专题)+发言|(?:作为|列为|入选|列入)[^,;。《》\d]{0,30}?(?:典型案例|典型经验|最佳实践|优秀案例|最佳案例)|(?:全国|全省|全市|面上)(?:复制)?(?:推广|推介|宣传推广)/gu],
  ["first", /填补[^,;。]{0,10}?空白|开创?[^,;。]{0,8}先河/gu],
  ["first", new RegExp(`(?:系|(?<![作成])为|是)?${AREA}?(?:的)?唯一`, "gu")],
  ["first", new RegExp(`(?:系|(?<![作成])为|是)?${AREA}?(?:首[个家批例次创条座台只单部款张届项套支笔]|第一批)`, "gu")],
  ["first", new RegExp(`(?:在)?${AREA}?率先`, "gu")],
  ["fulfilment", /(?:圆满|全面|超额|顺利|提前|如期|高质量)(?:完成|实现)(?:了)?(?:[^,;。\d%]{0,10}?(?:目标任务|目标|任务|计划|指标))?(?![^,;。]{0,12}\d)/gu],
]; // prettier-ignore

// 率先垂范 is how one behaves, 唯一标识 what a thing bears, 首次专章部署 of a report what the report does.
export const NO_CLAIM =
  /^率先垂范|^(?:首创精神|首次公开|首套房|首台\(套\)|首台套)|唯一(?:标识|识别|编码|性|代码|码|来源|途径)/u;

const AIM =
  /力争|力求|争取|争当|争创|确保|奋力|努力|打造|建设成|目标(?:是|为)|旨在|推动[^,;。]{0,8}$|加快[^,;。]{0,8}$|尚未|未能|没有|差距|(?:距|距离)[^,;。]{0,4}$|(?:将|拟|(?<![主重需])要)$|(?:报告|全会|会议)$/u;
const DONE = /已(?:经)?|累计|截至|目前|成功|荣获/u;

/** Whether the words before, back to the last mark, make it an aim, a denial, or what somebody else did. */
export function isAim(before: string): boolean {
  const clause = before.slice(Math.max(...[",", ";", "。"].map((mark) => before.lastIndexOf(mark))) + 1);
  const aim = clause.search(AIM);
  return aim >= 0 && !DONE.test(clause.slice(aim));
}
