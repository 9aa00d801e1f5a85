export { causeText } from "./causes.js";
export { diffNotebooks, type NotebookDiff } from "./diff.js";
export { describeDiff } from "./describe.js";
export { saveDiffPage } from "./page.js";
