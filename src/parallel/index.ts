export { coresToUse, mapInOrder, type MapOptions, type Task } from "./mapInOrder.js";
