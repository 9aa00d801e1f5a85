// Verbs that say of themselves that something changed: 增长5%. What they stand in front of is a change, whatever else is said.
const RISES = "增长|增加|上升|上涨|增产";
const FALLS = "下降|减少|回落|下滑|下跌|减产";

/** The plain verbs of change, up and down. */
export const CHANGES = `${RISES}|${FALLS}`;

/** Verbs of change upwards, with those that need something to be compared: 多建, 提前. */
export const UP = `${RISES}|多[派建收引签种办招增投开选减退支存缴]|增亏|增利|扩容|扩增|超收|增收|递增|激增|猛增|大增|走高|走强|提高|提升|上扬|攀升|扩大|扩张|增产|新增|净增|多增|增多|改善|优化|前移|前进|进位|上移|上浮|上调|加快|提速|提前|回升|反弹|延长|增|升|进|涨|高|多|快`;

/** Verbs of change downwards. */
export const DOWN = `${FALLS}|少[派建收引签种办招增投开选减退支存缴]|减亏|减利|短收|减收|欠收|走低|走弱|缩水|锐减|骤降|压降|降低|缩减|缩短|压缩|压减|精简|收窄|缩小|负增长|萎缩|放缓|后退|后移|下移|下调|下浮|趋缓|减缓|少增|减产|(?<![起升沉空])降|减|跌|缩|低|少|慢`;
