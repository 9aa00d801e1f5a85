import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBulletin } from "../../src/corpus/index.js";
import {
  ENTITIES,
  mergeRegister,
  type Register,
  type RegisterRow,
  splitFlags,
  toEntityRow,
  toRow,
  writeRegister,
} from "../../src/dataset/index.js";
import { GONE } from "../../src/dataset/edits.js";
import { METRICS } from "../../src/dataset/metricRegister.js";
import { extractEntities } from "../../src/entities/index.js";
import { extractMetrics } from "../../src/metrics/index.js"; // prettier-ignore

const RUNS = { seed: 907, numRuns: process.env["CI"] ? 800 : 250 };

/** A section of a bulletin: its heading, and its sentences. */
interface Section {
  readonly place: string;
  readonly sentences: readonly string[];
}

const PLACES = ["越城区", "柯桥区", "上虞区", "诸暨市", "嵊州市", "新昌县"];
const place = fc.constantFrom(...PLACES);
const n = fc.integer({ min: 2, max: 60 });
const sentence = fc.oneof(
  fc.tuple(n, n).map(([a, b]) => `1至7月，完成高新技术产业投资${a}.0亿元，同比增长${b}.5%。`),
  fc.tuple(n, n).map(([a, b]) => `新增高新技术企业${a}家，科技型中小企业${b}家。`),
  n.map((a) => `技术交易额${a}.9亿元，完成全年目标的103.2%。`),
  fc.constantFrom("浙江", "西安交通", "同济").map((who) => `与${who}大学共建鉴湖实验室。`),
  fc.constantFrom("光伏", "芯片", "新药").map((what) => `开工建设${what}产业园项目，签约建设${what}研究院。`),
  fc.constantFrom("十", "八").map((count) => `出台《科技新政${count}条》，获评全省科技创新鼎。`),
);
const sections = fc.array(
  fc.record({ place, sentences: fc.array(sentence, { minLength: 1, maxLength: 4 }) }),
  { minLength: 1, maxLength: 4 },
); // prettier-ignore

const FATES = ["keep", "keep", "keep", "drop", "double", "reword", "recount", "move"] as const;
type Fate = (typeof FATES)[number];

/** A later version of a bulletin: sentences dropped, doubled, reworded or moved, headings renamed, sections in another order. */
const retold = (before: readonly Section[], may: readonly Fate[] = FATES): fc.Arbitrary<Section[]> =>
  fc
    .record({
      fates: fc.array(fc.constantFrom(...may), { minLength: 16, maxLength: 16 }),
      headings: fc.array(fc.oneof(fc.constant(undefined), fc.constant(undefined), place), { minLength: 4, maxLength: 4 }),
      fresh: fc.array(sentence, { maxLength: 2 }),
      turned: fc.boolean(),
    })
    .map(({ fates, headings, fresh, turned }) => {
      let at = 0;
      const moved = [...fresh];
      const later = before.map(({ place, sentences }, i) => ({
        place: headings[i] ?? place,
        sentences: sentences.flatMap((text) => retell(text, fates[at++ % fates.length] ?? "keep", moved)),
      }));
      const last = later.at(-1);
      if (last) last.sentences.push(...moved);
      return turned ? later.reverse() : later;
    }); // prettier-ignore

function retell(text: string, fate: Fate, moved: string[]): string[] {
  if (fate === "drop") return [];
  if (fate === "double") return [text, text];
  if (fate === "reword") return [`据初步统计，全区${text.replace("，", "，并")}`];
  if (fate === "recount") return [text.replace(/\d+/u, "77")];
  return fate === "move" ? (moved.push(text), []) : [text];
}

const textOf = (told: readonly Section[]) =>
  `绍兴市2023年科技工作总结\n\n${told.map(({ place, sentences }) => `${place} 集聚创新之源\n\n${sentences.join("")}\n`).join("\n")}`;

const isToldOnce = (told: readonly Section[]) => {
  const all = told.flatMap(({ sentences }) => sentences);
  return new Set(all).size === all.length;
};

const EDITS = ["none", "none", "cell", "place", "checked", "rejected", "noted", "added", "deleted"] as const;

type Row = RegisterRow & { readonly wording: string; readonly stage: string };

/** What a person may do to a row. */
function edit<R extends Row>(row: R, how: (typeof EDITS)[number], i: number): R[] {
  const made: Record<(typeof EDITS)[number], readonly R[]> = {
    none: [row],
    cell: [{ ...row, stage: "投用", basis: "电话核实" }],
    place: [{ ...row, place: "滨海新区" }],
    checked: [{ ...row, status: "checked" }],
    rejected: [{ ...row, status: "rejected", basis: "不是" }],
    noted: [{ ...row, extras: { 备注: "?" } }],
    added: [row, { ...row, id: `hand:${i}`, status: "added", wording: "手工补录", stage: "投用" }],
    deleted: [],
  };
  return [...made[how]];
} // prettier-ignore

/** What a person changed in a row, as cells: that and nothing else must come through. */
function decisions<R extends RegisterRow>(former: R | undefined, row: R): Partial<R> {
  const cells = Object.entries(row).filter(([name]) => !NO_DECISION.includes(name));
  const own = !former || row.status === "checked";
  return Object.fromEntries(cells.filter(([name, cell]) => own || former[name as keyof R] !== cell)) as Partial<R>;
}

const NO_DECISION = ["id", "span", "locus", "sentence", "bulletin", "flags"];

const story = sections.chain((before) =>
  fc.record({
    before: fc.constant(before),
    edits: fc.array(fc.constantFrom(...EDITS), { minLength: 24, maxLength: 24 }),
    later: retold(before).chain((once) => fc.tuple(fc.constant(once), retold(once))),
    name: fc.constantFrom("a", "a", "b"),
  }),
);

type Extract<R> = (told: readonly Section[], name: string) => R[];

function holds<R extends Row>(register: Register<R>, extract: Extract<R>): void {
  fc.assert(
    fc.property(story, ({ before, edits, later, name }) => {
      const born = mergeRegister(register, [], [], extract(before, "a"));
      const base = new Map(born.extracted.map((row) => [row.id, row]));
      const mine = born.rows.flatMap((row, i) => edit(row, edits[i % edits.length] ?? "none", i));
      const once = mergeRegister(register, born.extracted, mine, extract(later[0], name));
      const twice = mergeRegister(register, once.extracted, once.rows, extract(later[1], name));
      for (const { rows, extracted } of [once, twice]) {
        const found = new Map(rows.map((row) => [row.id, row]));
        expect(found.size).toBe(rows.length);
        expect(() => writeRegister(register, extracted)).not.toThrow();
        for (const row of mine) {
          const decided = decisions(base.get(row.id), row);
          if (Object.keys(decided).length > 0) expect(found.get(row.id)).toMatchObject(decided);
        }
      }
      const again = mergeRegister(register, twice.extracted, twice.rows, extract(later[1], name));
      expect(writeRegister(register, again.rows)).toBe(writeRegister(register, twice.rows));
    }),
    RUNS,
  );
} // prettier-ignore

/** Sentences that go, move or come under another heading, and come back: what was decided of them is there again, none called gone. */
function comesBack<R extends Row>(register: Register<R>, extract: Extract<R>): void {
  const plain = sections.filter(isToldOnce).chain((before) =>
    fc.record({
      before: fc.constant(before),
      edits: fc.array(fc.constantFrom(...EDITS), { minLength: 24, maxLength: 24 }),
      later: retold(before, ["keep", "keep", "drop", "move"]).filter(isToldOnce),
    }),
  );
  fc.assert(
    fc.property(plain, ({ before, edits, later }) => {
      const born = mergeRegister(register, [], [], extract(before, "a"));
      const mine = born.rows.flatMap((row, i) => edit(row, edits[i % edits.length] ?? "none", i));
      const once = mergeRegister(register, born.extracted, mine, extract(later, "a"));
      const back = mergeRegister(register, once.extracted, once.rows, extract(before, "a"));
      const isGone = ({ id, flags }: R) => !id.startsWith("hand:") && splitFlags(flags).includes(GONE);
      expect(back.rows.filter(isGone)).toEqual([]);
    }),
    RUNS,
  );
}

const metricsOf = (told: readonly Section[], name: string) =>
  extractMetrics(readBulletin(textOf(told), name)).metrics.map(toRow);
const entitiesOf = (told: readonly Section[], name: string) =>
  extractEntities(readBulletin(textOf(told), name)).map(toEntityRow);

describe("law: whatever becomes of sentences and headings, no edit is lost, and merging again changes nothing:", () => {
  test("metrics", () => holds(METRICS, metricsOf), 120_000);
  test("named things", () => holds(ENTITIES, entitiesOf), 120_000);
});

describe("law: sentences that go and come back come back to what was decided of them:", () => {
  test("metrics", () => comesBack(METRICS, metricsOf), 120_000);
  test("named things", () => comesBack(ENTITIES, entitiesOf), 120_000);
});
