import type { MetricRecord } from "../frames/index.js";
import { divide, scale } from "./arithmetic.js";
import { asWritten, type DerivedFigure, toDerived } from "./derived.js";
import { figureText } from "./figureText.js";

// 占规上工业增加值比重 names the whole.
const WHOLE = /占(.+?)(?:的)?(?:比重|比例|份额|百分比)$/u;

/**
 * The whole behind a share: whole = part ÷ share. Only where the share's wording names it (占规上工业增加值比重), and never from
 * one share to another's whole.
 *
 * @example
 * deriveWhole(part, share) // 55.08亿元 is 64.6%: { item: "嵊州市规上工业增加值", value: 85.263…, low: 85.189…, high: 85.337… }
 */
export function deriveWhole(part: MetricRecord, share: MetricRecord): DerivedFigure | undefined {
  const name = WHOLE.exec(share.wording)?.[1] ?? WHOLE.exec(share.indicator)?.[1];
  const isShare = share.measure === "share" && share.dimension === "percent" && share.value_base > 0;
  if (name === undefined || !isShare || part.measure !== "value" || part.dimension === "percent") return undefined;
  const isArea = /^全[国省市区县]$/u.test(name);
  return toDerived({ ...part, subject: "" }, share, {
    kind: "whole",
    // 占全市比重: the whole is the city's, of what the part is of.
    name: isArea ? `所在${name}${part.indicator}` : name,
    value: (part.value / share.value_base) * 100,
    ...divide(asWritten(part), scale(share, 0.01)),
    unit: part.unit,
    formula: `${figureText(part)} ÷ ${figureText(share)}`,
  });
}
