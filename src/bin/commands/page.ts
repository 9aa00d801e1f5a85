import { exportBulletins } from "../../export/index.js";

/** `jianbao page`: bulletins as pages, every numeral marked as metric or not, with a way to its row and back. */
export async function page(names: readonly string[], { out }: { readonly out?: string }): Promise<void> {
  const pages = await exportBulletins({
    names,
    ...(out !== undefined && { out }),
    log: (line) => console.log(`  ${line}`),
  });
  console.log(pages.length === 1 ? "1 page" : `${pages.length} pages`);
}
