import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { findQuantities } from "../../src/quantities/index.js";
import { readNumeral } from "../../src/text/numerals.js";
import { readStretch } from "../../src/text/reading.js";

vi.setConfig({ testTimeout: 120_000 });

const RUNS = { seed: 1050, numRuns: process.env["CI"] ? 10_000 : 2000 };

const DIGITS = "零一二三四五六七八九";

/** A number below 10,000 in characters: 1005 is 一千零五. */
function sectionText(n: number): string {
  const places: readonly [place: number, word: string][] = [[1000, "千"], [100, "百"], [10, "十"], [1, ""]]; // prettier-ignore
  let text = "";
  for (const [place, word] of places) {
    const digit = Math.floor(n / place) % 10;
    if (digit > 0) text += DIGITS.charAt(digit) + word;
    else if (text !== "" && !text.endsWith("零") && n % place > 0) text += "零";
  }
  return text;
}

/** A whole number in characters, as it is read aloud: 120,000,005 is 一亿二千万零五. */
function chineseOf(n: number): string {
  if (n === 0) return "零";
  const parts = [[1e8, "亿"], [1e4, "万"], [1, ""]] as const; // prettier-ignore
  let text = "";
  for (const [place, word] of parts) {
    const section = place === 1e8 ? Math.floor(n / 1e8) : Math.floor(n / place) % 1e4;
    if (section === 0) continue;
    // Nothing in between is said as 零.
    if (text !== "" && section < 1000) text += "零";
    text += (section >= 1e4 ? chineseOf(section) : sectionText(section)) + word;
  }
  return text;
}

/** Other ways of saying the same: 两千 for 二千, 十五 for 一十五. */
const sayings = (text: string): string[] => [
  text,
  text.replace(/二(?=[千万亿])/gu, "两"),
  text.replace(/二(?=[百千万亿])/gu, "两"),
  text.replace(/^一十/u, "十"),
];

const round = fc.tuple(fc.nat(9999), fc.constantFrom(1, 10, 100, 1e4, 1e5, 1e8)).map(([n, times]) => n * times);
const whole = fc.oneof(fc.nat(9999), fc.nat(1e9), fc.nat(1e12), round);
const decimals = fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 1, maxLength: 3 });
const inDigits = (text: string) => [...text].map((c) => DIGITS.charAt(Number(c))).join("");

test("law: a whole number written in characters is read as that number, in every way of saying it", () => {
  fc.assert(
    fc.property(whole, (n) => {
      for (const text of sayings(chineseOf(n))) expect([text, readNumeral(text)]).toEqual([text, n]);
    }),
    RUNS,
  );
});

test("law: a short ending counts what comes next: 三万五 is 35,000, 一百二 is 120", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.constantFrom(..."百千万亿"), (a, b, word) => {
      const place = { 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 }[word] ?? NaN;
      const text = DIGITS.charAt(a) + word + DIGITS.charAt(b);
      expect([text, readNumeral(text)]).toEqual([text, a * place + (b * place) / 10]);
    }),
    RUNS,
  ); // prettier-ignore
});

test("law: a decimal in characters, a percentage and a fraction are read as what they say", () => {
  fc.assert(
    fc.property(fc.nat(9999), decimals, fc.integer({ min: 2, max: 99 }), (n, behind, part) => {
      const text = `${chineseOf(n)}点${inDigits(behind)}`;
      const value = Number(`${n}.${behind}`);
      expect(readNumeral(text)).toBe(value);
      expect(readNumeral(`百分之${text}`)).toBe(value);
      expect(readNumeral(`百分之${n}.${behind}`)).toBe(value);
      if (part !== 100) expect(readNumeral(`${chineseOf(part)}分之${chineseOf(n)}`)).toBe(Math.round((n / part) * 1e4) / 1e4); // prettier-ignore
    }),
    RUNS,
  );
});

const fullWidth = (text: string) => text.replace(/[!-~]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const thousands = (digits: string) => digits.replace(/\B(?=(?:\d{3})+$)/gu, ",");

test("law: digits are read as their number, with thousands commas, in full width, with a space behind the point", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.option(decimals), fc.boolean(), (n, behind, minus) => {
      const [digits, tail, sign] = [String(n), behind === null ? "" : `.${behind}`, minus ? "-" : ""];
      const value = Number(`${sign}${digits}${tail}`) + 0; // -0 + 0 is 0
      for (const text of [sign + digits + tail, sign + thousands(digits) + tail, `${sign}${digits}${tail.replace(".", ". ")}`])
        for (const written of [text, fullWidth(text)]) expect([written, readNumeral(written)]).toEqual([written, value]);
    }),
    RUNS,
  ); // prettier-ignore
});

const MULTIPLIERS: Readonly<Record<string, number>> = { 十: 1e1, 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** The number and the measure word that a sentence states, its unit's multiplier taken in. */
function statedIn(sentence: string): [value: number, unit: string][] {
  return findQuantities(readStretch(sentence).text).map(({ value, unit }) => {
    const [, times = "", base = ""] = /^([十百千万亿]*)(.*)$/u.exec(unit) ?? [];
    return [[...times].reduce((product, c) => product * (MULTIPLIERS[c] ?? 1), value), base];
  });
}

test("law: in a sentence, the number and its unit together are what was written, wherever the multiplier goes", () => {
  fc.assert(
    fc.property(whole, fc.constantFrom("家", "元", "户"), (n, unit) => {
      // 一家 may be 一家三口: small numbers in characters count only behind a verb that makes something.
      const inCharacters = n > 10 ? sayings(chineseOf(n)) : [];
      // Eleven digits from 13 to 19 are a mobile phone.
      const plain = [String(n), thousands(String(n))].filter((text) => !/^1[3-9]\d{9}$/u.test(text));
      for (const text of [...inCharacters, ...plain, fullWidth(thousands(String(n)))])
        expect([text, ...statedIn(`全市已完成${text}${unit}，其余正在办理。`)]).toEqual([text, [n, unit]]);
    }),
    RUNS,
  );
});

test("law: in a sentence, per cent, points, times and tenths are what was written", () => {
  const amount = fc.tuple(fc.nat(999), decimals);
  fc.assert(
    fc.property(amount, fc.constantFrom("%", "个百分点", "倍", "成"), ([n, behind], unit) => {
      const value = Number(`${n}.${behind}`);
      const texts = [`${n}.${behind}`, fullWidth(`${n}.${behind}`), `${chineseOf(n)}点${inDigits(behind)}`];
      for (const text of texts) if (unit !== "%" || /\p{Nd}/u.test(text)) expect([text, ...statedIn(`同比增长${text}${unit}。`)]).toEqual([text, [value, unit]]);
      expect(statedIn(`同比增长百分之${texts[2]}。`)).toEqual([[value, "%"]]);
    }),
    RUNS,
  ); // prettier-ignore
});
