import { z } from "zod";
import { type Entity, KINDS } from "../entities/index.js";
import { filled, oneOf, span, text } from "./cellTypes.js";
import type { CellsOf, ColumnOf, Register, RegisterRow } from "./register.js";
import { similarity, toBigrams } from "./similarity.js";
import { STATUSES } from "./status.js";

/** A row of data/entities.csv: every cell as text. */
export interface EntityRow extends RegisterRow {
  readonly kind: Entity["kind"];
  readonly name: string;
  /** The bulletin's own words for it. */
  readonly wording: string;
  readonly stage: string;
  readonly subject: string;
  /** Joined by 、. */
  readonly partners: string;
}

// The columns of data/entities.csv in their order, each with what its cells must be.
const shape = {
  id: filled,
  bulletin: filled,
  place: text,
  kind: oneOf(KINDS),
  name: filled,
  wording: text,
  stage: text,
  subject: text,
  partners: text,
  flags: text,
  sentence: text,
  locus: text,
  span,
  status: oneOf(STATUSES),
  basis: text,
} satisfies Record<ColumnOf<EntityRow>, z.ZodType>;

/** Names of the columns of data/entities.csv, in order. */
export const ENTITY_COLUMNS = Object.keys(shape) as readonly ColumnOf<EntityRow>[];

/** data/entities.csv: a row is known by its name. */
export const ENTITIES: Register<EntityRow> = {
  file: "entities.csv",
  extracted: "extracted-entities.csv",
  schema: z.object(shape),
  columns: ENTITY_COLUMNS,
  titles: {
    id: "编号",
    bulletin: "简报",
    place: "地区",
    kind: "类别",
    name: "名称",
    wording: "原文用语",
    stage: "阶段",
    subject: "对象",
    partners: "合作单位",
    flags: "标记",
    sentence: "原句",
    locus: "位置",
    span: "偏移",
    status: "状态",
    basis: "依据",
  },
  tidy: tidyCells,
  restore: (cells) => cells,
  restored: [],
  complete: (cells) => ({ ...cells, wording: cells.wording || cells.name }),
  identity: ["place", "kind", "name", "subject", "sentence"],
  same: {},
  isSameMark: (a, b) => a.name === b.name || (a.wording !== "" && a.wording === b.wording),
  likeness,
  statement: ({ place, kind, name, stage, subject }) => [place, kind, name, stage, subject].join("\n"),
};

function tidyCells(cells: CellsOf<EntityRow>): CellsOf<EntityRow> {
  const trimmed = Object.entries(cells).map(([column, cell]) => [column, column === "sentence" ? cell : cell.trim()]);
  return {
    ...(Object.fromEntries(trimmed) as CellsOf<EntityRow>),
    partners: joinPartners(splitPartners(cells.partners)),
  };
}

// Names of one kind that share most of their characters are one name, cut otherwise.
function likeness(a: EntityRow, b: EntityRow): number {
  const words = similarity(toBigrams(a.name), toBigrams(b.name));
  return a.kind !== b.kind || words < 0.6 ? 0 : words + 1;
}

/**
 * A named thing as a row that nobody has looked at yet.
 *
 * @example
 * toEntityRow(entity).partners // "浙江大学、西安交通大学"
 */
export function toEntityRow({ partners, start, end, ...entity }: Entity): EntityRow {
  return {
    ...entity,
    partners: joinPartners(partners),
    flags: "",
    span: `${start}..${end}`,
    status: "extracted",
    basis: "",
  };
}

/** The partners of a cell, each once; commas will do. */
export function splitPartners(cell: string): string[] {
  return [...new Set(cell.split(/[、,，;；]/u).map((name) => name.trim()))].filter((name) => name !== "");
}

const joinPartners = (partners: readonly string[]) => partners.join("、");
