import { type Frame, toRows } from "../../frames/index.js";
import type { AcrossKind, AcrossRow } from "../across/acrossRow.js";
import type { FollowUp } from "../across/followUps.js";
import type { IssueRow } from "../across/issueTable.js";
import { periodText } from "../figureText.js";
import { romanise } from "../romanise.js";
import { counted, joinSaid, listed, listedShort, placesIn, type Said, UNSAID } from "../said.js";

/** How many figures the next issue will allow to be followed. */
export function followFinding(follow: Frame<FollowUp>): Said {
  const rows = toRows(follow);
  const count = (kind: string) => rows.filter((row) => row.follow === kind).length;
  return {
    zh: `${rows.length}个数中，下一期来时${count("可作差")}个可相减得出其间各月，${count("可对照")}个可前后对照，${count("无从对照")}个未注明时点、无从对照`,
    en: `Of ${counted(rows.length, "figure")}, ${count("可作差")} can be taken apart by month when the next issue comes, ${count("可对照")} set side by side, ${count("无从对照")} not followed at all`,
  };
}

/** What lies between two issues, and what the largest of the differences is. */
export function differenceFinding(differences: readonly AcrossRow[]): Said {
  const [largest] = [...differences].sort((a, b) => b.low - a.low);
  if (!largest) return UNSAID;
  const { place, subject, indicator, period, value, unit, low } = largest;
  const figure = Number.isNaN(value) ? `至少${low}${unit}` : `${value}${unit}`;
  return {
    zh: `两期相减得${differences.length}个其间的数，最大的是${place}${subject}${indicator}：${periodText(period)}${figure}`,
    en: `${counted(differences.length, "figure")} between two issues; the largest is ${romanise(place)}'s`,
  };
}

/** What changed from one issue to the next; that nothing can be said yet, while there is one. */
export function changedFinding(issues: Frame<IssueRow>, across: Frame<AcrossRow>, follow: Frame<FollowUp>): Said {
  const [rows, names] = [toRows(across), toRows(issues).map(({ issue }) => issue)];
  if (names.length < 2)
    return joinSaid(
      { zh: `只有一期（${listed(names)}），还没有可以前后对照的。`, en: "There is one issue; nothing can be compared yet." },
      ended(followFinding(follow)),
    ); // prettier-ignore
  return joinSaid(
    { zh: `${names.length}期（${listed(names)}）之间：`, en: `Between ${counted(names.length, "issue")}:` },
    changes(rows),
    missing(rows),
    { zh: "各期累计数时段不同，不并在一起比。", en: "Sums over different months are never pooled." },
  );
}

const ended = ({ zh, en }: Said): Said => ({ zh: `${zh}。`, en: `${en}.` });
const ofKind = (rows: readonly AcrossRow[], kind: AcrossKind) => rows.filter((row) => row.kind === kind);

function changes(rows: readonly AcrossRow[]): Said {
  const revised = ofKind(rows, "修订");
  const redefined = ofKind(rows, "口径变化");
  const fallen = ofKind(rows, "累计回落");
  return {
    zh:
      `可作差的${ofKind(rows, "分期数").length}个；${namely("修订", revised, ({ from, to }) => `由${from}改为${to}`)}；` +
      `${namely("口径变化或未注明", redefined, ({ why }) => `（${why}）`)}；累计数回落的${fallen.length}个；`,
    en:
      `${counted(ofKind(rows, "分期数").length, "figure")} of the months between, ${counted(revised.length, "revision")}, ` +
      `${counted(redefined.length, "changed definition")}, ${counted(fallen.length, "sum")} that fell;`,
  };
}

/** Which places are missing from which issues. */
export function reportingFinding(across: Frame<AcrossRow>): Said {
  const gone = ofKind(toRows(across), "缺报地区").map(({ place }) => place);
  if (gone.length === 0) return { zh: "各地每期都有内容", en: "Every place has a section in every issue" };
  return {
    zh: `${listed(gone)}不是每期都有内容`,
    en: `${placesIn(gone)} ${new Set(gone).size === 1 ? "is" : "are"} not in every issue`,
  };
}

function namely(what: string, rows: readonly AcrossRow[], toText: (row: AcrossRow) => string): string {
  const texts = rows.map((row) => `${row.place}${row.subject}${row.indicator}${toText(row)}`);
  return `${what}${rows.length}个${texts.length > 0 ? `：${listedShort(texts, { noun: "项" })}` : ""}`;
}

function missing(rows: readonly AcrossRow[]): Said {
  const places = ofKind(rows, "缺报地区").map(({ place }) => place);
  const [gone, fresh] = [ofKind(rows, "缺报指标"), ofKind(rows, "新指标")];
  return {
    zh: `缺报的地区${listed(places)}，不再提的指标${gone.length}个，新指标${listed(fresh.map(({ place, indicator }) => place + indicator))}。`,
    en: `missing: ${placesIn(places)}; ${counted(gone.length, "indicator")} no longer reported, ${counted(fresh.length, "new one")}.`,
  };
}
