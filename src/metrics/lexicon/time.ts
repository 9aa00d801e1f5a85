// An earlier time that something is compared with: 上年同期, 年初, 1—7月, 2020年.
const EARLIER =
  /^(?:\d{4}年?|上年|去年|前年|往年|上月|上季度?|上期|上周|年初|年中|期初|同期(?=$|水平|平均|的|数|增)|上年末|去年底|\d{1,2}(?:[—至到~-]\d{1,2})?月|上半年|前三季度|第?[一二三四1-4]季度|前\d+个?月|“?十[一二三四]五”?|五年前|十年前|改革前|以前|之前|此前|原来|过去|基期|疫情前|月初|当初|全年|前\d年|前[一二两三四五六七八九十]+[年个]|(?:试点|改造|改革|整治|治理|实施|启动|整合|调整|合并|优化|技改|搬迁|投用|上线|运行|政策|活动|项目)(?:实施|启动|推行|开展)?(?:之?前|之?初|初期)(?=$|的|相比|水平))/u;

/** Whether words name an earlier time, so that a comparison with it is a growth and not a difference. */
export const isEarlierTime = (words: string): boolean => EARLIER.test(words);

/** Whether a unit measures a stretch of time. */
export const isTime = (unit: string): boolean =>
  /^(?:个?(?:工作日|自然日|小时|季度|月|年度)|天|日|年|周|分钟|秒)$/u.test(unit);
