import type { Span } from "../text/span.js";

/** A seed file, read: its masthead, its sections by place, and every line that belongs to neither. */
export interface Bulletin {
  /** The seed's file name without its ending: shaoxing-2023-09. */
  readonly name: string;
  /** The decoded seed, untouched: a BOM and CRLF stay, so that every span counts from the file's first character. */
  readonly text: string;
  readonly masthead: Masthead;
  readonly sections: readonly Section[];
  /** Lines outside the sections: the masthead's, and what trails after the article (link lists, contact lines). */
  readonly asides: readonly Paragraph[];
}

/** What the head of a bulletin says of itself. */
export interface Masthead {
  readonly title: string;
  /** Date of publication, as YYYY-MM-DD. */
  readonly date?: string;
  readonly source?: string;
  /** Issue, as printed: 2023年9期; or a document number: 湖科发〔2023〕27号. */
  readonly issue?: string;
  readonly keywords: readonly string[];
  /** The year the bulletin speaks of: of its title or issue, else of its date. */
  readonly year?: number;
}

/** The part of a bulletin that speaks of one place. */
export interface Section {
  /** Full name of the area, several joined by 、 where a heading names several; "" where nothing names one. */
  readonly place: string;
  /**
   * Where the place stands: in the section's heading; in the title or another line of the head; nowhere but in the sentences,
   * which speak of it most; or nowhere.
   */
  readonly placeFrom: "heading" | "title" | "text" | "none";
  /** The heading's words after the place: 敢为善为 图强争先. */
  readonly slogan: string;
  readonly paragraphs: readonly Paragraph[];
}

/** A block of text in reading order; lines broken in mid-sentence are joined (the span covers the break). */
export interface Paragraph extends Span {
  readonly kind: "masthead" | "heading" | "body" | "trailer";
  /** 第N段 of its place, counting body paragraphs from 1 over all its sections; 0 for any other kind. */
  readonly number: number;
  /** Headings this paragraph stands under, outermost first, without the section's own: 三、2024年工作打算. */
  readonly headings: readonly string[];
  readonly sentences: readonly Sentence[];
}

/** A stretch that ends with 。！？ or with its paragraph. */
export interface Sentence extends Span {
  /** 第N句 of its paragraph, from 1. */
  readonly number: number;
}
