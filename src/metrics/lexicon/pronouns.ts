// Nouns for a sum of the topic.
const SUMS = "总数|总量|保有量";
// Words that stand for the topic: 数量居全省第三位, 增幅全市第一.
export const PRONOUN = new RegExp(
  `^(?:${SUMS}|总?数量?|总额|规模|增幅|增速|增长率|降幅|排名|位次|占比|比重|金额|月?人均|户均|亩均)$`,
  "u",
);
export const NOTHING_ADDED = /^(?:数量|总数|排名|位次|规模)$/u;
// 新增上市企业5家,总数达到35家.
export const TOTAL = new RegExp(`^(?:${SUMS}|总?数量|保有总量|存量)$`, "u");
// 新增上市企业5家,累计达35家: the sum is not of new ones.
export const SUMMED = new RegExp(`${SUMS}|存量|累计|共有`, "u");
export const NEW = /^(?:新增加?|净增|新建|新设|新认定|新签约|新引进|收集|新开工|新登记|申请)(?=.{2})/u;
export const BARE_VERB =
  /^(?:其中)?(?:改造提升|改造升级|提质改造|升级改造|提档升级|整治提升|改造|整治|修复|新建|新增|净增|新设|新认定|新引进|新开工|开工|竣工|投产|解决|办结|完成|授权|立项|结题|通过|签约|落地|认定|毕业|在建|集聚|引进|招引|培育|获批|建成|入选|动工|投用|发放|兑付)$/u;
export const REACHED = /^(?:已|首次|累计|共|均|仅|只|总量|总额|前后)?(?:达到?|为|突破|超过?|增至|升至|共|完成)?$/u;

// 涉气投诉最多,达214件,噪声投诉次之,133件.
export const COMPARED = /(?:数量|总量)?(?:最[高低多少大小快慢好差长短]|次之|居次|其次|居首|领先)$/u;
