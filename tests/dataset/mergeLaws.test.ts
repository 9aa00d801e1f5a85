import fc from "fast-check";
import { expect, test } from "vitest";
import {
  GONE,
  mergeMetrics,
  type MetricRow,
  readMetrics,
  splitFlags,
  toRow,
  writeMetrics,
} from "../../src/dataset/index.js";
import { bulletinOf } from "./samples.js";

const NOUNS = ["新增高企", "技术交易额", "研发机构", "签约项目", "科创基金规模", "培育企业"];
const clause = fc
  .record({
    noun: fc.constantFrom(...NOUNS),
    n: fc.integer({ min: 1, max: 40 }),
    unit: fc.constantFrom("家", "亿元", "%"),
  })
  .map(({ noun, n, unit }) => `${noun}${n} ${unit}`);
const sentence = fc.array(clause, { minLength: 1, maxLength: 3 }).map((clauses) => `${clauses.join(",")}。`);
const bulletin = fc.array(sentence, { minLength: 1, maxLength: 8 });

/** A later version of a text: sentences kept, dropped, doubled, changed or new, perhaps in another order. */
const revise = (sentences: readonly string[]) =>
  fc
    .tuple(
      fc.array(fc.constantFrom("keep", "keep", "keep", "drop", "double", "change"), { minLength: sentences.length, maxLength: sentences.length }),
      fc.array(sentence, { maxLength: 3 }),
      fc.boolean(),
    )
    .map(([fates, fresh, turn]) => {
      const kept = sentences.flatMap((text, i) => {
        if (fates[i] === "drop") return [];
        if (fates[i] === "double") return [text, text];
        return [fates[i] === "change" ? text.replace(/\d+/u, "99") : text];
      });
      const all = [...fresh, ...kept];
      return turn ? all.reverse() : all;
    }); // prettier-ignore

const edit = fc.constantFrom<(row: MetricRow, i: number) => MetricRow[]>(
  (row) => [row],
  (row) => [row],
  (row) => [{ ...row, value: row.value + 0.5 }],
  (row) => [{ ...row, unit: "万元", period: "2023-06" }],
  (row) => [{ ...row, status: "rejected", basis: "不是" }],
  (row) => [{ ...row, status: "checked" }],
  (row, i) => [row, { ...row, id: `hand:${i}`, status: "added", numeral: "1234", value: 1234 }],
  (row) => [{ ...row, extras: { note: "?" } }],
  () => [],
);

const story = bulletin.chain((before) =>
  fc.record({
    before: fc.constant(before),
    edits: fc.array(edit, { minLength: 24, maxLength: 24 }),
    later: fc.tuple(revise(before), revise(before)),
    name: fc.constantFrom("a", "a", "b"),
  }),
);

/** What a person changed in a row, as cells: that and nothing else must come through. */
function decisions(base: ReadonlyMap<string, MetricRow>, row: MetricRow): Partial<MetricRow> {
  const { id, span: _span, locus: _locus, sentence: _sentence, bulletin: _bulletin, flags: _flags, ...cells } = row; // eslint-disable-line @typescript-eslint/no-unused-vars
  const former: MetricRow | undefined = base.get(id);
  if (!former || row.status === "checked") return cells;
  return Object.fromEntries(Object.entries(cells).filter(([name, cell]) => former[name as keyof MetricRow] !== cell));
}

const extract = (sentences: readonly string[], name: string) => bulletinOf(sentences, name).map(toRow);
const withoutGone = (row: MetricRow) => ({
  ...row,
  flags: splitFlags(row.flags)
    .filter((flag) => flag !== GONE)
    .join("|"),
});

test("law: no decision is lost, whatever becomes of the text, over two re-extractions", () => {
  fc.assert(
    fc.property(story, ({ before, edits, later, name }) => {
      const born = mergeMetrics([], [], extract(before, "a"));
      const base = new Map(born.extracted.map((row) => [row.id, row]));
      const mine = born.rows.flatMap((row, i) => edits[i % edits.length]?.(row, i) ?? [row]);
      const once = mergeMetrics(born.extracted, mine, extract(later[0], name));
      const twice = mergeMetrics(once.extracted, once.rows, extract(later[1], name));
      for (const { rows } of [once, twice]) {
        const found = new Map(rows.map((row) => [row.id, row]));
        expect(found.size).toBe(rows.length);
        for (const row of mine) {
          const decided = decisions(base, row);
          if (Object.keys(decided).length > 0) expect(found.get(row.id)).toMatchObject(decided);
        }
        const deleted = born.rows.filter(({ id }) => !mine.some((row) => row.id === id));
        expect(deleted.filter(({ id, sentence }) => found.get(id)?.sentence === sentence)).toEqual([]);
      }
    }),
    { seed: 315, numRuns: 200 },
  );
});

test("law: merging a result again changes nothing, also after a way through the files", () => {
  fc.assert(
    fc.property(story, ({ before, edits, later, name }) => {
      const born = mergeMetrics([], [], extract(before, "a"));
      const mine = born.rows.flatMap((row, i) => edits[i % edits.length]?.(row, i) ?? [row]);
      const theirs = extract(later[0], name);
      const once = mergeMetrics(born.extracted, mine, theirs);
      const [base, rows] = [once.extracted, once.rows].map((table) => readMetrics(Buffer.from(writeMetrics(table))));
      const again = mergeMetrics(base ?? [], rows ?? [], theirs);
      expect(writeMetrics(again.rows)).toBe(writeMetrics(once.rows));
      expect(writeMetrics(again.extracted)).toBe(writeMetrics(once.extracted));
      expect(again.report).toMatchObject({ conflicts: [], gone: [], dropped: [], fresh: [] });
    }),
    { seed: 315, numRuns: 200 },
  );
});

test("law: a text that changes and changes back leaves every row as people left it", () => {
  fc.assert(
    fc.property(story, ({ before, edits }) => {
      const born = mergeMetrics([], [], extract(before, "a"));
      const mine = born.rows.flatMap((row, i) => edits[i % edits.length]?.(row, i) ?? [row]);
      const gone = mergeMetrics(born.extracted, mine, []);
      expect(gone.rows.map(withoutGone)).toEqual(mine.filter((row) => gone.rows.some(({ id }) => id === row.id)));
    }),
    { seed: 315 },
  );
});
