import type * as Canvas from "canvas";
import { wrap } from "../../charts/wrap.js";
import { loadCanvas } from "../canvas.js";
import { measureBy, type Typeface } from "../fonts.js";
import type { Scene } from "../scene.js";
import type { TextPart } from "./report.js";

const POINTS_PER_MM = 72 / 25.4;
const POINTS_PER_PIXEL = 72 / 96;
const PAGE = { width: 210 * POINTS_PER_MM, height: 297 * POINTS_PER_MM };
/** The text block of a 公文 page, in points. */
export const BLOCK = {
  left: 28 * POINTS_PER_MM,
  top: 37 * POINTS_PER_MM,
  width: 156 * POINTS_PER_MM,
  height: 225 * POINTS_PER_MM,
};

type Context = ReturnType<Canvas.PDFDocument["beginPage"]>;

export interface LineStyle {
  readonly size: number;
  readonly leading: number;
  readonly bold?: boolean;
  readonly align?: "left" | "center" | "right";
  /** Points before the first line's first character. */
  readonly indent?: number;
  /** Points from the block's left edge, and the width from there; the whole block where left out. */
  readonly left?: number;
  readonly width?: number;
}

/** Pages of A4 that are filled from top to bottom with text, rules and charts. */
export class PdfPages {
  private context: Context;
  private y = BLOCK.top;
  /** Number of the page that is being filled. */
  page = 1;

  private constructor(
    private readonly document: Canvas.PDFDocument,
    private readonly typeface: Typeface,
    private readonly measure: ReturnType<typeof measureBy>,
  ) {
    this.context = document.beginPage(PAGE.width, PAGE.height);
  }

  static async open(title: string, typeface: Typeface): Promise<PdfPages> {
    const { PDFDocument } = await loadCanvas(typeface);
    return new PdfPages(new PDFDocument({ title, creator: "jianbao" }), typeface, measureBy(typeface));
  }

  close(): Buffer {
    this.endPage();
    return this.document.close();
  }

  /** A new page, unless this one is empty. */
  break(): void {
    if (this.y === BLOCK.top) return;
    this.endPage();
    this.context = this.document.beginPage(PAGE.width, PAGE.height);
    this.y = BLOCK.top;
    this.page += 1;
  }

  /** A new page where less than so many points are left. */
  keep(height: number): boolean {
    if (this.y + Math.min(height, BLOCK.height) <= BLOCK.top + BLOCK.height) return false;
    this.break();
    return true;
  }

  skip(points: number): void {
    if (this.y > BLOCK.top) this.y += points;
  }

  /** The lines of a text at a style's width. */
  lines(text: string, { size, bold = false, indent = 0, width = BLOCK.width }: LineStyle): string[] {
    const blank = indent === 0 ? "" : "\u3000".repeat(Math.round(indent / size));
    return text
      .split("\n")
      .flatMap((line) => wrap(blank + line, width, size, { bold, measure: this.measure, balanced: false }));
  }

  /** A paragraph; over as many pages as it takes. */
  text(parts: readonly TextPart[] | string, style: LineStyle): void {
    const list = typeof parts === "string" ? [{ text: parts }] : parts;
    const lines = this.lines(list.map(({ text }) => text).join(""), style);
    const looks = looksOf(list, style.indent === undefined ? 0 : Math.round(style.indent / style.size));
    let at = 0;
    for (const line of lines) {
      this.keep(style.leading);
      this.drawLine(line, at, looks, style);
      at += line.length;
      this.y += style.leading;
    }
  }

  /** Cells side by side, each in its column. */
  row(cells: readonly { readonly lines: readonly string[]; readonly style: LineStyle }[], leading: number): void {
    const count = Math.max(1, ...cells.map(({ lines }) => lines.length));
    for (let index = 0; index < count; index++) {
      for (const { lines, style } of cells) this.drawLine(lines[index] ?? "", 0, [], style);
      this.y += leading;
    }
  }

  rule(thickness: number): void {
    this.context.fillStyle = "#000000";
    this.context.fillRect(BLOCK.left, this.y, BLOCK.width, thickness);
    this.y += thickness + 2;
  }

  /** A chart, vector, in the middle of the block. */
  async chart(scene: Scene): Promise<void> {
    const scale = Math.min(POINTS_PER_PIXEL, BLOCK.width / scene.width, (BLOCK.height * 0.9) / scene.height);
    const height = scene.height * scale;
    this.keep(height);
    const x = BLOCK.left + (BLOCK.width - scene.width * scale) / 2;
    await drawAt(this.context, scene, scale, x, this.y);
    this.y += height;
  }

  private drawLine(line: string, at: number, looks: readonly boolean[], style: LineStyle): void {
    const { size, align = "left", left = 0, width = BLOCK.width, bold = false } = style;
    const shown = line.trimEnd();
    const free = width - this.measure(shown, size, bold);
    let x = BLOCK.left + left + (align === "left" ? 0 : align === "center" ? free / 2 : free);
    const baseline = this.y + style.leading / 2 + size * 0.36;
    for (const run of splitRuns(shown, at, looks, bold)) {
      this.context.font = `${run.bold ? "bold " : ""}${size}px "${this.typeface.family}"`;
      this.context.fillStyle = "#1a1a1a";
      this.context.fillText(run.text, x, baseline);
      x += this.measure(run.text, size, run.bold);
    }
  }

  // 单页码居右空一字，双页码居左空一字.
  private endPage(): void {
    const saved = this.y;
    this.y = BLOCK.top + BLOCK.height + 7 * POINTS_PER_MM;
    const style = { size: 14, leading: 18, left: 14, width: BLOCK.width - 28 };
    if (this.page > 1)
      this.drawLine(`— ${this.page} —`, 0, [], { ...style, align: this.page % 2 === 1 ? "right" : "left" });
    this.y = saved;
    this.document.endPage();
  }
}

// Which characters are bold; the indent's blanks come first.
function looksOf(parts: readonly TextPart[], blanks: number): boolean[] {
  const own = parts.flatMap(({ text, bold = false }) => Array.from({ length: text.length }, () => bold));
  return [...Array.from({ length: blanks }, () => false), ...own];
}

function splitRuns(
  line: string,
  at: number,
  looks: readonly boolean[],
  base: boolean,
): { text: string; bold: boolean }[] {
  const runs: { text: string; bold: boolean }[] = [];
  for (let index = 0; index < line.length; index++) {
    const bold = base || looks[at + index] === true;
    const last = runs.at(-1);
    if (last?.bold === bold) last.text += line[index];
    else runs.push({ text: line[index] ?? "", bold });
  }
  return runs;
}

async function drawAt(context: Context, scene: Scene, scale: number, x: number, y: number): Promise<void> {
  context.save();
  context.translate(x, y);
  await scene.view.toCanvas(scale, { externalContext: context });
  context.restore();
}
