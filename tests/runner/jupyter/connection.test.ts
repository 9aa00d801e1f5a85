import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  type Connection,
  loadConnection,
  newConnection,
  removeConnection,
  saveConnection,
} from "../../../src/runner/jupyter/connection.js";

async function load(change: Partial<Connection>): Promise<Connection> {
  const path = await saveConnection({ ...newConnection(), ...change });
  try {
    return loadConnection(path);
  } finally {
    await removeConnection(path);
  }
}

test.skipIf(process.platform === "win32")("saveConnection(connection) lets only its owner read the key", async () => {
  const path = await saveConnection(newConnection());
  expect(statSync(path).mode & 0o777).toBe(0o600);
  await removeConnection(path);
});

test("saveConnection(connection) takes away what killed runners left, and no file of one that is alive", async () => {
  const gone = spawnSync(process.execPath, ["-e", ""]).pid;
  const [left, other] = [gone, process.ppid].map((pid) => mkdtempSync(join(tmpdir(), `jianbao-kernel-${pid}-`)));
  await removeConnection(await saveConnection(newConnection()));
  expect([left, other].map((folder) => existsSync(folder ?? ""))).toEqual([false, true]);
  rmSync(other ?? "", { recursive: true });
});

test("newConnection() has a key of its own each time", () => {
  expect(newConnection().key).not.toBe(newConnection().key);
  expect(newConnection().ip).toBe("127.0.0.1");
});

test("loadConnection(path) reads what saveConnection wrote", async () => {
  expect((await load({ key: "k" })).key).toBe("k");
});

test("loadConnection(path) refuses a connection whose messages are not signed", async () => {
  await expect(load({ key: "" })).rejects.toThrow(/^missing key in .*: messages must be signed$/);
  await expect(load({ signature_scheme: "hmac-md5" })).rejects.toThrow(/hmac-md5$/);
});

test("loadConnection(path) refuses a transport that could not be reached", async () => {
  await expect(load({ transport: "ipc" })).rejects.toThrow(/^unsupported transport in .*: ipc$/);
});
