import { type Frame, toRows } from "../../frames/index.js";
import { tidy } from "../arithmetic.js";
import type { Change } from "../changes.js";
import type { DerivedFigure } from "../derived.js";
import { englishWords } from "../englishWords.js";
import type { GrowthKind } from "../growthKinds.js";
import type { GrowthPanel } from "../growthPanels.js";
import { levelOf } from "../peers.js";
import { romanise } from "../romanise.js";
import { counted, isOrAre, joinSaid, listed, placesIn, type Said, UNSAID } from "../said.js";
import type { StatedGrowth } from "../statedGrowth.js";

/** Which peers tell of growth at all, and that unlike forms make no ranking. */
export function growthFormFinding(kinds: Frame<GrowthKind>): Said {
  const { telling, silent } = tellingOf(kinds);
  return {
    zh: `${listed(telling, "没有一地")}说到增长，${silent.length}个地区没有说；形式不同的不能排名`,
    en: `${placesIn(telling)} ${isOrAre(telling.length || 1, "tells", "tell")} of growth, ${counted(silent.length, "place")} ${isOrAre(silent.length || 1, "does", "do")} not; unlike forms make no ranking`,
  };
}

function tellingOf(kinds: Frame<GrowthKind>) {
  const rows = toRows(kinds);
  const telling = rows.filter(({ count }) => count > 0).map(({ place }) => place);
  const silent = rows.map(({ place }) => place).filter((place) => !telling.includes(place));
  return { telling: [...new Set(telling)], silent: [...new Set(silent)] };
}

/** What one panel of stated rates spans, and whether anybody else states any. */
export function panelFinding(panel: GrowthPanel, stated: Frame<StatedGrowth>): Said {
  const { place, against, unit, rates, most, least } = panel;
  const count = toRows(rates).length;
  const isOnly = toRows(stated).every((row) => row.place === place);
  return {
    zh: `${isOnly ? "只有" : ""}${place}明示${against || "增速"}：${count}项指标由${spanOf(least, most, unit)}`,
    en: `${isOnly ? "Only " : ""}${romanise(place)} states ${counted(count, "rate")} of growth, from ${least.growth} to ${most.growth}`,
  };
}

/** The unit of a panel of stated rates, with what they compare with: 同比，%. */
export function panelUnit({ against, unit }: GrowthPanel): Said {
  const zh = against || "增长";
  const words = englishWords([zh, unit]);
  return { zh: `${zh}，${unit}`, en: `${words[zh] ?? zh}, ${words[unit] ?? unit}` };
}

const spanOf = (least: StatedGrowth, most: StatedGrowth, unit: string) =>
  `${least.growth}${unit}到${most.growth}${unit}`;

/** How many from–to pairs are for the better, and how many are dated at both ends. */
export function changeFinding(pairs: Frame<Change>): Said {
  const rows = toRows(pairs);
  const [better, dated] = [rows.filter((row) => row.better === true), rows.filter(isDated)];
  const owners = rows.map(({ place }) => place);
  return {
    zh: `${listed(owners)}的${rows.length}组前后变化中${better.length}组向好，${dated.length === 0 ? "但均未注明从哪一年起" : `${dated.length}组注明了起止`}`,
    en: `${counted(rows.length, "from–to pair")} of ${placesIn(owners)}: ${better.length} for the better, ${dated.length} dated`,
  };
}

const isDated = ({ annualised }: Change) => !Number.isNaN(annualised);

/** What can be said about who grew fastest. */
export function grownFinding(
  stated: Frame<StatedGrowth>,
  pairs: Frame<Change>,
  kinds: Frame<GrowthKind>,
  lastYear: Frame<DerivedFigure>,
): Said {
  const [rates, changed, derived] = [toRows(stated), toRows(pairs), toRows(lastYear)];
  return joinSaid(
    rankable(rates),
    statedIn(rates),
    pairedIn(changed),
    silentIn(tellingOf(kinds).silent),
    derivedFrom(rates, derived),
  );
}

/** Rates of two peers that compare alike over one period, one indicator at a time, could be ranked. */
function rankable(rates: readonly StatedGrowth[]): Said {
  const rivals = rates.filter((a) => rates.some((b) => b.place !== a.place && keyOf(a) === keyOf(b)));
  const names = [...new Set(rivals.map(({ indicator }) => indicator))];
  if (names.length === 0)
    return { zh: "“哪里增长最快”没有可以排名的答案：", en: "“Who grew fastest” has no ranking as its answer." };
  return {
    zh: `“哪里增长最快”只能就${listed(names)}分别地问：`,
    en: `“Who grew fastest” can be asked of ${counted(names.length, "indicator")} at most, one at a time.`,
  };
}

// A city is no rival of its districts.
const keyOf = ({ code, indicator, subject, against, period, unit }: StatedGrowth) =>
  JSON.stringify([levelOf(code), indicator, subject, against, period, unit]);

function statedIn(rates: readonly StatedGrowth[]): Said {
  const places = [...new Set(rates.map(({ place }) => place))];
  const spans = places.map((place) => spanIn(rates.filter((row) => row.place === place)));
  if (places.length === 0) return { zh: "没有一地明示增速，", en: "No place states a rate;" };
  return {
    zh: `${listed(places)}明示${rates.length}项增速${spans.length > 0 ? `（${spans.join("、")}）` : ""}，`,
    en: `${placesIn(places)} ${isOrAre(places.length, "states", "state")} ${counted(rates.length, "rate")};`,
  };
}

function spanIn(rates: readonly StatedGrowth[]): string {
  const units = [...new Set(rates.map(({ unit }) => unit))];
  const spans = units.map((unit) => {
    const values = rates.filter((row) => row.unit === unit).map(({ growth }) => growth);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return least === most ? `${least}${unit}` : `${least}${unit}至${most}${unit}`;
  });
  return `${rates[0]?.place ?? ""}${spans.join("、")}`;
}

function pairedIn(changed: readonly Change[]): Said {
  const owners = [...new Set(changed.map(({ place }) => place))];
  if (owners.length === 0) return { zh: "没有前后变化；", en: "there are no from–to pairs;" };
  const undated = changed.filter((row) => !isDated(row)).length;
  const better = changed.filter((row) => row.better === true).length;
  const shares = changed.filter(({ dimension }) => dimension === "percent").map(inPoints);
  return {
    zh: `${listed(owners)}给出${changed.length}组前后变化，${better}组向好，${undated}组缺起止时点、不能年均${shares.map((share) => `；${share}`).join("")}；`,
    en: `${placesIn(owners)} ${isOrAre(owners.length, "gives", "give")} ${counted(changed.length, "from–to pair")}, ${undated} of them without a rate per year because they are not dated;`,
  };
}

const inPoints = ({ place, indicator, absolute }: Change) =>
  `${place}${indicator}变动${tidy(absolute)}个百分点（不是百分之几）`;

const silentIn = (silent: readonly string[]): Said => ({
  zh: `${listed(silent, "没有一地")}没有可用的增速。`,
  en: `${placesIn(silent)} ${isOrAre(Math.max(1, silent.length), "states", "state")} none.`,
});

function derivedFrom(rates: readonly StatedGrowth[], derived: readonly DerivedFigure[]): Said {
  if (rates.length === 0) return UNSAID;
  return {
    zh: `${rates.length}项增速中可倒推上年数的有${derived.length}项。`,
    en: `A last year's level follows from ${derived.length} of the ${counted(rates.length, "rate")}.`,
  };
}
