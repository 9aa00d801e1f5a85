import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Client, connect } from "../../src/runner/jupyter/client.js";
import {
  type Connection,
  type Ports,
  newConnection,
  removeConnection,
  saveConnection,
} from "../../src/runner/jupyter/connection.js";
import type { Message } from "../../src/runner/jupyter/message.js";
import { type KernelProcess, startProcess } from "../../src/runner/jupyter/process.js";
import { type TestWorkspace, makeWorkspace } from "./workspace.js";

let workspace: TestWorkspace;
let child: KernelProcess;
let client: Client;
let stranger: Promise<Client>;
let ports: Ports;

// The connection file asks for every interface: the kernel must not listen there.
const connection: Connection = { ...newConnection(), ip: "0.0.0.0" };

beforeAll(async () => {
  workspace = await makeWorkspace({});
  const file = await saveConnection(connection);
  child = startProcess(file, { folder: workspace.root });
  const note = await child.note();
  if (!("ports" in note)) throw new Error("no ports");
  await removeConnection(file);
  ports = note.ports;
  client = await connect(connection, ports, child.ended);
  stranger = connect({ ...connection, key: "another key" }, ports, child.ended);
  stranger.catch(() => undefined); // it is left waiting until the kernel ends
});

afterAll(async () => {
  child.kill();
  await child.ended;
  await workspace.remove();
});

interface Told {
  readonly reply: Message["content"];
  readonly messages: [type: string, content: Message["content"]][];
}

async function execute(code: string, options: object = {}): Promise<Told> {
  const messages: Told["messages"] = [];
  const { content } = await client.request("execute_request", { code, stop_on_error: false, ...options }, (message) =>
    messages.push([message.header.msg_type, message.content]),
  );
  return { reply: content, messages: messages.filter(([type]) => type !== "status") };
}

async function fail(code: string): Promise<{ ename: string; evalue: string; traceback: string[] }> {
  const { reply, messages } = await execute(code);
  expect(reply["status"]).toBe("error");
  const error = messages.find(([type]) => type === "error")?.[1];
  expect(error).toEqual({ ename: reply["ename"], evalue: reply["evalue"], traceback: reply["traceback"] });
  return error as { ename: string; evalue: string; traceback: string[] };
}

test("the kernel numbers its cells, in the input it announces and in its reply", async () => {
  const { reply, messages } = await execute('console.log("简报")');
  expect(reply).toMatchObject({ status: "ok", execution_count: 1 });
  expect(messages).toEqual([
    ["execute_input", { code: 'console.log("简报")', execution_count: 1 }],
    ["stream", { name: "stdout", text: "简报\n" }],
  ]);
});

test("the kernel runs a silent request without a trace", async () => {
  const { reply, messages } = await execute('console.log("x")', { silent: true });
  expect(reply).toMatchObject({ status: "ok", execution_count: 1 });
  expect(messages).toEqual([]);
});

test("a cell that throws becomes an error in terms of its lines", async () => {
  const code =
    "interface Row { value: number }\n\nfunction first(rows: Row[]): number {\n  return rows[0]!.value;\n}\nfirst([]);";
  expect(await fail(code)).toEqual({
    ename: "TypeError",
    evalue: "Cannot read properties of undefined (reading 'value')",
    traceback: [
      "TypeError: Cannot read properties of undefined (reading 'value')",
      "  2 |\n  3 | function first(rows: Row[]): number {\n> 4 |   return rows[0]!.value;\n    |                   ^\n  5 | }\n  6 | first([]);",
      "    at first (cell [2], line 4)",
      "    at cell [2], line 6",
    ],
  });
});

test("a cell that throws what is no Error is shown with what it threw", async () => {
  expect(await fail('throw "没有数据"')).toMatchObject({ ename: "Thrown", evalue: "'没有数据'" });
});

test("a cell that does not compile becomes an error that points into it", async () => {
  const { ename, evalue, traceback } = await fail('const n = 1;\nconst value: number = "43.0";');
  expect([ename, evalue]).toEqual(["CompileError", "Type 'string' is not assignable to type 'number'. (TS2322)"]);
  expect(traceback.join("\n")).toContain('> 2 | const value: number = "43.0";\n    |       ^');
});

test("a rejection that nobody awaits fails its cell", async () => {
  const { ename, evalue, traceback } = await fail(
    "async function load() {\n  await null;\n  throw new RangeError('晚');\n}\nload();\n1",
  );
  expect([ename, evalue]).toEqual(["RangeError", "晚"]);
  expect(traceback[1]).toBe("It rejected in cell [5] without being awaited: put await before the call.");
});

test("a rejection that comes late fails the cell that runs then, and names its own", async () => {
  await execute("setTimeout(() => void Promise.reject(new Error('later')), 30);");
  const { evalue, traceback } = await fail("await new Promise((resolve) => setTimeout(resolve, 5000));");
  expect(evalue).toBe("later");
  expect(traceback[1]).toMatch(/^It rejected in cell \[6\]/);
});

test("a traceback names lines of src, not of dist", async () => {
  const module = JSON.stringify(join(__dirname, "..", "..", "dist", "frames", "index.js"));
  const { traceback } = await fail(`require(${module}).loadMetrics({ path: "nothing.csv" });`);
  expect(traceback.join("\n")).toMatch(
    / at loadMetrics \(src\/frames\/loadMetrics\.ts:\d+:\d+\)\n +at cell \[\d+\], line 1/,
  );
});

test("a traceback leaves out the kernel's insides, and a module's require stack", async () => {
  const { evalue, traceback } = await fail('const missing = require("./nothing.js");');
  expect(evalue).toBe("Cannot find module './nothing.js'");
  expect(traceback.join("\n")).not.toMatch(/node:internal|node_modules|dist\/runner/);
});

test("the kernel loses nothing of a cell that prints faster than is read", async () => {
  const { messages } = await execute('for (let line = 0; line < 20000; line++) console.log("长".repeat(99));');
  const text = messages.map(([, { text = "" }]) => text as string).join("");
  expect(text.length).toBe(20000 * 100);
});

test.skipIf(process.platform === "win32")("a cell is interrupted by SIGINT, and the kernel goes on", async () => {
  for (const code of ["while (true) {}", "await new Promise(() => {});"]) {
    const interrupted = fail(code);
    await new Promise((resolve) => setTimeout(resolve, 500));
    process.kill(child.pid, "SIGINT");
    expect(await interrupted).toMatchObject({ ename: "Interrupted", evalue: "the cell was stopped" });
  }
  expect((await execute("1")).reply["status"]).toBe("ok");
});

test("a caught error is no failure", async () => {
  const { reply } = await execute("await Promise.reject(new Error('x')).catch(() => 0)");
  expect(reply["status"]).toBe("ok");
});

test("cells sent after one that fails are aborted when the sender asks so", async () => {
  const request = (code: string) => client.request("execute_request", { code, stop_on_error: true });
  const replies = await Promise.all(["throw 1", "1", "2"].map(request));
  expect(replies.map(({ content }) => content["status"])).toEqual(["error", "aborted", "aborted"]);
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect((await execute("1")).reply["status"]).toBe("ok");
});

test("the kernel answers what JupyterLab asks", async () => {
  await execute("const district = '嵊州市';");
  const answer = async (type: string, content: object = {}) =>
    (await client.request(type, content as Message["content"])).content;
  expect(await answer("kernel_info_request")).toMatchObject({ status: "ok", implementation: "tslab" });
  expect(await answer("complete_request", { code: "distr", cursor_pos: 5 })).toMatchObject({ matches: ["district"] });
  expect(await answer("inspect_request", { code: "district", cursor_pos: 3 })).toMatchObject({ found: true });
  expect(await answer("is_complete_request", { code: "if (true) {" })).toMatchObject({ status: "incomplete" });
  expect(await answer("comm_info_request")).toEqual({ status: "ok", comms: {} });
  expect(await answer("history_request")).toEqual({ status: "ok", history: [] });
});

test("the kernel does not obey a message signed with another key", async () => {
  const code = `require("fs").writeFileSync("obeyed", "")`;
  const answered = stranger.then((client) => client.request("execute_request", { code }));
  const outcome = await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, 700, "silence"))]);
  expect(outcome).toBe("silence");
  expect(existsSync(workspace.path("obeyed"))).toBe(false);
});

// Linux lets another program listen on the same port of another address, unless the first has taken all addresses.
test.runIf(process.platform === "linux")("the kernel listens on 127.0.0.1 alone, whatever its file says", async () => {
  for (const port of Object.values(ports)) {
    const server = createServer().listen(port, "127.0.0.2");
    await once(server, "listening");
    server.close();
  }
});
