import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { chooseBulletins, issueName, latestIssues, loadGazetteer, readBulletin } from "../../src/corpus/index.js";
import { workspacePath } from "../../src/lineage/workspace.js";

const roundup = (name: string, date: string, ...places: string[]) =>
  readBulletin(
    `科技工作简报\n\n${date}\n\n${places.map((place) => `${place} 工作情况\n\n工作有序推进。\n`).join("\n")}`,
    name,
  );
const chosen = (...bulletins: ReturnType<typeof roundup>[]) =>
  latestIssues(bulletins, loadGazetteer()).map(({ name }) => name);

const SEPTEMBER = roundup("september", "2023-10-08", "绍兴市", "柯桥区", "诸暨市");
const NOVEMBER = roundup("november", "2023-11-08", "绍兴市", "诸暨市");

test("latestIssues(bulletins) gives the latest issue of a roundup, though districts are missing, in whatever order they come", () => {
  expect(chosen(SEPTEMBER, NOVEMBER)).toEqual(["november"]);
  expect(chosen(NOVEMBER, SEPTEMBER)).toEqual(["november"]);
});

test("latestIssues(bulletins) keeps the issues of different areas, and tells a city's roundup from one place's own", () => {
  const hefei = roundup("hefei", "2022-05-20", "包河区", "蜀山区");
  const zhuji = roundup("zhuji", "2022-01-01", "诸暨市");
  expect(chosen(SEPTEMBER, NOVEMBER, hefei, zhuji)).toEqual(["november", "hefei", "zhuji"]);
});

test("latestIssues(bulletins) holds one without a date for no older than another, and both of one day", () => {
  expect(chosen(NOVEMBER, roundup("undated", "", "绍兴市", "诸暨市"))).toEqual(["november", "undated"]);
  expect(chosen(NOVEMBER, roundup("same-day", "2023-11-08", "绍兴市", "诸暨市"))).toEqual(["november", "same-day"]);
});

test("issueName(bulletin) is the issue as printed, else the date, else the file's name", () => {
  const masthead = { title: "", keywords: [] };
  expect(issueName({ name: "a", masthead: { ...masthead, issue: "2023年9期", date: "2023-10-08" } })).toBe(
    "2023年第9期",
  );
  expect(issueName({ name: "a", masthead: { ...masthead, issue: "湖科发〔2023〕27号" } })).toBe("湖科发〔2023〕27号");
  expect(issueName({ name: "a", masthead: { ...masthead, date: "2023-10-08" } })).toBe("2023-10-08");
  expect(issueName({ name: "a", masthead })).toBe("a");
});

let root = "";
afterEach(() => {
  vi.unstubAllEnvs();
  if (root !== "") rmSync(root, { recursive: true });
  root = "";
});

test("chooseBulletins(...names) takes names before JIANBAO_BULLETINS before the latest", async () => {
  root = mkdtempSync(join(tmpdir(), "jianbao-choose-"));
  for (const folder of ["seeds", "data"]) mkdirSync(join(root, folder));
  copyFileSync(workspacePath("data", "places.csv"), join(root, "data", "places.csv"));
  for (const { name, text } of [SEPTEMBER, NOVEMBER]) writeFileSync(join(root, "seeds", `${name}.txt`), text);
  vi.stubEnv("JIANBAO_ROOT", root);
  const names = async (...given: string[]) => (await chooseBulletins(...given)).map(({ name }) => name);
  expect(await names()).toEqual(["november"]);
  expect(await names("september")).toEqual(["september"]);
  expect(await names("all")).toEqual(["november", "september"]);
  vi.stubEnv("JIANBAO_BULLETINS", "september， november");
  expect(await names()).toEqual(["november", "september"]);
  expect(await names("september")).toEqual(["september"]);
  vi.stubEnv("JIANBAO_BULLETINS", "all");
  expect(await names()).toEqual(["november", "september"]);
  vi.stubEnv("JIANBAO_BULLETINS", "october");
  await expect(names()).rejects.toThrow("missing bulletin");
});
