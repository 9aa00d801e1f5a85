// Words that lead to a number and name nothing: 达到2100家, 累计达到1860个.
const REACHING =
  "首批|首破|首超|再破|连破|保持|维持|前后|有望|可望|提标至|提标到|拟安排|安排|只用了|仅用了|只用|仅用|用了|只需|仅需|达到了|达到|已达|高达|可达|达|增加到|增加至|增长到|增长至|增至|增到|提高到|提高至|提升到|提升至|上升到|上升至|升至|升到|扩大到|扩大至|扩展到|扩至|拓展至|拓展到|拓宽至|延伸至|发展到|发展至|攀升至|跃升至|跃升到|跃至|跃居|壮大到|壮大至|下降到|下降至|降至|降到|降低到|降低至|减少到|减少至|减至|减到|缩减至|缩减到|延长至|延长到|缩短至|缩短到|缩短为|压缩至|压缩到|压缩为|压减至|压减到|精简至|精简到|精简为|整合为|整合至|整合到|优化为|调整为|调整至|回落至|回落到|回升至|回升到|下滑至|下滑到|下跌至|跌至|跌到|上涨至|上涨到|涨至|涨到|后移至|后退至|收窄至|控制在|稳定在|保持在|维持在|处于|均在|都在|恢复至|恢复到|增加为|变为|合并为|归并为|前移至|前移到|分别为|分别是|分别达|分别有|共计|总计|合计|累计达|累计|共有|共|计|约为|均为|为|是|有|至|到|超过|突破|超|逾|近|(?<![签条契制预节])约|接近|仅|只有|只|不到|不足|不低于|不少于|预计|预期|估计|实现|完成|分别|(?<![户人亩日月年平])均|已|将|了|的|达标|普遍|基本|总体|大致|平均为|平均达到|平均达|平均|力争|确保|奋斗|首次|统一|尚未|未|仍|又|还|要|则|需|已有|中有|倒数";

/** Verbs of reaching, auxiliaries and adverbs at the end of the words before a number. */
export const REACHING_END = new RegExp(`(?:${REACHING})$`, "u");

/** The verb of change that ends in a new level: 从7天缩减至2天, 由162个整合为123个. */
export const CHANGED_TO =
  /(?:增加|增长|提高|提升|上升|扩大|扩展|拓展|拓宽|延伸|发展|攀升|跃升|跃居|跃|壮大|缩小|下降|降低|降|减少|减|缩减|缩短|缩|压缩|压减|延长|精简|整合|优化|调整|回落|回升|回调|回暖|反弹|下滑|下跌|滑落|滑坡|跌落|跌|落|滑|上涨|暴涨|涨|飙升|激增|猛增|骤降|锐减|压降|上调|下调|调高|调低|调增|调减|上浮|下浮|增多|后移|后退|收窄|恢复|变|合并|归并|前移|增|升|扩|转|改|增强|进|提|推进|放宽|提速|迁|集聚|前进|晋升|晋级)(?:到了?|至|为|成|居)(?:(?:现在|目前|今年)的?|(?:19|20)\d{2}年(?:\d{1,2}月)?(?:度|底|末)?的?|全[国省市区县州]|每[百千万]?(?:公斤|平方米|[人户名亩斤吨间头张台件晚天月]))?$/u;

// Time words, adverbs and light verbs at the beginning of a clause that name nothing.
const LEADING = [
  /^(?:[,、;:。\s)]|以及|及其?|和|与|并|且|而|也|又|还|再|则|均|都|各|其中|同时|此外|另外|另有|另|尤其是|特别是|特别|包括|含)/u,
  /^[一二三四五六七八九十]是(?=.{2})|^持平(?:、|$)/u,
  /^(?:截至|截止|截止到|到)?(?:目前|现在|今年|去年|本年|上年|年初|年末|年底|全年|上半年|下半年|前三季度|[一二三四]季度|当年|当月|当前|迄今|日前|近年来|近期|今年以来|期末)(?:为止|以来|末|底|,|止|之前|前(?![\d一二两三四五六七八九十]))*/u,
  /^(?:今年)?前(?:\d{1,2}|[一二三四五六七八九十]+)个月/u,
  /^(?:截至|截止|到)?(?:(?:19|20)\d\d年?)?(?:\d{1,2}(?:月)?(?:[—至到~-]\d{1,2})?月)(?:份|底|末|初|中旬|\d{1,2}日|,|之?前(?![\d一二两三四五六七八九十]))*/u,
  /^(?:截至|截止|到)?(?:19|20)\d\d年(?:度|底|末|以来|全年|上半年|下半年|第?[一二三四]季度)?/u,
  /^(?:已经|已|现已|现有(?=[一-鿿]{2})|现|共计|共|总计|合计|累计|一共|先后|陆续|全面|进一步|积极|大力|深入|扎实|稳步|有序|持续|不断|加快|加大|成功|率先|顺利|主动|着力|切实|有效|有力|重点(?!实验室)|完成了|实现了|预计|预期|估计|力争|确保|争取到|拟|计划|分别|仅|只|约|近|超|将|使|让|对(?!接|外|口|照|标|象|比|策)|把|在(?!建|线|校|岗|职|孵|册|读|库|研|聘|外|地|园|网))(?![一-鿿]?$)/u,
  /^(?:我)?全(?:国|省|市|区|县|州|域|镇|街道|旗|自治区)(?![面])/u,
  /^(?:我|本|该)(?:省|市|区|县|州|局|院|镇)|^辖区内?/u,
  // 剔除一次性因素后增长3.0%.
  /^受[^,;。]{1,14}?(?:影响|拖累|带动)(?:,|(?=[一-鿿]{2})|$)/u,
  /^(?:剔除|扣除|还原|不考虑)[^,;。]{1,14}?(?:后|外|影响)(?:,|$|(?=[一-鿿]{2}))/u,
] as const;

/**
 * Strip what stands at the beginning of a clause before its first noun: 截至8月底,全市… → ….
 *
 * @param isNoun whether a noun begins here although it looks like one of those words: 都昌县.
 */
export function stripLeading(words: string, isNoun?: (rest: string) => boolean): string {
  let rest = words;
  for (let again = true; again;) {
    again = false;
    for (const pattern of LEADING) {
      const next = rest.replace(pattern, "");
      if (next !== rest && isNoun?.(rest)) return rest;
      if (next !== rest) [rest, again] = [next, true];
    }
  }
  return rest;
}

// Transitive verbs of the genre that are hardly ever part of a noun; what follows the last of them is the object.
const TRANSITIVE =
  "完成|实现|争取到?|落实|拨付|兑付|兑现|发放|引进|招引|引育|培育|孵化引进|孵化|申报|推荐上报|推荐申报|推荐|上报|摸排|(?<!社会|合作|中介|行业|基层|党)组织|实施|开展|匹配|对接|提供|帮助解决|帮助|解决|化解|救助|供应|整治|淘汰|下达|支持|改造提升|改造升级|提质改造|升级改造|提档升级|整治提升|改造|惠及|建成|建有|承担|选派|结对|组建|突破|撬动|拉动|带动|吸引|释放|通报|上线运行|创建|集聚(?!区)|汇集|汇聚|归集|获批|入选|列入|纳入|入围|达成|凝练|编制|出台|制定|举办|承办|走访|服务企业|达到|安排|受理|审结|查处|破获|办结|募集|吸纳|发布|签订|招聘|培训|认定|授予|减免|办理|接待|腾出|盘活|收储|归还|处置|储备|谋划储备|谋划|总结|推广|推进|打造|配备|增设|加装|拥有|设立|形成|享受|投放|调运|研发出|攻克|取得|获得|荣获|夺得|获评|获|发生(?!面积|数量|次数|频率)";

const OBJECT = new RegExp(`^.*(?:${TRANSITIVE})(?:了|出|起|到)?(?=.{2})`, "u");
const LAST_VERB = new RegExp(`(?:帮助|联动|孵化|推荐)?(?:${TRANSITIVE})$`, "u");
const NO_OBJECT =
  /^(?:率|费用?|额|量|数|金额|经费|资金额|情况|水平|强度|面|度|比|总额|任务|时间|时限|用时|天数|效率|申报|认定|备案|评审|培育|改造|建设|整治|攻关|试点|培训|整改|检查|服务|推广|转化|对接)(?:$|[^一-鿿])/u;

/** The object behind the last clear verb of a phrase: 推荐上报市级科技计划项目 → 市级科技计划项目. */
export function objectOf(phrase: string): string {
  if (/[“”《》]/u.test(phrase)) return objectOutsideQuotes(phrase);
  const object = bareObject(phrase);
  if (object.length < 2 || NO_OBJECT.test(object)) return phrase;
  return object.length > 2 ? object : withItsVerb(phrase, object);
}

// 累计走访企业: so short an object keeps its verb, or 企业 would be all that is left.
function withItsVerb(phrase: string, object: string): string {
  const lead = phrase.slice(0, -object.length);
  const verb = LAST_VERB.exec(lead)?.[0] ?? "";
  return WHOSE.test(lead.slice(0, -verb.length)) ? phrase : verb + object;
}

// 其中产业项目完成投资21.4亿元: a part of the investment, and no second figure of the whole.
const WHOSE = /[一-鿿]{2}(?:项目|产业|工程)$/u;

/** The object without any verb before it: 查处价格 → 价格. */
export const bareObject = (phrase: string): string => phrase.replace(OBJECT, "");

// A verb inside a quotation is part of a name: “先投后股”试点.
function objectOutsideQuotes(phrase: string): string {
  const opening = phrase.search(/[“《]/u);
  const verb = OBJECT.exec(phrase.slice(0, opening) + "……");
  return verb && verb[0].length <= opening ? phrase.slice(verb[0].length) : phrase;
}

/** A phrase that ends in a transitive verb, so that its object must stand behind the number: 实施[4个项目]. */
export const ENDS_WITH_VERB = new RegExp(
  `(?:^|.)(?:${TRANSITIVE}|新增|新建|新设|新签|新签约|新开工|开工|净增|新认定|签约|落地|投产|竣工|建设|推进|培养|扶持|涉及|覆盖|开通|新开通|改建|扩建|评选|评审|遴选|命名|征集|检查|调研|举行|召开|派出|清理|关停|关闭|取缔|调整|推出|上线|征收|出让|整合|选聘|聘请|聚集|入库|入驻|引入|输送|赋权|转化|派驻|补助|奖励|资助|减少|增加|投入|利用|使用|节约|服务|交付|启动|办好|办成|推动|助推|指导|督促|引导|新培育|上市|有|设|深入|走进|进入|遍布|分布|涌现|向|对|给|为|由|从|的|等|在|于|与|和|及|达|占|于|每|各|用|以|被|把|约|近|超|超过|突破|不低于|不少于|力争|确保|计划|首期|一次性|总投资|全[国省市区县州]|省内|市内|区内|县内|国内|国家|省级|市级|重点|全球|世界|沿线|辖区|境内|市域|[、,:(])$`,
  "u",
);

// What begins the predicate behind a noun: 18个重点项目[已完成…], 11条公路[建成通车].
const PREDICATE =
  /(?:已经|已|现已|均已|均|全部|全面|共计|共(?=有|计|实现|完成|获|收)|累计|成功|有序|顺利|提前|连续(?=[\d一二两三四五六七八九十多数]|$)|平均|实际|可以|将|正式|先后|陆续|率先|稳步|持续|基本|首次|同比|再次|再|又|正在|正(?=[加推建抓])|仍|力争|预计|合计|总计|分别|依次|相继|获(?=[省国市全批得评授])|列入|入选|入围|纳入|获批|获评|获得|荣获|荣膺|实现|完成|达到|达成|达(?!标|产|标率|因)|落地|投产|开工(?!率|项目|建设)|竣工(?!率|项目)|建成|建有|设有|配有|投用|投运|投入(?!强度|额|占|总|产出|力度|经费|增长)|上线(?!率)|通过|加快|推进(?!会|机制)|位居|位列|居(?!民|住|家|委|村|室)|位于|占(?!比|地|用)|(?<!行|作|成|认|称)为(?!民|主|企|农|老)|(?<!但|于|要|正)是|超过|(?<!商)超(?!市|级|额|高|低|算|大|前|标|限)|突破|增长(?!率|点|极|面)|增至|下降|提高|提升(?!工程|行动|计划|类|项目)|签约(?!项目|额|率|仪式|金额)|入驻|拉动|带动|撬动|惠及|覆盖(?!率|面)|开展|实施|启动|进入|成为|得到|被|落户|晋升|凭|参会|参加|参与|有序|退出|压缩|精简|缩短|减少|参保|受益|就业(?!率|岗位|人员|人口)|接受|享受|集中|负责|组成|按(?!揭)|由(?!于)|从(?!业|事)|向(?!上)|与(?!会)|授信|集聚(?!区)|聚集(?!区)|(?<=景区|景点|场馆|博物馆|饭店|酒店|民宿)接待|尚未|未(?=[能达开完列发出落实])|中有|(?:户|人|亩|家)均|在(?!建|线|职|校|地|外|读|册|编)|(?<!可|得|加|所)以(?!上|下|及|内|旧|工|外|来|色)|经(?=[认评审批])|需(?!求|要)|比上年|比去年|较上年|较去年|高于|低于|快于|推进滞后|滞后|创(?=历史|新高|近|下)|增幅|增速|赴|到(?!位|期|账|岗|户|款)|运行|运营(?!商|中心|企业|机构)|试点(?=运)|挂牌|揭牌|亮相|脱颖而出|跻身|申报|认领|取得|上报|抓好|完工(?!率|项目)|逾期(?!率|贷款|项目)|集成办理|接待(?!量|能力|中心|收入|点|站|游客)|走进|追发|追回|发放(?!率|额)|提供|减免|减负)/u;

// 4A级景区, 5G基站.
const NOUN_START = /^\d?[一-鿿A-Za-z“《]/u;
// A verb that describes a body is part of its name: 15家入驻企业, 9个签约项目, 11家共建研究院.
const DESCRIBED = /^.{2}(?:企业|项目|机构|单位|人员|团队|产品|平台|基地|研究院|中心|实验室)/u;
// Verbs that begin a predicate only behind a noun: 6所高校[共建联合研发中心].
const LATER = /共建|联合(?!体|会|国)|共同|研发投入(?=占)/u;

/** Behind a number that is itself the plan: 超额完成全年新增15户的目标. */
export const NAMES_PLAN = /^的?(?:年度|全年)?(?:目标|任务|计划)(?:任务)?(?=[,;。、)]|$)/u;

/**
 * The noun phrase that begins behind a number, up to its predicate: 重点项目已完成实际投资 → 重点项目. `undefined` where
 * no noun begins there.
 */
export function nounBehind(words: string): string | undefined {
  if (NAMES_PLAN.test(words)) return undefined;
  const rest = words.replace(/^(?:的|大)(?=.)/u, "");
  if (!NOUN_START.test(rest)) return undefined;
  // 5个实现正增长、2个负增长.
  if (/^[正负]增长(?=[,;。、)]|$)/u.test(rest)) return rest.slice(0, 3);
  if (startsWithPredicate(rest)) return undefined;
  // 120个村、15个社区.
  if (/^[村乡镇组港](?=[,;。、)]|和\d|$)/u.test(rest)) return rest.charAt(0);
  const end = predicateAt(rest);
  // 30个县建成平台, 3个县、2个市.
  if (/^[县市区]/u.test(rest) && (end === 1 || /^.(?:、$|出台|设立|建立)/u.test(rest))) return rest.charAt(0);
  const phrase = withoutAttribute(trimEnd(rest.slice(0, end)), rest.slice(end));
  return phrase.length >= 2 && !/^[、,和及与至到或]/u.test(phrase) ? phrase : undefined;
}

/** Where the predicate of a clause begins, outside quotations and brackets; its length if it has none. */
export function predicateAt(words: string): number {
  const bare = words.replace(/“[^”]*”?|《[^》]*》?|\([^)]*\)?/gu, (s) => "□".repeat(s.length));
  const places = [PREDICATE.exec(bare.slice(1))?.index, LATER.exec(bare.slice(1))?.index].filter(
    (i) => i !== undefined,
  );
  return places.length > 0 ? Math.min(...places) + 1 : words.length;
}

// 15个重点事项审批时限压缩70%: what changes is the matters' time limit; the 15 are the matters.
const ATTRIBUTE =
  /(?<=.{2})(?:审批|办理|办结|平均)?(?:时限|时间|材料|环节|费用|成本|产值|收入|销售额|税收|价格|产量|(?:水质|平均|综合)?(?:达标|合格|优良|覆盖|完成|满意|开工|竣工|投产|入学|就业|办结|签约|履约|通过)率|(?:研发)?投入强度)$/u;
const withoutAttribute = (noun: string, predicate: string) =>
  /^(?:增长|提高|提升|压缩|精简|缩短|减少|下降|达到?|突破|超过?|均?为|均达)/u.test(predicate)
    ? noun.replace(ATTRIBUTE, "")
    : noun;

const trimEnd = (s: string) =>
  s.replace(
    /(?:的|中|内|里|(?<=.{3}[^以之])上|(?<=[^国所私具拥自公特占享含])有|、|和|及|与|等|其中|共|[,;:。]){1,9}$/u,
    "",
  );

/** Whether a predicate begins right here: 1324人[凭转化贡献晋升职称]. */
export const startsWithPredicate = (words: string): boolean =>
  !DESCRIBED.test(words) && PREDICATE.exec(words)?.index === 0;
