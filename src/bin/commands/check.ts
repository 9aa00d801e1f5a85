import { checkWorkspace, describeFinding } from "../../dataset/index.js";

/** `jianbao check`: what is wrong with data/metrics.csv, or may be; fails on errors, with --strict on warnings as well. */
export async function check({ strict = false }: { readonly strict?: boolean }): Promise<void> {
  const { rows, findings } = await checkWorkspace();
  for (const finding of findings) console.log(describeFinding(finding));
  const errors = findings.filter(({ severity }) => severity === "error").length;
  console.log(`${rows} rows: ${errors} errors, ${findings.length - errors} warnings`);
  if (errors > 0 || (strict && findings.length > 0)) process.exitCode = 1;
}
