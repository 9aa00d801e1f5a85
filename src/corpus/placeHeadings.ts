import type { Block } from "./blocks.js";
import type { Gazetteer } from "./gazetteer.js";
import { readMark, type Mark } from "./marks.js";
import { headOf, isBlank, type Page } from "./page.js";
import { endsAsProse } from "./stops.js";

/** A block that opens the part of a bulletin about one place. */
export interface PlaceHeading {
  readonly place: string;
  readonly slogan: string;
  readonly mark: Mark | undefined;
  /** Mark's style, 【 for a bracket, "" for a line without mark. */
  readonly style: string;
  /** Words of the section follow in the same block: 【越城区】新增高企132家。 */
  readonly runsOn: boolean;
  /**
   * How surely it is one: a place that stands alone, or before its slogan; the name of the place's office; a headline
   * that begins with a place, which several others must bear out.
   */
  readonly form: "name" | "office" | "headline";
  /** A functional area (高新区), which counts beside administrative ones only. */
  readonly functional: boolean;
}

const LONGEST = 70;

const AREA =
  /^[\p{Script=Han}]{0,8}?(?:新区|高新区|高新技术(?:产业)?开发区|高新技术产业园区|经开区|经济(?:技术)?开发区|开发区|度假区|保税区|管理区|功能区|集聚区|合作区|新城|示范区)/u;
const OFFICE =
  /^(?:市|县|区)?(?:人民)?[\p{Script=Han}]{0,14}?(?:局|委|委员会|办|办公室|厅|政府|管委会|中心|分局)(?=$|[\s:。—])/u;
const TOPIC = /^[\p{Script=Han}\d]{0,16}(?:情况|进展|动态|做法|经验|亮点|篇|举措|成效|工作|板块)$/u;

/** Read a block as the heading of a place's section; `home` is the place of the title. */
export function readPlaceHeading(
  page: Page,
  block: Block,
  gazetteer: Gazetteer,
  home: string,
): PlaceHeading | undefined {
  const folded = headOf(page, block);
  const mark = readMark(folded);
  const offset = mark?.length ?? 0;
  const bracket = /^[【[〔] ?/u.exec(folded.slice(offset));
  const opens = offset + (bracket?.[0].length ?? 0);
  const named = readName(page, block, gazetteer, home, opens);
  if (!named) return undefined;
  const base = { place: named.place, functional: named.functional, mark, style: bracket ? "【" : (mark?.style ?? "") };
  const rest = page.text.slice(block.start + named.end, Math.min(block.end, block.start + 400));
  const kind = bracket
    ? readBracketed(page, block, folded.slice(named.end))
    : readRest(page, block, folded.slice(named.end), mark);
  if (!kind) return undefined;
  const slogan = kind.runsOn ? "" : sloganOf(rest.slice(kind.from));
  return { ...base, form: kind.form, runsOn: kind.runsOn, slogan };
}

interface Named {
  readonly place: string;
  readonly functional: boolean;
  /** Offset in the block after the name. */
  readonly end: number;
}

function readName(page: Page, block: Block, gazetteer: Gazetteer, home: string, opens: number): Named | undefined {
  const head = page.text.slice(block.start, Math.min(block.end, block.start + 60));
  const mention = gazetteer.placeAt(head, opens, home || undefined);
  if (mention) {
    const { place, end, form } = mention;
    if (
      form === "short" &&
      !/^(?:$|[\s:】\]〕—])/u.test(page.folded.slice(block.start + end, Math.min(block.end, block.start + end + 1)))
    )
      return undefined;
    return { place: place.name, functional: form === "area" || place.level === "area", end };
  }
  const area = AREA.exec(head.slice(opens))?.[0];
  return area === undefined ? undefined : { place: area, functional: true, end: opens + area.length };
}

interface Kind {
  readonly form: PlaceHeading["form"];
  readonly runsOn: boolean;
  /** Where the slogan begins, counted from the end of the name. */
  readonly from: number;
}

function readBracketed(page: Page, block: Block, after: string): Kind | undefined {
  const close = /^[^】\]〕。,]{0,16}[】\]〕][ :]*/u.exec(after);
  if (!close) return undefined;
  const inside = close[0].replace(/[】\]〕][ :]*$/u, "");
  if (inside !== "" && !OFFICE.test(inside) && !TOPIC.test(inside)) return undefined;
  return { form: "name", runsOn: runsOn(page, block), from: close[0].length };
}

function readRest(page: Page, block: Block, after: string, mark: Mark | undefined): Kind | undefined {
  const office = OFFICE.exec(after)?.[0] ?? "";
  const form = office === "" ? "name" : "office";
  const rest = after.slice(office.length);
  const long = runsOn(page, block);
  const from = office.length;
  if (rest === "") return { form, runsOn: false, from };
  const colon = /^ ?[:] */u.exec(rest) ?? /^ ?—+ */u.exec(rest);
  if (colon) return { form, runsOn: long, from: from + colon[0].length };
  if (rest.startsWith("。")) return mark ? { form, runsOn: true, from } : undefined;
  if (isBlank(rest.charCodeAt(0))) return readSlogan(rest, form, from, long && mark === undefined);
  if (/^\([^()]{1,30}\)[: ]*$/u.test(rest) && mark) return { form, runsOn: false, from };
  if (/^\([^()]{1,30}\) ?:/u.test(rest)) return { form, runsOn: true, from };
  if (long) return undefined;
  return TOPIC.test(rest) || !/[,;]$/u.test(rest) ? { form: "headline", runsOn: false, from } : undefined;
}

// 越城区 539 1655 is a row of a table; 绍兴市 2023 年实现…。 a sentence with a stray space.
function readSlogan(rest: string, form: PlaceHeading["form"], from: number, isSentence: boolean): Kind | undefined {
  if (isSentence || !/\p{Script=Han}/u.test(rest) || /^\s+\d/u.test(rest)) return undefined;
  return { form, runsOn: endsAsProse(rest), from };
}

const runsOn = (page: Page, block: Block) =>
  block.end - block.start > LONGEST || endsAsProse(page.folded.slice(Math.max(block.start, block.end - 12), block.end));

const sloganOf = (rest: string) => rest.replace(/^[\s:：—、]+/u, "").trim();
