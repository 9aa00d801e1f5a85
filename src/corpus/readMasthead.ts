import { readNumeral } from "../text/numerals.js";
import type { Span } from "../text/span.js";
import type { Masthead } from "./bulletin.js";
import { readDate } from "./readDate.js";
import { readFacts, type Facts } from "./readFacts.js";
import type { Head } from "./readHead.js";
import { isMeta } from "./metaLines.js";
import { foldedOf, type Page } from "./page.js";
import type { Ending } from "./findEnding.js";

/** What the head tells of the bulletin; the signing office and its date stand in where the head names neither. */
export function readMasthead(page: Page, head: Head, ending: Ending): Masthead {
  const facts = head.masthead.filter((line) => line.start !== head.title?.start).map((line) => readLine(page, line));
  const first = <K extends keyof Facts>(key: K) => facts.find((fact) => fact[key] !== undefined)?.[key];
  const words = (span: Span | undefined) => span && page.text.slice(span.start, span.end);
  const date = first("date") ?? (ending.date && readDate(foldedOf(page, ending.date)));
  const issue = first("issue") ?? first("document");
  const office = words(head.office) ?? words(ending.office);
  const source =
    first("source") ?? first("journal") ?? words(head.series) ?? first("byline") ?? first("press") ?? office;
  // An issue without a title of its own is known by its journal.
  const title = readTitle(words(head.title) ?? first("journal") ?? "");
  const year = readTitleYear(title) ?? readYear(issue) ?? readYear(date);
  return {
    title,
    ...(date !== undefined && { date }),
    ...(source !== undefined && { source }),
    ...(issue !== undefined && { issue }),
    keywords: first("keywords") ?? [],
    ...(year !== undefined && { year }),
  };
}

// Of a subtitle (——2024年1月23日在某市…会议上) the date alone.
function readLine(page: Page, line: Span): Facts {
  const folded = foldedOf(page, line);
  if (isMeta(folded)) return readFacts(page, line);
  const date = readDate(folded);
  return date === undefined ? {} : { date };
}

// A title on two lines is one; signs of Markdown, and spaces that only widen it (政 府 工 作 报 告), are none of its words.
function readTitle(words: string): string {
  const title = words
    .replace(/^#+\s+/u, "")
    .split(/[\r\n]/u)
    .map((line) => line.trim())
    .join("");
  return /^(?:\S\s+){2,}\S$/u.test(title) ? title.replace(/\s/gu, "") : title;
}

const HAN_YEAR = /([一二][零〇○九][零〇○一二三四五六七八九]{2}) ?年/u;

/** The year a title speaks of: 宁海县2023年工作总结 → 2023; of a plan's years (2023—2027年) the first. */
function readTitleYear(title: string): number | undefined {
  const plain = title.normalize("NFKC");
  const stated = /(?<!\d)((?:19|20)\d{2})(?= ?(?:[-—–~至] ?\d{4} ?)?年)/u.exec(plain)?.[1];
  if (stated !== undefined) return Number(stated);
  const han = HAN_YEAR.exec(title)?.[1];
  return han === undefined ? readYear(plain) : readNumeral(han.replace(/○/gu, "零"));
}

function readYear(words: string | undefined): number | undefined {
  const year = words && /(?<!\d)((?:19|20)\d{2})(?!\d)/u.exec(words.normalize("NFKC"))?.[1];
  return year ? Number(year) : undefined;
}
