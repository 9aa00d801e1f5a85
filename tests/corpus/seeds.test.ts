import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { listSeeds, loadBulletinsInTurn, loadSeeds, readBulletin, readSeed } from "../../src/corpus/index.js";
import { workspacePath } from "../../src/lineage/workspace.js";

const fixture = (name: string) => workspacePath("tests", "corpus", "fixtures", name);

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "seeds-"));
});
afterEach(() => rmSync(folder, { recursive: true }));
const put = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe("readSeed(path)", () => {
  test("reads a text file as it stands", async () => {
    const path = put("yuecheng-2024.txt", "越城区\r\n新增12家。");
    expect(await readSeed(path)).toEqual({ name: "yuecheng-2024", path, text: "越城区\r\n新增12家。" });
    expect((await readSeed(put("a.MD", "# 越城区"))).text).toBe("# 越城区");
  });

  test("reads a saved web page's article with its title, date and source, and nothing of the page round it", async () => {
    const { text } = await readSeed(fixture("web-page.html"));
    expect(text).toBe(
      [
        "柯桥区2024年一季度科技工作情况",
        "发布时间：2024-04-12 09:30  来源：区科技局  浏览次数：88",
        "一季度，全区新增高新技术企业12家，技术交易额15.2亿元，同比增长8.3%。",
        "　　一、主要指标",
        "　　规上工业研发费用6.1亿元，\n增长5.2%。",
        "指标\t数值",
        "高企\t12家",
        "1. 建成研发机构3家。",
        "2. 引进人才20名。",
      ].join("\n\n"),
    );
  });

  test("reads a Word file paragraph by paragraph", async () => {
    const { text } = await readSeed(fixture("word.docx"));
    expect(text.split("\n\n")).toEqual([
      "诸暨市2024年上半年科技工作总结",
      "诸暨市科学技术局",
      "2024年上半年，诸暨市科技局坚持以创新深化为核心，深入推进科技创新体系建设，各项工作取得积极进展。现将有关情况总结如下。",
      "一、主要指标稳步增长",
      "1—6月，规上工业企业研发费用31.5亿元，同比增长9.8%；技术交易额62.4亿元，完成年度目标的58.3%，居绍兴市第2位；新增高新技术企业56家，科技型中小企业140家，有效发明专利5321件。",
      "二、平台建设有力推进",
      "浣江实验室引进高层次人才32名，承担省级以上项目17项，与高校共建联合研发中心5家，开放共享大型仪器设备118台（套）。",
      "指标\t数值",
      "高企\t56家",
      "下一步，力争全年技术交易额突破130亿元。",
    ]);
  });

  test("reads a PDF with its rows joined to the same paragraphs", async () => {
    const [pdf, word] = [await readSeed(fixture("print.pdf")), await readSeed(fixture("word.docx"))];
    const prose = (text: string) => text.split("\n\n").filter((line) => !/^(?:指标|高企)/u.test(line));
    expect(prose(pdf.text)).toEqual(prose(word.text));
  });

  test("gives spans that reproduce the text of every kind", async () => {
    for (const name of ["web-page.html", "word.docx", "print.pdf"]) {
      const { text } = await readSeed(fixture(name));
      const { sections, masthead } = readBulletin(text, name);
      expect(masthead.year).toBe(2024);
      expect(sections).toHaveLength(1);
      const last = sections[0]?.paragraphs.at(-1);
      expect(text.slice(last?.start, last?.end)).toBe(text.trimEnd().split("\n\n").at(-1));
    }
  });

  test("refuses, naming the file and what to do", async () => {
    await expect(readSeed(put("a.doc", "x"))).rejects.toThrow(
      /a\.doc: unsupported kind of seed; save it as one of \.txt, \.md, \.html, \.htm, \.docx, \.pdf: \.doc$/u,
    );
    await expect(readSeed(put("a", "x"))).rejects.toThrow(/unsupported kind of seed.*: no ending$/u);
    await expect(readSeed(put("a.docx", ""))).rejects.toThrow(/a\.docx: empty seed.*: 0 bytes$/u);
    await expect(readSeed(put("a.docx", "no zip"))).rejects.toThrow(/a\.docx: invalid seed; open it, save it anew/u);
    await expect(readSeed(put("a.pdf", "no pdf"))).rejects.toThrow(/a\.pdf: invalid seed; open it, save it anew/u);
    await expect(readSeed(put("a.html", "<script>1</script>"))).rejects.toThrow(/a\.html: empty seed/u);
    await expect(readSeed(put("a.txt", "a\0b"))).rejects.toThrow(/a\.txt: invalid seed; save its text as UTF-8/u);
    await expect(readSeed(join(folder, "none.txt"))).rejects.toThrow(/none\.txt/u);
  });
});

describe("listSeeds(folder)", () => {
  test("lists seeds by name, without README, hidden and lock files", () => {
    for (const name of ["b.txt", "a.md", "README.md", ".hidden.txt", "~$a.docx"]) put(name, "x");
    expect(listSeeds(folder).map((path) => path.slice(folder.length + 1))).toEqual(["a.md", "b.txt"]);
  });

  test("follows links to files; one that leads nowhere is a missing seed", async () => {
    const path = put("绍兴.txt", "越城区");
    mkdirSync(join(folder, "old"));
    symlinkSync(path, join(folder, "link.txt"));
    symlinkSync(join(folder, "old"), join(folder, "folder.txt"));
    symlinkSync(join(folder, "nowhere"), join(folder, "lost.txt"));
    expect(listSeeds(folder).map((file) => basename(file))).toEqual(["link.txt", "lost.txt", "绍兴.txt"]);
    await expect(readSeed(join(folder, "lost.txt"))).rejects.toThrow(
      /lost\.txt: missing seed; put the file there or give another path$/u,
    );
  });

  test("refuses a folder that is not there, and says what to do", () => {
    expect(() => listSeeds(join(folder, "none"))).toThrow(
      `missing folder of bulletins; make it and put a bulletin into it: ${join(folder, "none")}`,
    );
  });

  test("refuses two seeds of one name", () => {
    put("a.txt", "x");
    put("a.md", "x");
    expect(() => listSeeds(folder)).toThrow(/a\.txt: duplicate seed; rename it or a\.md: a$/u);
  });
});

test("loadBulletinsInTurn({ folder, names }) yields the bulletins asked for, and tells at the end of names that no seed has", async () => {
  for (const name of ["a", "b"]) put(`${name}.txt`, "越城区\n新增高企3 家。");
  const read: string[] = [];
  const all = async (names?: string[]) => {
    for await (const { name } of loadBulletinsInTurn({ folder, names })) read.push(name);
  };
  await all();
  await all(["b"]);
  await expect(all(["a", "c", "d"])).rejects.toThrow(/^missing bulletin in .*: c, d$/u);
  expect(read).toEqual(["a", "b", "b", "a"]);
});

test("loadSeeds(folder) yields one seed after the other", async () => {
  put("a.txt", "越城区");
  put("b.txt", "柯桥区");
  const names: string[] = [];
  for await (const { name, text } of loadSeeds(folder)) names.push(`${name} ${text}`);
  expect(names).toEqual(["a 越城区", "b 柯桥区"]);
});

describe("seeds/README.md", () => {
  test("has a heading for every seed, and no other", () => {
    const readme = readFileSync(workspacePath("seeds", "README.md"), "utf8");
    const headings = [...readme.matchAll(/^## (.+)$/gmu)].map((match) => match[1]);
    expect(headings.sort()).toEqual(listSeeds(workspacePath("seeds")).map((path) => path.split(/[\\/]/u).at(-1)));
  });
});
