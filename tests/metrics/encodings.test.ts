import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readBulletin, readSeed } from "../../src/corpus/index.js";
import { extractMetrics } from "../../src/metrics/index.js";

const folder = mkdtempSync(join(tmpdir(), "jianbao-"));
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT =
  "绍兴市2023年科技工作简报\n\n1 至7 月,完成技术交易额43.0 亿元,同比增长18.8%。\n\n越城区 集聚创新之源\n\n新增企业１２家，居全市第3 位。\n";
const encodings: readonly [name: string, bytes: Buffer, text: string][] = [
  ["CRLF", Buffer.from(TEXT.replaceAll("\n", "\r\n")), TEXT.replaceAll("\n", "\r\n")],
  ["a BOM", Buffer.from(`\uFEFF${TEXT}`), `\uFEFF${TEXT}`],
  ["UTF-16", Buffer.from(`\uFEFF${TEXT}`, "utf16le"), `\uFEFF${TEXT}`],
  ["full-width digits", Buffer.from(TEXT.replace("43.0", "４３．０")), TEXT.replace("43.0", "４３．０")],
];

test.each(encodings)(
  "extractMetrics(a seed with %s) finds the same figures, at spans that give them back",
  async (name, bytes, text) => {
    const path = join(folder, `${name}.txt`);
    writeFileSync(path, bytes);
    const seed = await readSeed(path);
    const { metrics } = extractMetrics(readBulletin(seed.text, "sample"));
    expect(metrics.map((m) => [m.place, m.measure, m.value, m.unit, m.period])).toEqual([
      ["绍兴市", "value", 43, "亿元", "2023-01/2023-07"],
      ["绍兴市", "growth", 18.8, "%", "2023-01/2023-07"],
      ["越城区", "value", 12, "家", ""],
      ["越城区", "rank", 3, "位", ""],
    ]);
    for (const { start, end, numeral } of metrics) expect(seed.text.slice(start, end)).toBe(numeral);
    expect(seed.text.length).toBe(text.length);
  },
);

test("extractMetrics(a seed in GB18030) finds its figures", async () => {
  // 新增企业12家。 in GB18030
  const bytes = Buffer.from([0xd0, 0xc2, 0xd4, 0xf6, 0xc6, 0xf3, 0xd2, 0xb5, 0x31, 0x32, 0xbc, 0xd2, 0xa1, 0xa3]);
  const path = join(folder, "gb18030.txt");
  writeFileSync(path, bytes);
  const seed = await readSeed(path);
  const [metric] = extractMetrics(readBulletin(seed.text, "sample")).metrics;
  expect(metric).toMatchObject({ wording: "新增企业", numeral: "12", unit: "家" });
});
