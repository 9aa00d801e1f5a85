/** What the rest of the house draws with; `index.ts` is what a notebook may import. */
export { FAMILY, loadTypeface } from "./fonts.js";
export { questionOf } from "./report/read-notebook.js";
export { toScene } from "./scene.js";
export { languageOfRun } from "./show.js";
export { escapeXml, toSvg } from "./svg.js";
