import { relative } from "node:path";
import { newNotebook } from "../../runner/index.js";

/** `jianbao new`: a notebook in the house's form. */
export async function makeNotebook(words: readonly string[]): Promise<void> {
  const path = await newNotebook(words.join(" "));
  console.log(`${relative(process.cwd(), path)}: open it with npx jianbao lab, or run it with npx jianbao run`);
}
