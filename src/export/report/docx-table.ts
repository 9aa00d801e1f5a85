import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import { BLOCK } from "./docx-styles.js";
import { lines } from "./docx-text.js";

export interface ThreeLine {
  readonly columns: readonly { readonly heading: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** Shares of the width; by the length of the texts where left out. */
  readonly widths?: readonly number[];
}

const THICK = { style: BorderStyle.SINGLE, size: 12, color: "000000" } as const;
const THIN = { style: BorderStyle.SINGLE, size: 6, color: "000000" } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

/** 三线表: a rule above, under the heading and below; the heading comes again on each page, a row stays in one piece. */
export function threeLineTable({ columns, rows, widths }: ThreeLine): Table {
  const grid = toGrid(widths ?? guessWidths(columns, rows));
  const row = (cells: readonly string[], header: boolean) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: columns.map((column, index) => cell(cells[index] ?? "", column.numeric, grid[index] ?? 0, header)),
    });
  return new Table({
    width: { size: BLOCK, type: WidthType.DXA },
    columnWidths: grid,
    layout: TableLayoutType.FIXED,
    margins: { left: 60, right: 60, top: 20, bottom: 20 },
    borders: { top: THICK, bottom: THICK, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
    rows: [
      row(
        columns.map(({ heading }) => heading),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ],
  });
}

function cell(text: string, numeric: boolean, width: number, header: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: header ? VerticalAlign.CENTER : VerticalAlign.TOP,
    ...(header && { borders: { bottom: THIN } }),
    children: [
      new Paragraph({
        style: "Cell",
        alignment: numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
        keepNext: header,
        children: lines(text, { bold: header }),
      }),
    ],
  });
}

// A column gets room by its longest text: a short one all it needs, a long one less and less.
function guessWidths(columns: ThreeLine["columns"], rows: ThreeLine["rows"]): number[] {
  return columns.map(({ heading }, index) => {
    const longest = Math.max(...[heading, ...rows.map((row) => row[index] ?? "")].map(wide));
    return Math.max(5, Math.min(longest, 80, Math.max(14, Math.sqrt(longest) * 5)));
  });
}

function wide(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > "\u2e80" ? 2 : 1), 1);
}

function toGrid(shares: readonly number[]): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  const grid = shares.map((share) => Math.floor((share / sum) * BLOCK));
  return grid.map((width, index) =>
    index === 0 ? width + BLOCK - grid.reduce((total, own) => total + own, 0) : width,
  );
}
