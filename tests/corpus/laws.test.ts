import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBlank } from "../../src/corpus/page.js";
import { read } from "./sketch.js";
import type { Bulletin, Paragraph } from "../../src/corpus/index.js";

const PIECES = [
  "越城区", "柯桥", "绍兴市", "南太湖新区", "科技局", "集聚创新之源", "一、", "（一）", "(二)", "1.", "①", "【", "】", "# ", "- ",
  "\n", "\r\n", "\r", "\n\n", "\u2028", "　　", " ", "\t", "\uFEFF", "\u200b", "。", "；", "，", "：", "！", "”", "“", "（", "）", "《",
  "新增高企12家", "43.0 亿元", "增长 5.2%", "2023年", "2023-10-08", "来源：", "关键词:", "猜你喜欢", "供图/某某", "备注：", "下一步工作",
  "关于", "情况的通报", "a", "?", "————", "〔2023〕27号", "第9期", "\ud800", "\0",
]; // prettier-ignore

const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 200 }),
);

const paragraphsOf = ({ sections, asides }: Bulletin): Paragraph[] =>
  [...sections.flatMap((section) => section.paragraphs), ...asides].sort((a, b) => a.start - b.start);

describe("readBulletin(text), for any text,", () => {
  test("gives every character that leaves ink to exactly one paragraph", () => {
    fc.assert(
      fc.property(text, (words) => {
        const owners = new Uint8Array(words.length);
        for (const { start, end } of paragraphsOf(read(words))) for (let i = start; i < end; i++) owners[i]!++;
        for (let i = 0; i < words.length; i++) {
          const inked = !isBlank(words.charCodeAt(i));
          expect([i, owners[i]]).toEqual([i, inked ? 1 : Math.min(owners[i] ?? 0, 1)]);
        }
      }),
      { seed: 20231008, numRuns: 1500 },
    );
  });

  test("gives every inked character of a paragraph to exactly one sentence, in order", () => {
    fc.assert(
      fc.property(text, (words) => {
        for (const paragraph of paragraphsOf(read(words))) {
          let at = paragraph.start;
          paragraph.sentences.forEach(({ start, end, number }, i) => {
            expect(number).toBe(i + 1);
            expect([...words.slice(at, start)].every((c) => isBlank(c.charCodeAt(0)))).toBe(true);
            expect(end).toBeGreaterThan(start);
            at = end;
          });
          expect(at).toBe(paragraph.end);
        }
      }),
      { seed: 326, numRuns: 1000 },
    );
  });

  test("numbers the body paragraphs of a place from 1 on, in reading order", () => {
    fc.assert(
      fc.property(text, (words) => {
        const counts = new Map<string, number>();
        for (const { place, paragraphs } of read(words).sections) {
          for (const { kind, number } of paragraphs) {
            if (kind !== "body") expect(number).toBe(0);
            else expect(number).toBe((counts.get(place) ?? 0) + 1);
            if (kind === "body") counts.set(place, number);
          }
        }
      }),
      { seed: 59, numRuns: 500 },
    );
  });

  test("keeps the reading order across sections", () => {
    fc.assert(
      fc.property(text, (words) => {
        const starts = read(words).sections.flatMap(({ paragraphs }) => paragraphs.map((p) => p.start));
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
      { seed: 77, numRuns: 500 },
    );
  });

  test("reads the same bulletin from LF and CRLF", () => {
    fc.assert(
      fc.property(text, (words) => {
        const lf = words.replace(/\r\n|\r/gu, "\n");
        const shape = (bulletin: Bulletin) =>
          paragraphsOf(bulletin).map((p) => [
            p.kind,
            p.number,
            bulletin.text.slice(p.start, p.end).replace(/\r/gu, ""),
          ]);
        expect(shape(read(lf.replace(/\n/gu, "\r\n")))).toEqual(shape(read(lf)));
      }),
      { seed: 110, numRuns: 500 },
    );
  });
});
