import { existsSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { delimiter } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { openLab } from "../../src/runner/lab.js";
import { type TestWorkspace, makeWorkspace } from "./workspace.js";

let workspace: TestWorkspace;
afterEach(() => workspace.remove());

async function program(name: string, script: string): Promise<void> {
  await workspace.write(name, `#!/bin/sh\n${script}\n`);
  await chmod(workspace.path(name), 0o755);
}

const env = () => ({ PATH: [workspace.path("bin"), "/usr/bin", "/bin"].join(delimiter) });
const open = (options: Parameters<typeof openLab>[0] = {}) =>
  openLab({ root: workspace.root, env: env(), ask: undefined, log: () => undefined, ...options });

// Programs are shell scripts here.
describe.skipIf(process.platform === "win32")("openLab", () => {
  test("openLab({ args }) starts the workspace's own JupyterLab, in its folder, with its kernel", async () => {
    workspace = await makeWorkspace({});
    await program(".venv/bin/jupyter-lab", 'echo "$PWD $JUPYTER_PATH $@" > said; exit 7');
    await program("bin/jupyter-lab", "echo other > said");
    expect(await open({ args: ["--no-browser"] })).toBe(7);
    expect(await workspace.read("said")).toBe(`${workspace.root} ${workspace.path(".jianbao/jupyter")} --no-browser\n`);
  });

  test("openLab({ args }) hands every word on as it stands: no shell reads it", async () => {
    workspace = await makeWorkspace({});
    await program(".venv/bin/jupyter-lab", 'printf "%s|" "$@" > said');
    const args = ["$(touch PWNED)", "`touch PWNED`", "; touch PWNED", "a b", "'", '"', "-rf", "100%"];
    expect(await open({ args })).toBe(0);
    expect(await workspace.read("said")).toBe(`${args.join("|")}|`);
    expect(existsSync(workspace.path("PWNED"))).toBe(false);
  });

  test("openLab() takes the JupyterLab on PATH otherwise, and keeps the user's JUPYTER_PATH", async () => {
    workspace = await makeWorkspace({});
    await program("bin/jupyter-lab", 'echo "$JUPYTER_PATH" > said');
    expect(await open({ env: { ...env(), JUPYTER_PATH: "/mine" } })).toBe(0);
    expect(await workspace.read("said")).toBe(`${workspace.path(".jianbao/jupyter")}:/mine\n`);
  });

  test("openLab() says what to do where there is none and nobody to ask", async () => {
    workspace = await makeWorkspace({});
    await expect(open({ env: { PATH: "" } })).rejects.toThrow(
      /^missing JupyterLab\. Install it .*jianbao lab --install/,
    );
  });

  test("openLab({ ask }) installs nothing without a yes", async () => {
    workspace = await makeWorkspace({});
    const asked: string[] = [];
    const ask = (question: string) => Promise.resolve(asked.push(question) < 0);
    await expect(open({ env: { PATH: "" }, ask })).rejects.toThrow(/^missing JupyterLab/);
    expect(asked).toHaveLength(1);
  });

  test("openLab({ install }) names python3 where it is missing, and venv", async () => {
    workspace = await makeWorkspace({});
    await expect(open({ env: { PATH: "" }, install: true })).rejects.toThrow(/^missing program: python3/);
    await program("bin/python3", "exit 1");
    const only = { PATH: workspace.path("bin") };
    await expect(open({ env: only, install: true })).rejects.toThrow(/^cannot make .*\.venv\. .*python3-venv$/);
  });

  test("openLab({ install }) makes .venv, installs JupyterLab into it and opens it", async () => {
    workspace = await makeWorkspace({});
    await program("python", 'echo "$@" >> installed; cp fake-lab .venv/bin/jupyter-lab');
    await program("fake-lab", "echo opened > said");
    await program("bin/python3", 'echo "$@" > installed; /bin/mkdir -p "$3/bin"; /bin/cp python "$3/bin/python"');
    await open({ env: { PATH: `${workspace.path("bin")}:/bin` }, install: true });
    expect(await workspace.read("installed")).toMatch(/^-m venv .*\.venv\n-m pip install .* jupyterlab\n$/);
    expect(await workspace.read("said")).toBe("opened\n");
  });
});
