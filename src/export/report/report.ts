import type { Lang, Texts, ThemeName } from "../../charts/index.js";
import type { FoundChart } from "../charts-of.js";
import type { Scene } from "../scene.js";

/** A stretch of text of one look. */
export interface TextPart {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** A paragraph of what a notebook says. */
export interface Passage {
  readonly parts: readonly TextPart[];
  readonly bullet: boolean;
}

/** 图: a chart as a report shows it, its words beside it and not in it. */
export interface Figure {
  readonly kind: "figure";
  /** 图N, over the whole report. */
  readonly number: number;
  readonly found: FoundChart;
  /** Without title, note and source: the document sets them. */
  readonly scene: Scene;
  readonly caption: string;
  readonly texts: Pick<Texts, "subtitle" | "unit" | "note" | "source">;
  /** 未经核对, or how many of its figures are; "" where all are checked or none is behind it. */
  readonly unchecked: string;
}

/** 表: a table that a notebook showed. */
export interface ReportTable {
  readonly kind: "table";
  readonly number: number;
  readonly caption: string;
  readonly columns: readonly { readonly heading: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

/** A notebook: a question, what it concludes, what it shows. */
export interface Question {
  readonly number: number;
  readonly title: string;
  readonly conclusion: readonly Passage[];
  readonly items: readonly (Figure | ReportTable)[];
}

/** One value behind a figure, traced to its sentence. */
export interface EvidenceRow {
  readonly name: string;
  readonly value: string;
  readonly sentence: string;
  readonly locus: string;
  /** [1]: number of the bulletin in the report's list. */
  readonly source: string;
  readonly status: string;
}

/** What a report says, before it becomes a document of any format. */
export interface Report {
  readonly lang: Lang;
  readonly theme?: ThemeName;
  readonly title: string;
  /** The bulletins, as a source line cites them. */
  readonly bulletins: readonly string[];
  readonly summary: readonly { readonly question: string; readonly passage: Passage }[];
  readonly questions: readonly Question[];
  /** 出处表: by figure. */
  readonly evidence: readonly { readonly figure: Figure; readonly rows: readonly EvidenceRow[] }[];
}

/** All figures of a report, in order. */
export function figuresOf({ questions }: Pick<Report, "questions">): Figure[] {
  return questions.flatMap(({ items }) => items.filter((item) => item.kind === "figure"));
}
