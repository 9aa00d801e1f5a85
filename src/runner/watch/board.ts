import { escapeXml } from "../../export/drawing.js";
import { renderContents, renderNews, renderProblems, renderSheet } from "./render.js";
import type { Failed, Sheet } from "./sheet.js";
import type { Trouble, Words } from "./words.js";

/** Parts of the page by the id of their element, as HTML; `ids` are the notebooks in order. */
export interface Patch {
  readonly ids?: readonly string[];
  readonly [id: string]: string | readonly string[] | undefined;
}

/** What the page shows. Each change is told as the parts that are not as they were. */
export class Board {
  private readonly sheets = new Map<string, Sheet>();
  private order: readonly string[] = [];
  private readonly problems = new Map<Trouble, readonly string[]>();
  private status = "";
  private heard = "";
  private last: Patch = {};

  constructor(
    private readonly words: Words,
    private readonly tell: (patch: Patch) => void,
  ) {}

  /** The notebooks there are, in order; the sheets of others go. */
  list(names: readonly string[]): void {
    this.order = names;
    for (const name of this.sheets.keys()) if (!names.includes(name)) this.sheets.delete(name);
    this.publish();
  }

  show(name: string, sheet: Sheet): void {
    this.sheets.set(name, sheet);
    this.publish();
  }

  /** A cell failed: it is shown among the charts that are there. */
  fail(name: string, failure: Failed): void {
    const sheet = this.sheets.get(name);
    if (sheet) this.show(name, { ...sheet, failure });
  }

  /** What changed before is no news any more. */
  forgetChanges(): void {
    for (const [name, sheet] of this.sheets) {
      const figures = sheet.figures.map(({ id, name, cell, title, svg }) => ({ id, name, cell, title, svg }));
      this.sheets.set(name, { ...sheet, figures, changes: [] });
    }
    this.publish();
  }

  /** Says, to those who listen to the page, what the last run came to. */
  announce(): void {
    const sheets = this.shown();
    const changes = sheets.flatMap((sheet) => sheet.changes);
    const charts = changes.filter(({ figure }) => figure !== undefined).length;
    const failed = sheets.filter(({ failure }) => failure).length;
    this.heard = this.words.heard(charts, changes.length - charts, failed);
    this.publish();
  }

  setStatus(text: string): void {
    this.status = text;
    this.publish();
  }

  /** Lines on what is wrong; none when all is well again. */
  setProblem(trouble: Trouble, lines: readonly string[]): void {
    if (lines.length > 0) this.problems.set(trouble, lines);
    else this.problems.delete(trouble);
    this.publish();
  }

  /** Everything the page shows. */
  all(): Patch {
    const sheets = this.shown();
    return {
      ids: sheets.map(({ id }) => id),
      status: escapeXml(this.status),
      heard: escapeXml(this.heard),
      problems: renderProblems(this.problems, this.words),
      news: renderNews(sheets, this.words),
      contents: renderContents(sheets, this.words),
      ...Object.fromEntries(sheets.map((sheet) => [sheet.id, renderSheet(sheet, this.words)])),
    };
  }

  private shown(): Sheet[] {
    return this.order.flatMap((name) => this.sheets.get(name) ?? []);
  }

  private publish(): void {
    const now = this.all();
    const changed = Object.entries(now).filter(([id, part]) => String(part) !== String(this.last[id] ?? ""));
    this.last = now;
    if (changed.length > 0) this.tell(Object.fromEntries(changed));
  }
}
