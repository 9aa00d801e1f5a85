import { type Frame, toRows } from "../../frames/index.js";
import { orderOf } from "../comparable.js";
import type { ComparableSet } from "../comparableSets.js";
import type { Compared } from "../compare.js";
import type { ObstacleCount } from "../countObstacles.js";
import type { Coverage } from "../coverage.js";
import { englishWords } from "../englishWords.js";
import { figureText } from "../figureText.js";
import { EVEN_COURSE, type EvenCourse } from "../monthlyAverage.js";
import { romanise } from "../romanise.js";
import { counted, joinSaid, listed, type Said, UNSAID } from "../said.js";

/** Which indicators most peers give a figure for, and whether all do. */
export function coverageFinding(coverage: Frame<Coverage>): Said {
  const cells = toRows(coverage);
  const places = new Set(cells.map(({ place }) => place)).size;
  const most = Math.max(0, ...cells.map(({ with_figure }) => with_figure));
  const best = [...new Set(cells.filter((row) => row.with_figure === most).map(({ indicator }) => indicator))];
  const names = best.length > 3 ? `${listed(best.slice(0, 3))}等${best.length}项` : listed(best);
  if (most === places)
    return {
      zh: `${places}个地区都报数的指标有${best.length}项：${names}`,
      en: `All ${places} places report ${counted(best.length, "indicator")}`,
    };
  return {
    zh: `没有一项指标${places}个地区都报数：最多的${names}也只有${most}个地区给数`,
    en: `No indicator is reported by all ${places} places; the best covered have figures from ${most}`,
  };
}

/** How many pairs pass the guard, and what stops most of the others. */
export function obstacleFinding(pairs: Frame<Compared>, obstacles: Frame<ObstacleCount>): Said {
  const [all, [chief]] = [toRows(pairs), toRows(obstacles)];
  const passed = all.filter(({ comparable }) => comparable).length;
  const stopped = chief ? `，最常见的障碍是${chief.obstacle}` : "";
  return {
    zh: `${all.length}对数字${passed === 0 ? "无一" : `有${passed}对`}可直接比较${stopped}`,
    en: `Of ${counted(all.length, "pair")} of figures ${passed === 0 ? "none" : passed} may be compared as they stand`,
  };
}

/** Which place of a comparable set is first; nobody, where roundings leave it open. */
export function setFinding({ indicator, stage, figures }: ComparableSet): Said {
  const [first, ...others] = toRows(figures);
  if (!first) return UNSAID;
  const name = `${indicator}${stage === "" ? "" : `（${stage}）`}`;
  const english = englishWords([indicator])[indicator] ?? indicator;
  const isFirst = others.every((other) => orderOf(first, other) === ">");
  const most = first.measure === "value" && first.dimension !== "percent" ? "最多" : "最高";
  const what = first.measure === "growth" ? "增速" : "";
  return {
    zh: `${name}${what}：${isFirst ? `${first.place}${most}，${figureText(first)}` : "约数或四舍五入使先后不能确定"}`,
    en: `${english}${what === "" ? "" : ", growth"}: ${isFirst ? `highest in ${romanise(first.place)}` : "bounds and roundings leave the order open"}`,
  };
}

/** Sums spread over their months, largest first. */
export function averageFinding({ indicator, averages }: EvenCourse): Said {
  const rows = toRows(averages);
  const english = englishWords([indicator])[indicator] ?? indicator;
  return {
    zh: `${indicator}按月均摊，${rows.map((row) => `${row.place}每月约${row.average.toFixed(1)}${row.unit}`).join("，")}`,
    en: `${english}, spread evenly: ${rows.map((row) => `${romanise(row.place)} ${row.average.toFixed(1)} a month`).join(", ")}`,
  };
}

/** The unit of averages per month. */
export function averageUnit({ unit }: EvenCourse): Said {
  return { zh: `${unit}／月`, en: `${englishWords([unit])[unit] ?? unit} a month` };
}

/** How averages per month were made: 推算：按月均摊，假设各月均衡（诸暨市÷7，柯桥区÷8）. */
export function averageNote({ averages }: EvenCourse): Said {
  const rows = toRows(averages);
  const divided = rows.map((row) => `${row.place}÷${row.months}`).join("，");
  return {
    zh: `推算：${EVEN_COURSE}（${divided}），非公报数字。`,
    en: "Computed, an even course assumed: sums divided by their months.",
  };
}

/** How many pairs may stand side by side, why the others may not, and where the order is certain all the same. */
export function comparedFinding(pairs: Frame<Compared>, obstacles: Frame<ObstacleCount>): Said {
  const all = toRows(pairs);
  const passed = all.filter(({ comparable }) => comparable).length;
  const helped = all.filter(({ dominance }) => dominance !== "");
  const reasons = toRows(obstacles).map((row) => `${row.obstacle}${row.pairs}对`);
  return joinSaid(
    {
      zh: `同一指标两地都有数字的共${all.length}对，可以直接比较的${passed}对。${reasons.length > 0 ? `${reasons.join("、")}（一对可有几重）。` : ""}`,
      en: `${counted(all.length, "pair")} of figures share an indicator; ${passed === 0 ? "none" : passed} may be compared as they stand.`,
    },
    {
      zh: `时段不同而仍能确定先后的有${helped.length}对${helped.map(({ dominance }) => `：${dominance}`).join("；")}。区县之和不等于全市，也不相加。`,
      en: `Where only the months differ, the order is certain in ${helped.length}${helped.map((row) => `: ${row.dominance_en}`).join("; ")}. Districts are never summed to the city.`,
    },
  );
}
