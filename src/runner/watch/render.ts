import { escapeXml } from "../../export/drawing.js";
import type { Change, Figure, Sheet } from "./sheet.js";
import type { Trouble, Words } from "./words.js";

const SHOWN_ROWS = 6;

/** A notebook as HTML: its question, its charts in order, and in its place the cell that failed. */
export function renderSheet({ title, name, figures, failure }: Sheet, words: Words): string {
  const at = failure ? figures.filter(({ cell }) => cell < failure.cell).length : figures.length;
  const drawn = figures.map((figure) => renderFigure(figure, words));
  const error = failure
    ? `<div class="failure"><p><strong>${words.failed(failure.cell, failure.line)}</strong></p><pre tabindex="0">${escapeXml(failure.message)}</pre></div>`
    : "";
  const none = figures.length === 0 && !failure ? `<p class="soft">${words.noCharts}</p>` : "";
  return `<h2>${escapeXml(title)} <small>${escapeXml(name)}</small></h2>${none}${[...drawn.slice(0, at), error, ...drawn.slice(at)].join("")}`;
}

function renderFigure({ id, name, cell, svg, change }: Figure, words: Words): string {
  const badge = change ? `<strong class="badge">${words.changed}</strong> ` : "";
  const rows = change ? renderRows(change, words) : "";
  return `<figure id="${id}"${change ? ' class="changed"' : ""}><div class="chart" tabindex="0">${svg}</div><figcaption>${badge}${escapeXml(name)} · ${words.cell(cell)}</figcaption>${rows}</figure>`;
}

function renderRows({ rows }: Change, words: Words): string {
  const shown = rows.slice(0, SHOWN_ROWS).map(({ text, causes }) => {
    const why = causes.map((cause) => `<small>← ${escapeXml(cause)}</small>`);
    return `<li>${escapeXml(text)}${why.join("")}</li>`;
  });
  const more = rows.length > SHOWN_ROWS ? `<li class="soft">${words.more(rows.length - SHOWN_ROWS)}</li>` : "";
  return `<ul>${shown.join("")}${more}</ul>`;
}

/** Links to the notebooks; a mark says which changed and which failed. */
export function renderContents(sheets: readonly Sheet[], words: Words): string {
  const items = sheets.map(({ id, title, changes, failure }) => {
    const mark = failure ? " ✕" : changes.length > 0 ? ` <span class="badge">${words.changed}</span>` : "";
    return `<li><a href="#${id}">${escapeXml(title)}</a>${mark}</li>`;
  });
  return `<h2>${words.contents}</h2><ol>${items.join("")}</ol>`;
}

/** What the last save changed: first why, then which charts, tables and texts. */
export function renderNews(sheets: readonly Sheet[], words: Words): string {
  const changes = sheets.flatMap((sheet) => sheet.changes.map((change) => ({ sheet, change })));
  if (changes.length === 0) return "";
  const causes = [...new Set(changes.flatMap(({ change }) => change.rows.flatMap((row) => row.causes)))];
  const why = causes.slice(0, SHOWN_ROWS).map((cause) => `<li>${escapeXml(cause)}</li>`);
  const more = causes.length > SHOWN_ROWS ? [`<li class="soft">${words.more(causes.length - SHOWN_ROWS)}</li>`] : [];
  const parts = sheets.filter(({ changes }) => changes.length > 0).map((sheet) => renderChanges(sheet, words));
  return `<h2>${words.changes}</h2><ul class="causes">${[...why, ...more].join("")}</ul>${parts.join("")}`;
}

function renderChanges({ id, title, changes }: Sheet, words: Words): string {
  const items = changes.map((change) => {
    const heading = escapeXml(change.heading);
    if (change.figure !== undefined) return `<li><a href="#${change.figure}">${heading}</a></li>`;
    return `<li><details><summary>${heading}</summary>${renderRows(change, words)}</details></li>`;
  });
  return `<h3><a href="#${id}">${escapeXml(title)}</a></h3><ul>${items.join("")}</ul>`;
}

/** What keeps the charts from being up to date. */
export function renderProblems(problems: ReadonlyMap<Trouble, readonly string[]>, words: Words): string {
  return Array.from(problems, ([trouble, lines]) => {
    const items = lines.map((line) => `<li><code>${escapeXml(line)}</code></li>`);
    return `<p>${words.problem[trouble]}</p><ul>${items.join("")}</ul>`;
  }).join("");
}
