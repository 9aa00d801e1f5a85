// What a notebook may import.
export * from "./analysis/index.js";
export * from "./charts/index.js";
export * from "./corpus/index.js";
export * from "./dataset/index.js";
export * from "./export/index.js";
export * from "./frames/index.js";
export * from "./metrics/index.js";
export * from "./terms/index.js";
