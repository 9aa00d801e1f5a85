import type { MetricRecord } from "../../frames/index.js";
import { gradeOf } from "../gradeOf.js";

/** What is measured, of whom: two figures of one thing may be followed through the issues. */
export const thingOf = ({ place, subject, indicator, measure }: MetricRecord): string =>
  JSON.stringify([place, subject, indicator, measure]);

type Read = (row: MetricRecord) => string;
type Differs = (a: string, b: string) => boolean;

const isOther: Differs = (a, b) => a !== b;
// 省科技型中小企业 beside 科技型中小企业 may be the same list.
const isOtherWhereStated: Differs = (a, b) => a !== "" && b !== "" && a !== b;

const TERMS: readonly [zh: string, en: string, read: Read, differs: Differs][] = [
  ["口径", "stage", ({ stage }) => stage, isOther],
  ["范围", "scope", ({ scope }) => scope, isOther],
  ["单位", "unit", ({ unit_base }) => unit_base, isOther],
  ["级别", "grade", ({ wording }) => gradeOf(wording), isOtherWhereStated],
];

const differing = (a: MetricRecord, b: MetricRecord) =>
  TERMS.filter(([, , read, differs]) => differs(read(a), read(b)));

/** Whether two figures of one thing were counted in the same way, as far as their own words go. */
export const sameTerms = (a: MetricRecord, b: MetricRecord): boolean => differing(a, b).length === 0;

/** In what two figures of one thing were counted differently, and what the later one announces of it, in both languages. */
export function differingTerms(a: MetricRecord, b: MetricRecord): { readonly why: string; readonly why_en: string } {
  const found = differing(a, b);
  const announced = announcementOf(b);
  const zh = found.map(([name, , read]) => `${name}：${read(a) || "未注明"}／${read(b) || "未注明"}`);
  const en = found.map(([, name, read]) => `${name}: ${read(a) || "not stated"} / ${read(b) || "not stated"}`);
  return {
    why: [...zh, ...(announced === "" ? [] : [`文中说明：${announced}`])].join("；"),
    why_en: [...en, ...(announced === "" ? [] : [`the text says: ${announced}`])].join("; "),
  };
}

// The words by which a bulletin says that it counts otherwise than before.
const ANNOUNCED =
  /新口径|(?:口径|统计范围|统计方法|指标定义|认定标准)(?:有所|作了|已|发生)?(?:调整|变化|变更|改变|修订)|(?:调整|变更|修订)了?(?:统计)?口径/u;

/** What the clause of a figure says of a new way of counting, which holds from then on; "" where it says nothing. */
export const announcementOf = (row: MetricRecord): string => ANNOUNCED.exec(clauseOf(row))?.[0] ?? "";

function clauseOf({ sentence, numeral, wording }: MetricRecord): string {
  const clauses = sentence.split(/[;；。]/u);
  const holds = (clause: string) => clause.includes(numeral);
  return clauses.find((clause) => holds(clause) && clause.includes(wording)) ?? clauses.find(holds) ?? "";
}
