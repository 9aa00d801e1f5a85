/** Every form a chart may have; each is a file of that name in forms/. */
export const FORM_NAMES = [
  "bars",
  "groupedBars",
  "pairs",
  "intervals",
  "lines",
  "matrix",
  "progress",
  "squares",
  "terms",
  "barTable",
] as const;
export type FormName = (typeof FORM_NAMES)[number];

export const LANGS = ["zh", "en"] as const;
export type Lang = (typeof LANGS)[number];

/** Everything a chart says in one language. */
export interface Texts {
  /** 图题: what the figures show, as a sentence: “诸暨市技术交易额七个月已超柯桥区八个月”. */
  readonly title: string;
  readonly subtitle?: string;
  /** Unit of the value axis: 亿元. */
  readonly unit: string;
  /** 注: what differs, what is computed, 时点未注明, 已更正, 未经核对. */
  readonly note?: string;
  /** 资料来源: bulletin, issue, date. */
  readonly source: string;
  /** For those who cannot see the chart; made from the rows where it is left out. */
  readonly description?: string;
  /** How words of the rows read in this language: { 诸暨市: "Zhuji", 家: "firms" }. */
  readonly words?: Readonly<Record<string, string>>;
}

/** The words of a chart; English may wait until somebody asks for it. */
export interface ChartTexts {
  readonly zh: Texts;
  readonly en?: Texts;
}

/** What a drawn mark stands on. */
export interface Evidence {
  /** Ids of the metrics behind the mark. */
  readonly ids: readonly string[];
  /** The sentence, verbatim, and where it stands: 诸暨市·第2段·第3句; "" where there is none. */
  readonly sentence: string;
  readonly locus: string;
}

/**
 * A chart as a recipe: plain JSON from which its Vega-Lite spec can be built again at any width and in either
 * language, without the notebook that made it.
 */
export interface Chart {
  readonly form: FormName;
  /** File name of the exported chart, without its ending: growth-shengzhou. */
  readonly name: string;
  readonly rows: readonly Evidence[];
  readonly options: object;
  readonly texts: ChartTexts;
}

/** What every form asks for beside its own columns. */
export interface ChartOptions {
  /** Names the exported files; Chinese is welcome, a path is not. */
  readonly name: string;
  readonly texts: ChartTexts;
}

/** What forms of figures ask for as well. */
export interface FigureOptions extends ChartOptions {
  /** Decimals that figures are printed with; those of their numerals where left out. */
  readonly digits?: number;
}

/** A Vega-Lite spec, as plain JSON. */
export type Spec = { readonly [key: string]: unknown };
