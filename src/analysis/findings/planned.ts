import { type Frame, toRows } from "../../frames/index.js";
import type { Completion } from "../completions.js";
import type { DerivedFigure } from "../derived.js";
import { spanText } from "../spanText.js";
import { YEAR_PLAN } from "../planSpan.js";
import { counted, isOrAre, joinSaid, listed, placesIn, type Said, UNSAID } from "../said.js";

interface Planned {
  readonly all: readonly Completion[];
  readonly dated: readonly Completion[];
  readonly undated: readonly Completion[];
  readonly ahead: readonly Completion[];
  readonly met: readonly Completion[];
}

function planned(done: Frame<Completion>): Planned {
  const all = toRows(done);
  const dated = all.filter(({ ahead }) => !Number.isNaN(ahead));
  const undated = all.filter(({ ahead }) => Number.isNaN(ahead));
  return { all, dated, undated, ahead: dated.filter((row) => row.ahead > 0), met: all.filter(isMet) };
}

const isMet = ({ completion, bound, plan }: Completion) =>
  plan === YEAR_PLAN && completion >= 100 && !bound.startsWith("<") && bound !== "~";

/** How many dated rates are ahead of the year, and which plans are met. */
export function planFinding(done: Frame<Completion>): Said {
  const { dated, ahead, met } = planned(done);
  const met_zh = `已完成全年计划的${met.length}项${met.length > 0 ? `：${listed(met.map(({ item }) => item))}` : ""}`;
  if (dated.length === 0)
    return { zh: `完成率都无从对照时序；${met_zh}`, en: `No completion rate is dated; ${met.length} already met` };
  const faster = ahead.length === dated.length ? "都" : `中${ahead.length}项`;
  return {
    zh: `可对照时序的${dated.length}项${faster}快于时序；${met_zh}`,
    en: `${ahead.length} of ${counted(dated.length, "dated plan")} ${isOrAre(ahead.length)} ahead of the year; ${met.length} already met`,
  };
}

/** What a chart of completion rates must say beside them. */
export function planNote(done: Frame<Completion>): Said {
  const { undated } = planned(done);
  const missing = undated.length > 0 ? `${listed(undated.map(({ item }) => item))}无时序进度。` : "";
  return {
    zh: `各项计划不同，不可相互排名。时序进度为计算：假设全年均衡。${missing}`,
    en: "Plans differ and are not ranked. The share of the year is computed, an even course assumed.",
  };
}

/** Which derived plan is largest. */
export function largestPlan(plans: Frame<DerivedFigure>): Said {
  const [big] = [...toRows(plans)].sort((a, b) => b.low - a.low);
  if (!big) return UNSAID;
  return {
    zh: `倒推的计划数中最大的是${big.item}，${spanText(big)}`,
    en: `The largest of the plans behind the rates is ${spanText({ ...big, unit: "" })}`,
  };
}

/** How many totals follow from shares. */
export function wholeFinding(wholes: Frame<DerivedFigure>): Said {
  const count = toRows(wholes).length;
  return {
    zh: `由${count}个比重可推出文中没有的总量`,
    en: `${counted(count, "share")} ${count === 1 ? "gives a total" : "give totals"} that the bulletin does not print`,
  };
}

/** How each total was made. */
export function wholeNote(wholes: Frame<DerivedFigure>): Said {
  const rows = toRows(wholes);
  return {
    zh: `推算，非公报数字：数额÷比重，${rows.map((row) => `${row.item}＝${row.formula}`).join("；")}。`,
    en: `Derived, not reported: amount ÷ share (${rows.map((row) => row.formula.replace(/[^\d.%÷ ]/gu, "")).join("; ")}).`,
  };
}

/** Who met which plan, what the plans were, and that there is no order among them. */
export function plannedFinding(done: Frame<Completion>, derived: Frame<DerivedFigure>): Said {
  return joinSaid(rates(planned(done)), plans(toRows(derived)), {
    zh: "各计划不同，不排名次。",
    en: "Plans differ, so there is no order among them.",
  });
}

function rates({ all, dated, undated, ahead, met }: Planned): Said {
  const gains = ahead.map(({ item, ahead: by }) => `${item}快${by.toFixed(1)}个百分点`);
  return {
    zh:
      `${all.length}项完成率中，可对照时序的${dated.length}项，快于时序的${ahead.length}项${gains.length > 0 ? `（${gains.join("、")}）` : ""}；` +
      `${undated.length > 0 ? `${listed(undated.map(({ item }) => item))}无从对照时序（时点未注明，或不是全年计划），不作判断。` : "没有一项无从对照。"}` +
      `已完成全年计划的${met.length}项${met.length > 0 ? `：${listed(met.map(({ item }) => item))}` : ""}。`,
    en:
      `${ahead.length} of ${counted(dated.length, "dated completion rate")} ${isOrAre(ahead.length)} ahead of the share of the year; already met: ${met.length}` +
      `${met.length > 0 ? ` (${placesIn(met.map(({ place }) => place))})` : ""}; undated: ${undated.length}.`,
  };
}

function plans(derived: readonly DerivedFigure[]): Said {
  const ofKind = (kind: string) => derived.filter((row) => row.kind === kind).map((row) => row.item + spanText(row));
  const [planned, benchmarks] = [ofKind("plan"), ofKind("benchmark")];
  if (planned.length + benchmarks.length === 0) return UNSAID;
  return {
    zh: `${planned.length > 0 ? `倒推的计划数：${planned.join("、")}。` : ""}${benchmarks.length > 0 ? `倒推的对照数：${benchmarks.join("、")}。` : ""}`,
    en: `Derived, not reported: ${counted(planned.length, "plan")}, ${counted(benchmarks.length, "benchmark")}.`,
  };
}
