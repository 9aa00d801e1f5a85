import type { Chart, ChartOptions, Evidence } from "../chart.js";
import { tell, withUnit, type Drawing } from "../drawing.js";
import type { Page } from "../layout.js";
import { formatNumber } from "../number.js";
import { barLayers, figureColumn, figureLayers } from "../parts/bars.js";
import { drawStrips, planStrips, zeroLine } from "../parts/strips.js";
import { readRows, type Rows } from "../rows.js";
import { WORDS } from "../theme.js";

export interface TermsOptions extends ChartOptions {
  readonly term: string;
  readonly count: string;
  /** Column of numbers: in how many parts of the text the term stands; printed in a column of its own. */
  readonly range?: string;
  /** What that column is called; translated by the texts' words. */
  readonly rangeName?: string;
  readonly highlight?: readonly string[];
}

interface Term extends Evidence {
  readonly term: string;
  readonly count: number;
  readonly range: number | null;
}

interface TermsLook {
  readonly rangeName: string;
  readonly highlight: readonly string[];
}

/**
 * Words by how often they stand in the text, most frequent first, and in how many of its parts.
 *
 * @example
 * terms([{ term: "三位一体", count: 7, sections: 5 }, { term: "双倍增", count: 3, sections: 3 }],
 *   { name: "terms", term: "term", count: "count", range: "sections", texts }).rows.length // 2
 */
export function terms(data: Rows, options: TermsOptions): Chart {
  const { name, texts, term, count, range, rangeName = "见于几节", highlight = [] } = options;
  const rows = readRows(
    data,
    name,
    (reader) => ({
      term: reader.text(term),
      count: reader.number(count),
      range: (range === undefined ? undefined : reader.optionalNumber(range)) ?? null,
    }),
    { what: term, of: (row) => row.term },
  );
  rows.sort((a, b) => b.count - a.count);
  return { form: "terms", name, rows, options: { rangeName, highlight } satisfies TermsLook, texts };
}

/** Draws the rows of `terms` on a page. */
export function drawTerms(rows: readonly Term[], look: TermsLook, page: Page): Drawing {
  const values = rows.map((row, index) => datum(row, index, look, page));
  const ranged = rows.some((row) => row.range !== null);
  const strips = planStrips(
    {
      names: rows.map((row) => row.term),
      reach: rows.map((row) => row.count),
      figures: values.map((value) => value.text),
      ...(ranged && { column: { heading: look.rangeName, texts: values.map((value) => value.range) } }),
    },
    page,
  );
  const marks = [
    ...barLayers(strips, values, page),
    ...figureLayers(strips, values, page),
    zeroLine(page),
    ...(ranged ? [figureColumn("range", strips, page, { color: page.colours.soft })] : []),
  ];
  return drawStrips(strips, values, marks, rows, page);
}

function datum(row: Term, index: number, look: TermsLook, page: Page) {
  const { comma } = WORDS[page.lang];
  const text = formatNumber(row.count, { lang: page.lang });
  const range = row.range === null ? "" : formatNumber(row.range, { lang: page.lang });
  const parts = range === "" ? "" : `${comma}${page.say(look.rangeName)} ${range}`;
  return {
    ...tell(page.say(row.term), withUnit(text, page.texts.unit, page) + parts, row),
    row: index,
    value: row.count,
    end: "" as const,
    derived: false,
    tone: look.highlight.includes(row.term) ? page.colours.accent : page.colours.main,
    text,
    range,
    ink: page.colours.ink,
  };
}
