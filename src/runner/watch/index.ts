export { type WatchLog } from "./log.js";
export { type WatchOptions, type Watching, watchWorkspace } from "./watch.js";
