import type { Block } from "./joinLines.js";
import type { Gazetteer } from "./gazetteer.js";
import { AREA_KINDS, KIND, localNameAt } from "./localName.js";
import { readMark, type Mark } from "./readMark.js";
import { headOf, isBlank, tailOf, type Page } from "./page.js";
import { endsAsProse } from "./stops.js";

/** A block that opens the part of a bulletin about one place. */
export interface PlaceHeading {
  /** Full name; several joined by 、 where the heading names several. */
  readonly place: string;
  readonly places: readonly string[];
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
  /** A functional area, a town or a street, which counts beside others only. */
  readonly functional: boolean;
  /** The gazetteer knows it, or the place it is named after or may belong to. */
  readonly known: boolean;
}

const LONGEST = 70;

// In running text these are kinds and plans as often as places.
const HEADED_KINDS = `${AREA_KINDS}|示范区|经济区|先导区`;
const AREA = new RegExp(`^[\\p{Script=Han}]{0,8}?(?:${HEADED_KINDS})`, "u");
const KIND_AT_END = new RegExp(`(?:${HEADED_KINDS})$`, "u");
// 加快建设科技新城 is a slogan, not a place.
const DOING = /[建打推加支赋争聚强升入促提深]|发展|创新|实施|入选|全[力面]/u;
const OFFICE =
  /^(?:市|县|区)?(?:人民)?[\p{Script=Han}]{0,14}?(?:局|委|委员会|办|办公室|厅|政府|管委会|中心|分局)(?=$|[\s:。—])/u;
const TOPIC = /^[\p{Script=Han}\d]{0,16}(?:情况|进展|动态|做法|经验|亮点|篇|举措|成效|工作|板块)$/u;

/**
 * Read a block as the heading of a place's section.
 *
 * @param home the full name of the title's place, or "".
 * @param opensProse whether the block below is prose.
 */
export function readPlaceHeading(
  page: Page,
  block: Block,
  gazetteer: Gazetteer,
  home: string,
  opensProse = false,
): PlaceHeading | undefined {
  const folded = headOf(page, block);
  const mark = readOpeningMark(folded);
  const bracket = /^[【[〔] ?/u.exec(folded.slice(mark?.length ?? 0))?.[0];
  const joints = bracket === undefined ? JOINTS : JOINTS_IN_BRACKETS;
  const named = readNames(page, block, gazetteer, home, (mark?.length ?? 0) + (bracket?.length ?? 0), joints);
  if (!named) return undefined;
  const rest = {
    words: folded.slice(named.end),
    isLong: isLong(page, block),
    isMarked: mark !== undefined,
    isApart: page.text.charAt(block.start + named.end) === "\u3000",
  };
  const manner = bracket === undefined ? readManner(rest) : readBracketed(rest);
  if (!manner) return undefined;
  const { form, runsOn, from } = manner;
  // 越城区、柯桥区新增高企较多 begins a sentence; 越城区、柯桥区 on a line of their own may be any list.
  const isPlain = mark === undefined && bracket === undefined && !runsOn;
  if (named.places.length > 1 && (form !== "name" || (isPlain && !opensProse))) return undefined;
  const slogan = runsOn ? "" : page.text.slice(block.start + named.end + from, block.end);
  const style = bracket === undefined ? (mark?.style ?? "") : "【";
  const { places, functional, known } = named;
  return {
    place: places.join("、"),
    places,
    functional,
    known,
    mark,
    style,
    form,
    runsOn,
    slogan: tidySlogan(slogan),
  };
}

// A bracket is read on its own, below: words may run on behind it.
function readOpeningMark(folded: string): Mark | undefined {
  const mark = readMark(folded);
  return mark?.style === "【" ? undefined : mark;
}

const tidySlogan = (words: string) => words.replace(/^[\s:：—、]+/u, "").trim();

const isLong = (page: Page, block: Block) => block.end - block.start > LONGEST || endsAsProse(tailOf(page, block));

interface Name {
  readonly place: string;
  readonly functional: boolean;
  readonly known: boolean;
  /** Offset in the block after the name. */
  readonly end: number;
}

type Named = Omit<Name, "place"> & { readonly places: readonly string[] };

const MOST_NAMES = 6;

const JOINTS = /[、和与]/u;
// 【鹿寨县 柳城县】
const JOINTS_IN_BRACKETS = /[、和与\s]/u;

// 三山经开区、繁昌经开区：…
function readNames(
  page: Page,
  block: Block,
  gazetteer: Gazetteer,
  home: string,
  opens: number,
  joints: RegExp,
): Named | undefined {
  const head = page.text.slice(block.start, Math.min(block.end, block.start + 60));
  const names: Name[] = [];
  for (let at = opens; names.length < MOST_NAMES;) {
    const name = readName(head, at, gazetteer, home);
    if (!name) break;
    names.push(name);
    if (!joints.test(head.charAt(name.end))) break;
    at = name.end + 1;
  }
  const last = names.at(-1);
  return (
    last && {
      places: names.map(({ place }) => place),
      functional: names.every(({ functional }) => functional),
      known: names.some(({ known }) => known),
      end: last.end,
    }
  );
}

function readName(head: string, opens: number, gazetteer: Gazetteer, home: string): Name | undefined {
  const mention = gazetteer.placeAt(head, opens, home || undefined);
  if (mention) {
    const { place, end, form } = mention;
    // A short name must stand by itself: 诸暨：…, not 诸暨科技….
    if (form !== "short" || /^(?:$|[\s:：】\]〕—、])/u.test(head.slice(end)))
      return { place: place.name, functional: form === "area" || place.level === "area", known: true, end };
  }
  // Towns and streets are a county's parts.
  const town = /[区县市旗]$/u.test(home) ? localNameAt(head, opens) : undefined;
  if (town && /[镇乡道]$/u.test(town.name)) return { place: town.name, functional: true, known: true, end: town.end };
  const area = AREA.exec(head.slice(opens))?.[0];
  if (area === undefined || DOING.test(area) || KIND.test(area.replace(KIND_AT_END, ""))) return undefined;
  return { place: area, functional: true, known: false, end: opens + area.length };
}

/** What follows the name in its block, folded. */
interface Rest {
  readonly words: string;
  /** The block is too long for a heading, or ends as prose does. */
  readonly isLong: boolean;
  readonly isMarked: boolean;
  /** A full-width space parts the name from the words. */
  readonly isApart: boolean;
}

interface Manner {
  readonly form: PlaceHeading["form"];
  readonly runsOn: boolean;
  /** Where the slogan begins, counted from the end of the name. */
  readonly from: number;
}

// 【越城区】, 【越城区科技局】, with the section's words behind it or not.
function readBracketed({ words, isLong }: Rest): Manner | undefined {
  const close = /^([^】\]〕。,]{0,16})[】\]〕][ :]*/u.exec(words);
  if (!close) return undefined;
  const inside = close[1] ?? "";
  if (inside !== "" && !OFFICE.test(inside) && !TOPIC.test(inside)) return undefined;
  return { form: "name", runsOn: isLong, from: close[0].length };
}

function readManner({ words, isLong, isMarked, isApart }: Rest): Manner | undefined {
  const office = OFFICE.exec(words)?.[0] ?? "";
  const form = office === "" ? "name" : "office";
  const rest = { words: words.slice(office.length), isLong, isMarked, isApart };
  for (const read of [readAlone, readColon, readStop, readSlogan, readNote]) {
    const manner = read(rest);
    if (manner) return { form, runsOn: manner.runsOn, from: office.length + manner.from };
  }
  return form === "name" && !isLong && !/^[\s、,]|[,;]$/u.test(words)
    ? { form: "headline", runsOn: false, from: 0 }
    : undefined;
}

type Found = { readonly runsOn: boolean; readonly from: number } | undefined;

// 越城区
const readAlone = ({ words }: Rest): Found => (words === "" ? { runsOn: false, from: 0 } : undefined);

// 越城区：集聚创新之源; 越城区：新增高企12家。; 越城区——集聚创新之源
function readColon({ words, isLong }: Rest): Found {
  const colon = /^ ?(?::|—+) */u.exec(words)?.[0];
  if (colon === undefined || (isLong && !colon.includes(":"))) return undefined;
  return { runsOn: isLong, from: colon.length };
}

// （一）越城区。新增高企12家。
const readStop = ({ words, isMarked }: Rest): Found =>
  isMarked && words.startsWith("。") ? { runsOn: true, from: 1 } : undefined;

// 越城区 集聚创新之源; but 越城区 539 1655 is a row of a table, 绍兴市 2023 年实现…。 a sentence with a stray space.
function readSlogan({ words, isLong, isMarked, isApart }: Rest): Found {
  if (!isBlank(words.charCodeAt(0)) || (isLong && !isMarked && !isApart)) return undefined;
  if (!/\p{Script=Han}/u.test(words) || /^\s+\d|\t/u.test(words)) return undefined;
  return { runsOn: isLong, from: 1 };
}

// 一、越城区（6家）; 越城区（6家）：甲公司、乙公司。
function readNote({ words, isLong, isMarked }: Rest): Found {
  const note = /^\([^()]{1,30}\) ?(:?) */u.exec(words);
  if (!note) return undefined;
  if (note[1] !== "") return { runsOn: isLong || note[0].length < words.length, from: note[0].length };
  return isMarked && note[0].length === words.length ? { runsOn: false, from: 0 } : undefined;
}
