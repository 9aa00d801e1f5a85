import { checkWorkspace, describeFinding } from "../../dataset/index.js";

/** `jianbao check`: what is wrong with data/metrics.csv, or may be; fails on errors, with --strict on warnings as well. */
export async function check({ strict = false }: { readonly strict?: boolean }): Promise<void> {
  const { rows, errors, warnings } = await checkWorkspace((finding) => console.log(describeFinding(finding)));
  console.log(`${rows} rows: ${errors} errors, ${warnings} warnings`);
  if (errors > 0 || (strict && warnings > 0)) process.exitCode = 1;
}
