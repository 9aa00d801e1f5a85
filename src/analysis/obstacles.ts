import { hasFlag } from "../dataset/index.js";
import type { MetricRecord } from "../frames/index.js";
import { periodText } from "./figureText.js";
import { baseOf } from "./against.js";
import { gradeOf } from "./gradeOf.js";
import { measureText } from "./measureText.js";
import { levelOf } from "./peers.js";
import { romanise } from "./romanise.js";

type Row = MetricRecord;
type Words = readonly [zh: string, en: string];
type Find = (a: Row, b: Row) => Words | undefined;

/** What stands between two figures. */
export type Obstacle = (typeof OBSTACLES)[number][0];

/** A difference in one column, said with both contents. */
const differs =
  (zh: string, en: string, read: (row: Row) => string): Find =>
  (a, b) => {
    const [left, right] = [read(a), read(b)];
    return left === right ? undefined : [`${zh}：${left || "未注明"}／${right || "未注明"}`, `${en}: ${left || "not stated"} / ${right || "not stated"}`]; // prettier-ignore
  };

/** Every obstacle with the question that finds it, the most basic first. */
export const OBSTACLES = [
  ["place", ({ place }, b) => (place === b.place ? [`同一地区：${place}`, `one place: ${place}`] : undefined)],
  ["level", findLevels],
  ["target", findTarget],
  ["indicator", differs("指标不同", "different indicators", ({ indicator }) => indicator)],
  ["measure", differs("量度不同", "different measures", (row) => kindText(row))],
  ["plan", findPlans],
  ["stage", differs("口径不同", "different stages", ({ stage }) => stage)],
  ["subject", differs("主体不同", "different subjects", ({ subject }) => subject)],
  ["unit", differs("单位不同", "different units", ({ unit_base }) => unit_base)],
  ["grade", findGrades],
  ["scope", findScopes],
  ["against", findAgainst],
  ["undated", findUndated],
  ["period", findPeriods],
] as const satisfies readonly (readonly [string, Find])[];

// A city holds its districts; an area without a code may overlap with any of them.
function findLevels(a: Row, b: Row): Words | undefined {
  const [left, right] = [levelOf(a.code), levelOf(b.code)];
  if (left === right && left !== "") return undefined;
  const names = `${a.place}／${b.place}`;
  const english = `${romanise(a.place)} / ${romanise(b.place)}`;
  if (left === "" || right === "")
    return [`地区层级不明或不止一地：${names}`, `places of unknown level, or several: ${english}`];
  return [`层级不同，市与区县不并列：${names}`, `a city never stands among districts: ${english}`];
}

function findTarget(a: Row, b: Row): Words | undefined {
  const planned = [a, b].filter(({ target }) => target).map(({ place }) => place);
  const names = planned.join("、");
  return planned.length > 0 ? [`是目标，不是已完成数：${names}`, `a target, not a result: ${names}`] : undefined;
}

function findPlans(a: Row, b: Row): Words | undefined {
  if (a.measure !== "completion" || b.measure !== "completion") return undefined;
  return ["完成率以各自计划为分母，不相互比较", "completion rates have plans of their own and are not compared"];
}

// Only where both wordings say it: 省科技型中小企业 beside 科技型中小企业 may be the same list.
function findGrades(a: Row, b: Row): Words | undefined {
  const [left, right] = [gradeOf(a.wording), gradeOf(b.wording)];
  if (left === "" || right === "" || left === right) return undefined;
  return [`级别不同：${left}级／${right}级`, `different levels of recognition: ${left} / ${right}`];
}

// 全市 of one city is not 全市 of another.
function findScopes(a: Row, b: Row): Words | undefined {
  const isRelative = a.scope === b.scope && /^全[市县区]$/u.test(a.scope) && a.code.slice(0, 4) !== b.code.slice(0, 4);
  const read = ({ scope, place }: Row) => (isRelative ? `${place}所在${scope}` : scope);
  return differs("排名或比较范围不同", "different scopes", read)(a, b);
}

// 同比 and 较年初 are two rates of two distances.
function findAgainst(a: Row, b: Row): Words | undefined {
  if (a.measure !== "growth" || b.measure !== "growth") return undefined;
  return differs("增速的对比期不同", "compared with different times", baseOf)(a, b);
}

function findUndated(a: Row, b: Row): Words | undefined {
  const undated = [a, b].filter(({ period_start }) => period_start === "").map(({ place }) => place);
  if (undated.length === 0) return undefined;
  return [
    `时点未注明，不能视为同期：${undated.join("、")}`,
    `undated equals nothing: ${undated.map(romanise).join(", ")}`,
  ];
}

// For a stock only the closing date counts: 6月末 and 1—6月 are the same.
function findPeriods(a: Row, b: Row): Words | undefined {
  if (a.period_start === "" || b.period_start === "") return undefined;
  const isStock = a.stage === "存量" && b.stage === "存量";
  if (a.period_end === b.period_end && (isStock || a.period_start === b.period_start)) return undefined;
  return [`时段不同：${periodText(a.period)}／${periodText(b.period)}`, `different periods: ${a.period} / ${b.period}`];
}

// 为上年的1.5倍 is a level against the earlier one, no rate.
const kindText = (row: Row) => measureText(row.measure) + (hasFlag(row, "ratio") ? "（比值）" : "");
