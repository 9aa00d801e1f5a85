const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}; // prettier-ignore

const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/**
 * A numeral as a plain number: Arabic with thousands commas and stray spaces, or in characters, with fractions and
 * percentages. A fraction and a ratio are rounded to four decimals. `undefined` when the text is no numeral.
 *
 * @example
 * readNumeral("1,050")      // 1050
 * readNumeral("32. 1")      // 32.1
 * readNumeral("一百二十八") // 128
 * readNumeral("三分之一")   // 0.3333
 * readNumeral("1.4:1")      // 1.4
 * readNumeral("百分之十二") // 12
 * readNumeral("三成五")     // 3.5
 * readNumeral("一年半")     // 1.5
 */
export function readNumeral(numeral: string): number | undefined {
  if (numeral === "半") return 0.5;
  const plain = numeral.normalize("NFKC").replace(/[\s,]/gu, "");
  if (/^[-−]?\d+(?:\.\d+)?$/u.test(plain)) return Number(plain.replace("−", "-")) + 0; // -0 + 0 is 0
  const ratio = /^(\d+(?:\.\d+)?)[:/](\d+(?:\.\d+)?)$/u.exec(plain);
  if (ratio) return toFourDecimals(Number(ratio[1]) / Number(ratio[2]));
  const parts = /^(.)[成个年](.)$/u.exec(plain);
  if (parts) return readParts(parts[1] ?? "", parts[2] ?? "");
  const [part, whole] = [plain.split("分之")[1], plain.split("分之")[0]];
  if (part !== undefined && whole !== undefined) return readFraction(whole, part);
  return readChinese(plain.replace(/〇/gu, "零"));
}

function readFraction(whole: string, part: string): number | undefined {
  const numerator = readChinese(part) ?? readNumeral(part);
  if (numerator === undefined) return undefined;
  if (whole === "百") return numerator;
  const denominator = readChinese(whole);
  return denominator ? toFourDecimals(numerator / denominator) : undefined;
}

function readParts(whole: string, tenths: string): number | undefined {
  const [ones, rest] = [readNumeral(whole), tenths === "半" ? 5 : DIGITS[tenths]];
  return ones === undefined || rest === undefined ? undefined : (ones * 10 + rest) / 10;
}

const toFourDecimals = (n: number) => Math.round(n * 1e4) / 1e4;

/** Whether a numeral is a part of a whole: 三分之一, 2/3. */
export const isFraction = (numeral: string): boolean => /分之|\//u.test(numeral);

function readChinese(numeral: string): number | undefined {
  if (!/^[零一二两三四五六七八九十百千万亿点]+$/u.test(numeral)) return undefined;
  const [whole = "", decimals] = numeral.split("点");
  const integer = /[十百千万亿]/u.test(whole) ? readPlaces(whole) : readDigits(whole);
  return decimals === undefined ? integer : Number(`${integer}.${digitsOf(decimals)}`);
}

// 二〇二三: digit by digit, no place words.
const readDigits = (digits: string) => Number(digitsOf(digits));
const digitsOf = (digits: string) => [...digits].map((c) => DIGITS[c] ?? 0).join("");

function readPlaces(numeral: string): number {
  let [total, section] = [0, 0];
  let digit: number | undefined;
  // What a digit counts that nothing follows: 三万五 is 35,000, 三万零五 30,005.
  let next = 1;
  for (const c of numeral) {
    const small = SMALL[c];
    const large = LARGE[c];
    if (small) section += (digit ?? 1) * small;
    else if (large) {
      total = multiply(total, section + (digit ?? 0), large);
      section = 0;
    }
    digit = small || large ? undefined : DIGITS[c];
    next = (small ?? large ?? (digit === 0 ? 10 : next * 10)) / 10;
  }
  return total + section + (digit ?? 0) * next;
}

// 三万五千亿: the 亿 multiplies what 万 has gathered as well; 三亿五千万: the 万 does not.
function multiply(total: number, section: number, large: number): number {
  if (large === LARGE["亿"]) return (total + section || 1) * large;
  return total + (section || 1) * large;
}
