import { resolve } from "node:path";
import { exportBulletins } from "../../export/index.js";
import { shownPath, workspacePath } from "../../lineage/workspace.js";

/** `jianbao page`: bulletins as pages, every numeral marked as metric or not, with a way to its row and back. */
export async function page(names: readonly string[], { out }: { readonly out?: string }): Promise<void> {
  const pages = await exportBulletins({
    names,
    ...(out !== undefined && { out }),
    log: (line) => console.log(`  ${line}`),
  });
  const folder = shownPath(resolve(out ?? workspacePath("exports"), "bulletins"));
  console.log(`${pages.length === 1 ? "1 page" : `${pages.length} pages`} in ${folder}/`);
}
