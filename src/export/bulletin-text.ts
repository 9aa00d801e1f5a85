import type { Bulletin, Paragraph } from "../corpus/index.js";
import type { Span } from "../text/span.js";
import type { Mark } from "./bulletin-marks.js";
import { escapeXml } from "./svg.js";

/** A block of the text, as the element it is shown as. */
export interface Block extends Span {
  readonly tag: "h1" | "h2" | "h3" | "p";
  /** Of an aside: masthead or trailer. */
  readonly aside?: "masthead" | "trailer";
  /** Of a section's first block: `section-1`. */
  readonly id?: string;
}

/** All text of a bulletin that is not white space, as blocks in reading order. */
export function toBlocks({ text, masthead, sections, asides }: Bulletin): Block[] {
  const title = asides.find(({ start, end }) => text.slice(start, end).trim() === masthead.title);
  const outside = asides.map((aside): Block => {
    const { start, end } = aside;
    const kind = aside.kind === "trailer" ? "trailer" : "masthead";
    return { start, end, tag: aside === title ? "h1" : "p", aside: kind };
  });
  const inside = sections.flatMap(({ paragraphs }, s) =>
    paragraphs.map((paragraph, i): Block => {
      const { start, end } = paragraph;
      return { start, end, tag: tagOf(paragraph, i === 0), ...(i === 0 ? { id: sectionId(s) } : {}) };
    }),
  );
  return [...outside, ...inside].sort((a, b) => a.start - b.start);
}

export const sectionId = (index: number) => `section-${index + 1}`;

const tagOf = ({ kind }: Paragraph, first: boolean) => (kind !== "heading" ? "p" : first ? "h2" : "h3");

/** A block as HTML, given what stands in it. */
export function blockHtml({ tag, id, aside }: Block, html: string): string {
  const named = id === undefined ? "" : ` id="${id}"`;
  const classed = aside === undefined ? "" : ` class="${aside}"`;
  return `<${tag}${named}${classed}>${html}</${tag}>`;
}

/** A stretch of the text as HTML, its numerals links to their entries, its claims with a link behind them. */
export function toMarkedHtml(text: string, span: Span, numerals: readonly Mark[], claims: readonly Mark[]): string {
  return withSpans(
    span,
    claims,
    (claim) => claimHtml(text, claim, numerals),
    (between) => numeralsHtml(text, between, numerals),
  );
}

/** A stretch of a text as HTML: the spans inside it as `draw` has them, what lies between as `plain` has it. */
export function withSpans<T extends Span>(
  { start, end }: Span,
  spans: readonly T[],
  draw: (span: T) => string,
  plain: (span: Span) => string,
): string {
  const parts: string[] = [];
  let at = start;
  for (const span of spans) {
    if (span.start < at || span.end > end) continue;
    parts.push(plain({ start: at, end: span.start }), draw(span));
    at = span.end;
  }
  return parts.join("") + plain({ start: at, end });
}

function numeralsHtml(text: string, span: Span, numerals: readonly Mark[]): string {
  const plain = ({ start, end }: Span) => escapeXml(text.slice(start, end));
  return withSpans(span, numerals, (mark) => numeralHtml(text, mark), plain);
}

function numeralHtml(text: string, { start, end, kind, id, entry, why }: Mark): string {
  const words = escapeXml(text.slice(start, end));
  return `<a class="${kind}" id="${id}" href="#${entry}" title="${escapeXml(why)}">${words}</a>`;
}

// A link may not stand in a link, and a claim may hold a numeral: so the claim's link is a sign behind it, drawn by the style.
function claimHtml(text: string, claim: Mark, numerals: readonly Mark[]): string {
  const words = numeralsHtml(text, claim, numerals);
  const why = escapeXml(claim.why);
  return `<span class="claim" id="${claim.id}" title="${why}">${words}<a class="sign" href="#${claim.entry}" aria-label="${why}"></a></span>`;
}
