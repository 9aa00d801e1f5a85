import { type EntityRecord, type Frame, toRows } from "../../frames/index.js";
import type { HonourRow } from "../ledgers/honourLedger.js";
import type { LedgerGap } from "../ledgers/ledgerGaps.js";
import type { ProjectRow } from "../ledgers/projectLedger.js";
import type { SystemRow } from "../ledgers/systemMap.js";
import { romanise } from "../romanise.js";
import { counted, isOrAre, joinSaid, listedShort, type Said } from "../said.js";
import type { Tally } from "../tally.js";

/** Kinds of named things, stages and ledgers, as English charts call them. */
export const LEDGER_WORDS: Readonly<Record<string, string>> = {
  平台: "platforms", 项目: "projects", 文件: "documents", 文稿: "reports", 合作单位: "partners", 荣誉: "awards", 评级: "ratings", 试点: "pilots",
  行动: "plans", 意向: "intended", 签约: "signed", 建设: "being built", 实施: "carried out", 投用: "in use", 建成: "built", 开工: "begun",
  未提: "not stated", 系统图: "system map", 主要指标进度表: "main indicators", 重大项目实施表: "major projects", 重点任务攻坚表: "key tasks",
  争先创优晾晒表: "honours",
}; // prettier-ignore

/** How many things are named, and which section names most of which kind. */
export function namedFinding(entities: Frame<EntityRecord>, kinds: Frame<Tally>): Said {
  const total = toRows(entities).length;
  const [most] = [...toRows(kinds)].sort((a, b) => b.count - a.count);
  if (!most) return { zh: "没有具名的事物", en: "Nothing is named" };
  const { row, column, count } = most;
  return {
    zh: `${total}处具名事物，提得最多的是${row}的${column}（${count}处）`,
    en: `${counted(total, "named thing")}; ${romanise(row)} names the most ${LEDGER_WORDS[column] ?? column} (${count})`,
  };
}

const platformsOf = (map: Frame<SystemRow>) => toRows(map).filter(({ kind }) => kind === "平台");
const isPlanned = ({ stage }: SystemRow) => /意向|签约/u.test(stage) && !isRunning(stage);
const isRunning = (stage: string) => /投用|建成/u.test(stage);

/** How many platforms are no more than intended or signed, and how many are said to be finished. */
export function platformFinding(map: Frame<SystemRow>): Said {
  const platforms = platformsOf(map);
  const planned = platforms.filter(isPlanned).length;
  const running = platforms.filter(({ stage }) => isRunning(stage)).length;
  return {
    zh: `${platforms.length}个平台中${planned}个还在意向或签约，${running > 0 ? `${running}个` : "没有一个"}写明建成或投用`,
    en: `Of ${counted(platforms.length, "platform")} ${planned} are intended or signed, ${running || "none"} said to be finished`,
  };
}

const emptyOf = (gaps: Frame<LedgerGap>) => toRows(gaps).filter(({ lines }) => lines === 0);

/** How many tables stay empty for a place. */
export function gapFinding(gaps: Frame<LedgerGap>): Said {
  const empty = emptyOf(gaps).length;
  return {
    zh: `“1图4表”按简报填写，${empty === 0 ? "没有整表空白" : `${empty}处整表空白`}`,
    en: `Filled from the bulletin, ${counted(empty, "table")} ${isOrAre(empty || 1, "stays", "stay")} empty for a place`,
  };
}

/** Which tables stay empty for which place. */
export function gapNote(gaps: Frame<LedgerGap>): Said {
  return {
    zh: `100为整表空白：${listedShort(
      emptyOf(gaps).map(({ place, ledger }) => place + ledger),
      { noun: "处" },
    )}。空格是文中没有写，不是没有做。`,
    en: "100: the place says nothing for this table. A gap is what was not written, not what was not done.",
  };
}

/** How far the bulletin fills the five, and what in them can be followed. */
export function ledgeredFinding(
  gaps: Frame<LedgerGap>,
  map: Frame<SystemRow>,
  projects: Frame<ProjectRow>,
  honours: Frame<HonourRow>,
): Said {
  return joinSaid(filledIn(gaps), stop(platformFinding(map)), projectsIn(projects), ranksIn(honours));
}

const stop = ({ zh, en }: Said): Said => ({ zh: `${zh}。`, en: `${en}.` });

function filledIn(gaps: Frame<LedgerGap>): Said {
  const rows = toRows(gaps);
  const cells = rows.reduce((sum, row) => sum + row.cells, 0);
  const filled = cells - rows.reduce((sum, row) => sum + row.gaps, 0);
  const share = cells === 0 ? 0 : Math.round((100 * filled) / cells);
  const empty = emptyOf(gaps);
  return {
    zh: `按简报填写“1图4表”，${cells}格中填出${filled}格（${share}%），整表空白：${listedShort(
      empty.map(({ place, ledger }) => place + ledger),
      { noun: "处" },
    )}。`,
    en: `The bulletin fills ${filled} of ${counted(cells, "cell")} (${share}%); ${counted(empty.length, "table")} ${isOrAre(empty.length || 1, "stays", "stay")} empty for a place.`,
  };
}

function projectsIn(projects: Frame<ProjectRow>): Said {
  const lines = toRows(projects).filter(({ ids }) => ids.length > 0);
  const dated = lines.filter(({ elapsed }) => /^[\d.]+%/u.test(elapsed)).length;
  return {
    zh: `项目表有${lines.length}行，注明时段、可对照时序进度的${dated}行；`,
    en: `Of ${counted(lines.length, "project line")} ${dated} ${isOrAre(dated)} dated.`,
  };
}

function ranksIn(honours: Frame<HonourRow>): Said {
  const ranks = toRows(honours).filter(({ kind }) => kind === "位次");
  const scopes = new Set(ranks.map(({ scope }) => scope)).size;
  return {
    zh: `晾晒表${ranks.length}个位次分属${scopes}种范围，不能排在一起。`,
    en: `${counted(ranks.length, "rank")} over ${counted(scopes, "area")}: no ranking of places.`,
  };
}
