import { registerKernel, unregisterKernel } from "../../runner/index.js";

export interface KernelFlags {
  readonly remove?: boolean;
  readonly force?: boolean;
}

/** `jianbao kernel`: register the kernel for the user's own Jupyter and VS Code, or take that back. */
export async function kernel({ remove = false, force = false }: KernelFlags): Promise<void> {
  if (!remove) {
    console.log(`the kernel is registered in ${await registerKernel({ force })}`);
    console.log("take it back with: npx jianbao kernel --remove");
    return;
  }
  const folder = await unregisterKernel();
  console.log(folder ? `removed ${folder}` : "no kernel of jianbao is registered");
}
