import { expect, test } from "vitest";
import { toChartFileName, toFileName } from "../../src/export/file-name.js";

test("toFileName(name) keeps letters of any script, digits, dashes and single dots", () => {
  expect(toFileName("growth-shengzhou_2023.07")).toBe("growth-shengzhou_2023.07");
  expect(toFileName("嵊州市增速")).toBe("嵊州市增速");
});

test("toFileName(name) never gives a path", () => {
  expect(toFileName("../../etc/passwd")).toBe("etc-passwd");
  expect(toFileName("C:\\windows\\system32")).toBe("C-windows-system32");
  expect(toFileName("/absolute")).toBe("absolute");
  expect(toFileName("a\u0000b\nc")).toBe("a-b-c");
  expect(toFileName(".hidden")).toBe("hidden");
});

test("toFileName(name) avoids names Windows keeps for itself, and trailing dots", () => {
  expect(toFileName("con")).toBe("chart-con");
  expect(toFileName("LPT1.svg")).toBe("chart-LPT1.svg");
  expect(toFileName("总结...")).toBe("总结");
});

test("toChartFileName(name) leaves names to the other files of exports/", () => {
  expect(toChartFileName("index")).toBe("chart-index");
  expect(toChartFileName("Report")).toBe("chart-Report");
  expect(toChartFileName("growth-index")).toBe("growth-index");
});

test("toFileName(name) is never longer than a file system takes", () => {
  expect(Buffer.byteLength(toFileName("长".repeat(500)))).toBeLessThanOrEqual(245);
});

test("toFileName(name) refuses a name of which nothing is left", () => {
  expect(() => toFileName("../")).toThrow('invalid chart name, it needs a letter or a digit: "../"');
});
