import { afterEach, describe, expect, test, vi } from "vitest";
import type { Chart } from "../../src/charts/index.js";
import { conclude, say, show, showTable } from "../../src/export/index.js";
import { growth } from "../charts/samples.js";
import { runCell } from "./fake-kernel.js";

afterEach(() => vi.unstubAllEnvs());

describe("show(chart)", () => {
  test("sends one bundle: the spec for JupyterLab, a picture for GitHub, the title for a terminal", async () => {
    const messages = await runCell(() => show(growth()));
    expect(messages).toHaveLength(1);
    expect(Object.keys(messages[0]?.data ?? {})).toEqual([
      "application/vnd.vegalite.v5+json",
      "image/png",
      "text/plain",
    ]);
    expect(messages[0]?.data["text/plain"]).toBe(growth().texts.zh.title);
    expect(messages[0]?.transient).toEqual({});
  });

  test("sends the recipe inside the spec", async () => {
    const [message] = await runCell(() => show(growth()));
    const spec = message?.data["application/vnd.vegalite.v5+json"] as { usermeta: { jianbao: Chart } };
    expect(spec.usermeta.jianbao).toEqual(growth());
  });

  test("sends a sharp picture that is shown at the chart's size and keeps notebooks small", async () => {
    const [message] = await runCell(() => show(growth()));
    const png = Buffer.from(String(message?.data["image/png"]), "base64");
    const { width } = message?.metadata["image/png"] as { width: number };
    expect([width, png.readUInt32BE(16)]).toEqual([567, 1134]);
    expect(png.length).toBeLessThan(150_000);
  });

  test("speaks the language of the run", async () => {
    vi.stubEnv("JIANBAO_LANG", "en");
    const [message] = await runCell(() => show(growth()));
    expect(message?.data["text/plain"]).toContain("Shengzhou");
    vi.stubEnv("JIANBAO_LANG", "fr");
    await expect(runCell(() => show(growth()))).rejects.toThrow("unknown language in JIANBAO_LANG, one of zh, en: fr");
  });

  test("gives the same bytes twice", async () => {
    const [first, second] = await runCell(async () => [await show(growth()), await show(growth())]);
    expect(first).toEqual(second);
  });

  test("outside a notebook says where it belongs", async () => {
    await expect(show(growth())).rejects.toThrow(/missing notebook: a cell can show, a script cannot/u);
  });
});

describe("showTable(rows)", () => {
  const html = async (...args: Parameters<typeof showTable>): Promise<string> =>
    String((await runCell(() => showTable(...args)))[0]?.data["text/html"]);
  const plain = async (...args: Parameters<typeof showTable>): Promise<string> =>
    String((await runCell(() => showTable(...args)))[0]?.data["text/plain"]);

  test("writes numbers flush right and text as it stands", async () => {
    const table = await html([{ place: "诸暨市", value: 76.9 }]);
    expect(table).toMatch(/<td align="left"[^>]*>诸暨市<\/td><td align="right"[^>]*>76.9<\/td>/u);
  });

  test("takes a DataFrame by its columns and values", async () => {
    expect(
      await plain({
        columns: ["地区", "亿元"],
        values: [
          ["诸暨市", 76.9],
          ["柯桥区", 53.65],
        ],
      }),
    ).toBe("地区     亿元\n诸暨市   76.9\n柯桥区  53.65");
  });

  test("shows the columns asked for, under their headings, in their format", async () => {
    const rows = [{ place: "嵊州市", value: 43, id: "x" }];
    const options = {
      title: "投资",
      columns: { place: "地区", value: "亿元" },
      format: { value: 1 },
      note: "累计。",
      source: "简报",
    };
    expect(await plain(rows, options)).toBe("投资\n地区    亿元\n嵊州市  43.0\n注：累计。\n资料来源：简报");
  });

  test("speaks the language of the run", async () => {
    vi.stubEnv("JIANBAO_LANG", "en");
    const rows = [{ place: "Yuecheng", firms: 1655 }];
    expect(await plain(rows, { note: "undated.", source: "bulletin" })).toBe(
      "place     firms\nYuecheng  1,655\nNote: undated.\nSource: bulletin",
    );
  });

  test("marks what is missing, in whatever way it is", async () => {
    expect(
      await plain([
        { a: null, b: Number.NaN, c: "" },
        { a: 1, b: 2, c: "三" },
      ]),
    ).toBe("a  b  c\n–  –  –\n1  2  三");
  });

  test("never lets a cell become markup", async () => {
    const table = await html([{ "<b>": '<script>alert("x")</script>' }], {
      title: "<img src=x onerror=alert(1)>",
      note: "a & b",
    });
    expect(table).not.toMatch(/<(?:script|img|b)\b/u);
    expect(table).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;");
  });

  test("refuses a column that is not there", async () => {
    await expect(runCell(() => showTable([{ place: "诸暨市" }], { columns: ["value"] }))).rejects.toThrow(
      "unknown column of the table, one of place: value",
    );
  });

  test("says of a table without rows that there are none, in the language of the run, and names no source", async () => {
    const options = { title: "修订", columns: ["地区", "指标"], note: "甲", source: "简报" };
    expect(await plain([], options)).toBe("修订\n地区  指标\n无");
    vi.stubEnv("JIANBAO_LANG", "en");
    expect(await plain([], { columns: ["place"] })).toBe("place\nnone");
  });
});

test("conclude({ zh, en }) says what was found in both languages", async () => {
  const messages = await runCell(() => conclude({ zh: "共107个数。", en: "107 figures." }));
  expect(messages.map(({ data }) => data["text/markdown"])).toEqual([
    "**结论。** 共107个数。",
    "**In short.** 107 figures.",
  ]);
});

test("say(markdown) sends a conclusion as Markdown", async () => {
  const [message] = await runCell(() => say("诸暨市为 **76.9 亿元**。"));
  expect(message?.data).toEqual({
    "text/markdown": "诸暨市为 **76.9 亿元**。",
    "text/plain": "诸暨市为 **76.9 亿元**。",
  });
});
