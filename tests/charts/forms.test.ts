import Ajv, { type ErrorObject, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import {
  bars,
  FORM_NAMES,
  LANGS,
  PRESETS,
  THEMES,
  textsOf,
  toSpec,
  type Chart,
  type Lang,
  type Layout,
  type Preset,
  type Spec,
} from "../../src/charts/index.js";
import { SAMPLES, growth } from "./samples.js";
import { warningsOfVegaLite5 } from "./vega-lite-5.js";

const LAYOUTS: Layout[] = (Object.keys(PRESETS) as Preset[]).flatMap((preset) =>
  LANGS.flatMap((lang) => THEMES.map((theme) => ({ preset, lang, theme }))),
);

function readSchema(version: "vega-lite" | "vega-lite-5"): object {
  const path = join(__dirname, "..", "..", "node_modules", version, "build", "vega-lite-schema.json");
  return JSON.parse(readFileSync(path, "utf8")) as object;
}

const validators: ValidateFunction[] = [];

beforeAll(() => {
  for (const version of ["vega-lite", "vega-lite-5"] as const) {
    const ajv = new Ajv({ strict: false, allErrors: false });
    addFormats(ajv);
    ajv.addFormat("color-hex", () => true);
    validators.push(ajv.compile(readSchema(version)));
  }
}, 60_000);

async function warningsOfVegaLite6(spec: Spec): Promise<string[]> {
  const { compile } = await import("vega-lite");
  const warnings: string[] = [];
  const note = (...words: unknown[]): unknown => (warnings.push(words.map(String).join(" ")), logger);
  const logger = { level: () => logger, warn: note, error: note, info: () => logger, debug: () => logger };
  compile(spec as never, { logger: logger as never });
  return warnings;
}

test("every form has a sample", () => {
  expect(new Set(SAMPLES.map((sample) => sample().form))).toEqual(new Set(FORM_NAMES));
});

describe.each(SAMPLES.map((sample) => [sample().name, sample] as const))("toSpec(%s)", (_, sample) => {
  const chart = sample();

  test("is a valid spec of Vega-Lite 5 and 6 in every preset, language and theme", () => {
    for (const layout of LAYOUTS) {
      const spec = toSpec(chart, layout);
      for (const validate of validators) {
        validate(spec);
        expect([layout, deepest(validate.errors ?? [])]).toEqual([layout, []]);
      }
    }
  });

  test("compiles without a warning under Vega-Lite 6 and 5, and lays out under Vega 5", async () => {
    for (const layout of LAYOUTS) expect(await warningsOfVegaLite6(toSpec(chart, layout))).toEqual([]);
    expect(await warningsOfVegaLite5(toSpec(chart))).toEqual([]);
    expect(await warningsOfVegaLite5(toSpec(chart, { preset: "column", lang: "en" }))).toEqual([]);
  });

  test("has a title, a description that reads its figures, a white ground and the schema JupyterLab draws", () => {
    const spec = toSpec(chart);
    expect((spec["title"] as { text: string[] }).text.join("")).toBe(chart.texts.zh.title);
    expect(spec["description"]).toMatch(new RegExp(`^${chart.texts.zh.title}。.+`, "u"));
    expect(spec["background"]).toBe("white");
    expect(spec["$schema"]).toBe("https://vega.github.io/schema/vega-lite/v5.json");
  });

  test("carries the recipe it can be built from again", () => {
    const stored = (JSON.parse(JSON.stringify(toSpec(chart))) as { usermeta: { jianbao: Chart } }).usermeta.jianbao;
    expect(stored).toEqual(chart);
    expect(toSpec(stored, { preset: "column", lang: "en" })).toEqual(toSpec(chart, { preset: "column", lang: "en" }));
  });

  test("is the same every time, and leaves its chart as it was", () => {
    const before = JSON.stringify(chart);
    expect(JSON.stringify(toSpec(chart))).toBe(JSON.stringify(toSpec(chart)));
    expect(JSON.stringify(chart)).toBe(before);
  });
});

/** The errors farthest inside the spec: what stands above them follows from them. */
function deepest(errors: readonly ErrorObject[]): string[] {
  const depth = (error: ErrorObject): number => error.instancePath.split("/").length;
  const most = Math.max(0, ...errors.map(depth));
  return errors.filter((error) => depth(error) === most).map((error) => `${error.instancePath} ${error.message ?? ""}`);
}

/** Every value in a spec that stands under a key. */
function findAll(node: unknown, key: string): unknown[] {
  if (Array.isArray(node)) return (node as unknown[]).flatMap((child) => findAll(child, key));
  if (typeof node !== "object" || node === null) return [];
  const entries = Object.entries(node as Spec).filter(([name]) => name !== "usermeta");
  return entries.flatMap(([name, child]) => [...(name === key ? [child] : []), ...findAll(child, key)]);
}

describe("what a chart says", () => {
  test("stands with its unit on the axis of values", () => {
    const axes = findAll(toSpec(growth()), "axis").filter(
      (axis) => typeof axis === "object" && axis !== null && "values" in axis,
    );
    expect(axes).toEqual([expect.objectContaining({ title: "%" })]);
  });

  test("is sorted, largest first, unless the rows' order is asked for", () => {
    expect(growth().rows.map((row) => (row as unknown as { value: number }).value)).toEqual([119.7, 21.7, 18.8, 11.9]);
  });

  test("is the sentence on each mark, and where it stands", () => {
    const [tooltip] = findAll(toSpec(growth()), "tooltip") as { field: string; title: string }[][];
    expect(tooltip?.map(({ field, title }) => [field, title])).toEqual([
      ["name", "名称"],
      ["shown", "数值"],
      ["sentence", "原文"],
      ["locus", "出处"],
    ]);
  });

  test("keeps the ids of the metrics it stands on", () => {
    expect(growth().rows.map((row) => row.ids)).toEqual([["g3"], ["g2"], ["g1"], ["g4"]]);
  });

  test("reads in the other language where words are given, and as it is where not", () => {
    const english = JSON.stringify({ ...toSpec(growth(), { lang: "en" }), usermeta: {} });
    expect(english).toContain("High-tech investment");
    expect(english).toContain("Source: Jinri Keji");
  });

  test("has words of its own in either language: a pair's ends need none from the texts, which win", () => {
    const chart = SAMPLES.map((sample) => sample()).find(({ form }) => form === "pairs") as Chart;
    const endsOf = (lang: Lang, words = chart.texts.en?.words ?? {}) => {
      const said = { ...chart, texts: { ...chart.texts, en: { ...textsOf(chart, "en"), words } } } as Chart;
      return new Set(JSON.stringify(toSpec(said, { lang })).match(/(?<="end":")[^"]+/gu));
    };
    expect(endsOf("zh")).toEqual(new Set(["此前", "目前"]));
    expect(endsOf("en")).toEqual(new Set(["before", "now"]));
    expect(endsOf("en", { 目前: "end of July" })).toEqual(new Set(["before", "end of July"]));
  });

  test("is set in the same point size at every width, and twice that on a slide", () => {
    const sizes = (layout: Layout): unknown => (toSpec(growth(), layout)["title"] as { fontSize: number }).fontSize;
    expect([
      sizes({ preset: "report" }),
      sizes({ preset: "column" }),
      sizes({ width: 120 }),
      sizes({ preset: "slide" }),
    ]).toEqual([14.67, 14.67, 14.67, 29.33]);
  });

  test("comes from rows of any plain type, or from the columns and values of a DataFrame", () => {
    interface Place {
      readonly place: string;
      readonly value: number;
    }
    const places: Place[] = [
      { place: "诸暨市", value: 54 },
      { place: "柯桥区", value: 27 },
    ];
    const frame = { columns: ["place", "value"], values: places.map((row) => [row.place, row.value]) };
    const options = { name: "torch", category: "place", value: "value", texts: growth().texts };
    expect(bars(frame, options)).toEqual(bars(places, options));
  });

  test("never shows a figure sharper or surer than it was printed", () => {
    const rows = [
      { place: "嵊州市", value: 43, numeral: "43.0", bound: "" },
      { place: "诸暨市", value: 30, numeral: "30", bound: ">" },
    ];
    const spec = toSpec(bars(rows, { name: "invested", category: "place", value: "value", texts: growth().texts }));
    expect(findAll(spec, "text").filter((text) => typeof text === "string")).toEqual(
      expect.arrayContaining(["43.0", "超30"]),
    );
  });

  test("tells in the note what hollow, open and corrected marks mean, in either language", () => {
    const rows = [
      { item: "甲", value: 30, numeral: "30", bound: ">" },
      { item: "乙", value: 20, numeral: "20", bound: "<=" },
      { item: "丙", value: 25, numeral: "52" },
      { item: "丁", value: 4, derived: true },
    ];
    const chart = bars(rows, { name: "signs", category: "item", value: "value", texts: growth().texts });
    expect(textsOf(chart, "zh")?.note).toBe(
      "空心为推算值。箭头向外：只知下限。缺口：只知上限。*为已更正的数。同比为简报所载；增加值按可比价格计算。",
    );
    expect(textsOf(chart, "en")?.note).toBe(
      "Hollow: computed. Arrow: a lower bound only. Notch: an upper bound only. * Corrected.",
    );
    expect(textsOf(growth(), "zh")?.note).toBe("同比为简报所载；增加值按可比价格计算。");
  });

  test("ends a bounded bar with an arrow or a notch, an exact one with neither", () => {
    const bar = (bound: string) =>
      bars([{ item: "甲", value: 30, bound }], {
        name: "open",
        category: "item",
        value: "value",
        texts: growth().texts,
      });
    const shapes = (bound: string) => findAll(toSpec(bar(bound)), "shape").filter((shape) => typeof shape === "string");
    expect([">", "<=", "~", ""].map((bound) => shapes(bound).length)).toEqual([1, 1, 0, 0]);
  });

  test("is set with close quotation marks in English, and wide ones round Chinese", () => {
    const texts = { zh: growth().texts.zh, en: { title: "“315” and “创新”", unit: "%", source: "…" } };
    const chart = bars([{ item: "甲", value: 1 }], { name: "quotes", category: "item", value: "value", texts });
    expect(toSpec(chart, { lang: "en" })["title"]).toMatchObject({ text: ['"315" and “创新”'] });
  });
});
