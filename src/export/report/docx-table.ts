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
import { guessWidths, type ThreeLine } from "./three-line.js";

const THICK = { style: BorderStyle.SINGLE, size: 12, color: "000000" } as const;
const THIN = { style: BorderStyle.SINGLE, size: 6, color: "000000" } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

// A row with more characters than this in a cell may go on on the next page, else half a page would stay empty.
const KEPT_WHOLE = 120;

/** 三线表: a rule above, under the heading and below; the heading comes again on each page, a row stays in one piece. */
export function threeLineTable({ columns, rows, widths }: ThreeLine): Table {
  const grid = toGrid(widths ?? guessWidths(columns, rows));
  const row = (cells: readonly string[], header: boolean) =>
    new TableRow({
      tableHeader: header,
      cantSplit: cells.every((text) => text.length <= KEPT_WHOLE),
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

function toGrid(shares: readonly number[]): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  const grid = shares.map((share) => Math.floor((share / sum) * BLOCK));
  return grid.map((width, index) =>
    index === 0 ? width + BLOCK - grid.reduce((total, own) => total + own, 0) : width,
  );
}
