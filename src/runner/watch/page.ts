import { createHash } from "node:crypto";
import { escapeXml, FAMILY } from "../../export/drawing.js";
import { CLIENT } from "./client.js";
import { STYLE } from "./style.js";
import type { Words } from "./words.js";

/** Where the page gets the weights of its font. */
export const FONT_PATHS = { 400: "/font-400.ttf", 700: "/font-700.ttf" } as const;

const FACES = Object.entries(FONT_PATHS)
  .map(
    ([weight, path]) => `@font-face{font-family:"${FAMILY}";font-weight:${weight};src:url(${path}) format("truetype")}`,
  )
  .join("\n");
const STYLES = `${FACES}${STYLE}`;

/** Neither a request to anywhere else nor text from the data that becomes code. */
export const POLICY = [
  "default-src 'none'",
  `script-src ${hashOf(CLIENT)}`,
  `style-src ${hashOf(STYLES)}`,
  "connect-src 'self'",
  "font-src 'self'",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** The page before anything has been sent to it. */
export function renderPage(words: Words): string {
  return `<!DOCTYPE html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${escapeXml(words.title)}</title>
<style>${STYLES}</style>
</head>
<body data-lost="${escapeXml(words.lost)}">
<a class="skip" href="#sheets">${escapeXml(words.skip)}</a>
<header><h1>${escapeXml(words.title)}</h1><p id="status"></p></header>
<p id="heard" class="heard" role="status" aria-live="polite"></p>
<div id="problems" role="alert"></div>
<div class="page">
<main id="sheets" tabindex="-1"></main>
<aside><div id="news"></div><div id="contents"></div></aside>
</div>
<script>${CLIENT}</script>
</body>
</html>
`;
}
