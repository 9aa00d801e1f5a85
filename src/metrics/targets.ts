// Words that speak of what is to come; what follows them in the sentence is a target.
const AIM =
  /力争|力求|争取(?=[^,;。]{0,12}(?:达到|突破|实现|增长|建成|进入|到\d))|确保|预期目标|目标(?:为|是)|(?<=^|[,;。:年市县区省])计划(?=安排|完成|实施|新增|建设|引进|培育|开工|到|年内|全年|明年|新建|新开工|新设|竣工|完工|投产|建成|总投资(?!过|超|在)|争取|(?:年度|总|项目)?投资(?!额|[约近超达过]{0,2}\d))|预期(?=增长|下降|达到)|(?<![到至])明年|下一步|年底前|努力(?:实现|达到|完成)|(?<![模虚草])拟(?=[新建实投引申完安转培招签开竣]|推广)|(?<!截[至止]|恢复|达|回|升)到20\d{2}年(?:底|末)?(?!(?:\d{1,2}月)?(?:底|末|度)?的\d)|20\d{2}年(?:要|将)|不断向|规划(?=建设|到|新增|总)|(?<=年内)(?:计划|拟|将)(?=\p{Script=Han}{2})|将(?=新增|新?开工|引进|建成|达到|突破|实现|完成|投入|新建|培育)/gu;
const DONE = /已(?:经)?(?!定)|累计|截至|实际(?=新?开工|完成|到位|投产|竣工|建成)|(?<![从由比较])目前/gu;
const FORECAST = /预计|预测|有望/u;
const PLAN_HEADING =
  /打算|思路|下(?:一)?步|下阶段|展望|明年|(?:工作|任务)(?:计划|安排|部署|谋划)|年(?:度)?(?:主要|重点)?(?:工作|发展|预期)?(?:目标|重点)|预期目标|发展目标|工作重点|预算(?:安排|草案)/u;
const REPORT_HEADING = /完成|情况|回顾|总结|成效|进展|开展/u;

// 重点项目与下一步工作.
const ALSO_PLANS = /[\p{Script=Han}]{2}(?:以及|[与和及暨])(?:下(?:一)?步|下阶段|明年)/u;

/** Whether a heading announces plans: 三、2024年工作打算; never 一、主要目标任务完成情况. */
export const isPlanHeading = (heading: string): boolean =>
  PLAN_HEADING.test(heading) && !REPORT_HEADING.test(heading) && !ALSO_PLANS.test(heading);

/** Where a sentence speaks of aims and of what is done, for `isTarget`. */
export interface Aims {
  readonly aims: readonly number[];
  readonly done: readonly number[];
}

/** The words of a sentence that make targets of the numbers behind them, and those that end this. */
export function findAims(text: string): Aims {
  const forecast = text.search(FORECAST);
  // 预计全年将突破千亿元 foretells; it aims at nothing.
  const aims = indexes(text, AIM).filter(
    (i) => forecast < 0 || i < forecast || !/^(?:将|明年)/u.test(text.slice(i, i + 2)),
  );
  return { aims, done: indexes(text, DONE) };
}

/** Whether the words before a number make it a target; under a plan's heading every number is, unless it is done. */
export function isTarget({ aims, done }: Aims, at: number, planned: boolean): boolean {
  const aim = aims.findLast((i) => i < at) ?? -1;
  const ended = done.findLast((i) => i < at) ?? -1;
  return planned ? ended < 0 || aim > ended : aim >= 0 && aim > ended;
}

/** 年度计划投资 is a plan wherever it stands. */
export const namesPlan = (wording: string): boolean => /计划(?:总)?投资额?$|目标(?:值|数)$|计划数$/u.test(wording);

const indexes = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match.index);

/** 省厅下达我市投资任务42.5亿元: the number is what is to be done. */
export const isTaskSet = (before: string): boolean =>
  /(?<!超过?(?:国家|省|市|部)?(?:级|厅)?)(?:下达|分解|交办|核定)[^,;。]{0,24}(?:任务|目标|计划)(?:任务)?[数量额]?(?:为|共|是)?$/u.test(
    before,
  );

const TASK =
  /^(?:[我本][省市区县州])?(?:(?:19|20)\d{2}年(?:度)?|全年|年度|今年)?(.{2,}?)(?:任务|目标|计划)(?:任务)?[数量额]?$/u;

/** What a task is about: 我市2024年水利投资任务 → 水利投资. */
export const taskOf = (wording: string): string | undefined => TASK.exec(wording)?.[1];
