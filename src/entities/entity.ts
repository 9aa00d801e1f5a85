import type { Span } from "../text/span.js";

export const KINDS = ["平台", "项目", "文件", "文稿", "合作单位", "荣誉", "评级", "试点", "行动"] as const;
/**
 * What a named thing is: 平台 laboratories, centres, parks; 项目 projects; 文件 policy documents; 文稿 other titles in 《》;
 * 合作单位 universities and institutes; 荣誉 awards and lists; 评级 ratings; 试点 pilots; 行动 plans and campaigns.
 */
export type Kind = (typeof KINDS)[number];

/** A named thing of a bulletin, with the words it stands on. */
export interface Entity extends Span {
  /** Stored identity: bulletin, sentence fingerprint, name. */
  readonly id: string;
  readonly bulletin: string;
  readonly place: string;
  readonly kind: Kind;
  /** The name, full where the text shortens a known one: 西安交大 → 西安交通大学. */
  readonly name: string;
  /** The bulletin's own words for it: `text.slice(start, end)` at half width, without stray spaces. */
  readonly wording: string;
  /** How far it has come: 意向, 签约, 开工, 建设, 建成, 投用, 出台, 申报, 入选, 获评 …; "" where the text does not say. */
  readonly stage: string;
  /** What was honoured, rated or made a pilot, when it is not the place itself: “…”项目; else "". */
  readonly subject: string;
  /** Universities and institutes it is made with, full names. */
  readonly partners: readonly string[];
  readonly sentence: string;
  readonly locus: string;
}

/** A named thing as a finder proposes it: positions are those of the sentence's reading. */
export interface Candidate {
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
  readonly name?: string;
  readonly stage?: string;
  readonly subject?: string;
}
