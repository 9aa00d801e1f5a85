import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeWhole } from "../../lineage/write-whole.js";
import { escapeXml, toScene, toSvg } from "../../export/drawing.js";
import { workspaceRoot } from "../../lineage/index.js";
import { because, headingOf, rowText } from "./describe.js";
import type { ShowingChange } from "./compare.js";
import type { NotebookDiff } from "./diff.js";
import type { Showing } from "./showings.js";

/** Writes a page with what changed, charts before and after side by side; resolves with its path. */
export async function saveDiffPage(diffs: readonly NotebookDiff[], { root = workspaceRoot() } = {}): Promise<string> {
  const path = join(root, "exports", "diff.html");
  await mkdir(dirname(path), { recursive: true });
  await writeWhole(path, await toPage(diffs));
  return path;
}

async function toPage(diffs: readonly NotebookDiff[]): Promise<string> {
  const sections: string[] = [];
  for (const diff of diffs) sections.push(await toSection(diff, sections.length));
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>变化</title>
<style>${STYLE}</style>
</head>
<body>
<h1>变化</h1>
${sections.join("\n")}
</body>
</html>
`;
}

const STYLE = `
body{font-family:"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;margin:24px auto;padding:0 16px;max-width:1400px;line-height:1.5;color:#1d2733;background:#fff}
.pair{display:flex;flex-wrap:wrap;gap:24px}
figure{margin:0}
figcaption{font-size:13px;color:#55616e}
svg{max-width:100%;height:auto}
li small{display:block;color:#55616e}
`;

async function toSection(diff: NotebookDiff, index: number): Promise<string> {
  const parts: string[] = [];
  for (const change of diff.changes) parts.push(await toPart(change, diff, `n${index}c${parts.length}`));
  return `<section><h2>${escapeXml(diff.notebook)}</h2>\n${parts.join("\n")}</section>`;
}

async function toPart(change: ShowingChange, { causes, reasons }: NotebookDiff, id: string): Promise<string> {
  const rows = change.rows.map((row) => {
    const why = because(row, causes, reasons).map((text) => `<small>← ${escapeXml(text)}</small>`);
    return `<li>${escapeXml(rowText(row))}${why.join("")}</li>`;
  });
  const pair = [await toFigure(change.before, "之前", `${id}a-`), await toFigure(change.now, "现在", `${id}b-`)].join(
    "",
  );
  return `<article><h3>${escapeXml(headingOf(change))}</h3>${pair && `<div class="pair">${pair}</div>`}<ul>${rows.join("")}</ul></article>`;
}

async function toFigure(showing: Showing | undefined, caption: string, prefix: string): Promise<string> {
  if (!showing?.spec) return "";
  const svg = await toSvg(await toScene(showing.spec, showing.name), { prefix });
  return `<figure><figcaption>${caption}</figcaption>${svg}</figure>`;
}
