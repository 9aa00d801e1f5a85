import { zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { toDocx } from "../../src/export/report/docx.js";
import { toSlides } from "../../src/export/report/pptx.js";
import { readReport } from "../../src/export/report/read-report.js";
import { figuresOf, type Report } from "../../src/export/report/report.js";
import { toXlsx } from "../../src/export/xlsx.js";
import { growth } from "../charts/samples.js";
import { emptyFolder } from "./notebook.js";
import { elementsOf, faultsOf, partsOf } from "./ooxml.js";
import { allForms, BULLETINS, ROWS, writeReportNotebook } from "./report-notebook.js";

let report: Report;
beforeAll(async () => {
  const notebooks = [writeReportNotebook(emptyFolder(), "02-what-grew", allForms())];
  report = await readReport({ notebooks, rows: ROWS, bulletins: BULLETINS });
}, 60_000);

describe("faultsOf(file)", () => {
  const file = (parts: Record<string, string>) =>
    Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, Buffer.from(xml)]))));
  const TYPES =
    '<Types><Default Extension="xml" ContentType="a/b"/><Default Extension="rels" ContentType="a/b"/></Types>';

  test("finds what an Office program would stumble on", () => {
    const document =
      '<w:document xmlns:w="w" xmlns:r="r"><w:pPr><w:jc/><w:pStyle/></w:pPr><w:x r:id="rId9"/><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkStart w:id="1" w:name="b"/></w:document>';
    const relations = '<Relationships><Relationship Id="rId1" Target="media/lost.png"/></Relationships>';
    const parts = {
      "[Content_Types].xml": TYPES,
      "word/document.xml": document,
      "word/_rels/document.xml.rels": relations,
    };
    expect(faultsOf(file({ ...parts, "word/media/a.png": "" }))).toEqual([
      "no content type: word/media/a.png",
      "word/_rels/document.xml.rels leads nowhere: word/media/lost.png",
      "word/document.xml uses a relation it has not: rId9",
      "word/document.xml: <w:pPr> has its children out of order: w:jc w:pStyle",
      "word/document.xml has two bookmarks of one id: 1",
    ]);
  });
});

test("toDocx(report) is a package that Word has nothing to repair in", async () => {
  expect(faultsOf(await toDocx(report))).toEqual([]);
}, 60_000);

test("toXlsx(chart) is a package that Excel has nothing to repair in", async () => {
  expect(faultsOf(await toXlsx({ name: "a", notebook: "n", cell: 1, spec: {}, chart: growth() }))).toEqual([]);
});

describe("toSlides(report)", () => {
  let parts: Record<string, string> = {};
  let file: Buffer;
  beforeAll(async () => {
    file = await toSlides(report);
    parts = partsOf(file);
  }, 60_000);

  test("is a package that PowerPoint has nothing to repair in", () => {
    expect(faultsOf(file)).toEqual([]);
  });

  test("is 16:9, with everything on the slide, a description for each chart, and the evidence in the notes", () => {
    const [size] = elementsOf(parts["ppt/presentation.xml"] ?? "", "p:sldSz");
    const [width, height] = ["cx", "cy"].map((name) => Number(size?.getAttribute(name)));
    expect([width, height]).toEqual([12_192_000, 6_858_000]);
    const slides = figuresOf(report).map((_, index) => parts[`ppt/slides/slide${index + 2}.xml`] ?? "");
    for (const [index, xml] of slides.entries()) {
      const boxes = [...elementsOf(xml, "a:xfrm"), ...elementsOf(xml, "p:xfrm")].map((own) => {
        const read = (tag: string, name: string) => Number(own.getElementsByTagName(tag)[0]?.getAttribute(name));
        return [read("a:off", "x"), read("a:off", "y"), read("a:ext", "cx"), read("a:ext", "cy")] as const;
      });
      expect(boxes.length).toBeGreaterThan(3);
      const outside = boxes.filter(([x, y, w, h]) => x < 0 || y < 0 || x + w > 12_192_000 || y + h > 6_858_000);
      expect([index, outside]).toEqual([index, []]);
      const described = elementsOf(xml, "p:cNvPr").map((own) => own.getAttribute("descr") ?? "");
      expect(described.filter((text) => text !== "")).toHaveLength(1);
    }
    expect(parts["ppt/notesSlides/notesSlide2.xml"]).toContain("119.7% | 1 至7 月,完成高新技术产业投资");
  });
});
