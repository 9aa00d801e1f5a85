import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { isAlive } from "../../lineage/index.js";

export const CHANNELS = ["shell", "iopub", "stdin", "control", "hb"] as const;
export type Channel = (typeof CHANNELS)[number];
export type Ports = Readonly<Record<Channel, number>>;

/** What a connection file tells a kernel. */
export interface Connection {
  readonly transport: string;
  readonly ip: string;
  readonly key: string;
  readonly signature_scheme: string;
  readonly shell_port: number;
  readonly iopub_port: number;
  readonly stdin_port: number;
  readonly control_port: number;
  readonly hb_port: number;
}

/** Sockets are opened on this address, whatever a connection file says. */
export const LOOPBACK = "127.0.0.1";

/** A connection with a fresh key whose ports the kernel chooses: a port chosen beforehand may be taken when it is opened. */
export function newConnection(): Connection {
  return {
    transport: "tcp",
    ip: LOOPBACK,
    key: randomBytes(32).toString("hex"),
    signature_scheme: "hmac-sha256",
    ...{ shell_port: 0, iopub_port: 0, stdin_port: 0, control_port: 0, hb_port: 0 },
  };
}

/**
 * Writes a connection file that only its owner can read, in a folder of its own. Those that runners left who were killed before
 * their kernels had read them are taken away.
 */
export async function saveConnection(connection: Connection): Promise<string> {
  await sweepConnections();
  const folder = await mkdtemp(join(tmpdir(), `jianbao-kernel-${process.pid}-`));
  const path = join(folder, "connection.json");
  await writeFile(path, JSON.stringify(connection), { mode: 0o600 });
  return path;
}

async function sweepConnections(): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => []);
  const left = names.filter((name) => !isAlive(Number(/^jianbao-kernel-(\d+)-/u.exec(name)?.[1] ?? process.pid)));
  // What is another user's stays.
  for (const name of left) await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
}

/** Takes away what saveConnection wrote. */
export async function removeConnection(path: string): Promise<void> {
  await rm(dirname(path), { recursive: true, force: true });
}

/** Reads a connection file; throws on one whose messages could not be trusted or not be reached. */
export function loadConnection(path: string): Connection {
  const connection = JSON.parse(readFileSync(path, "utf8")) as Connection;
  if (connection.transport !== "tcp") throw new Error(`unsupported transport in ${path}: ${connection.transport}`);
  if (connection.signature_scheme !== "hmac-sha256")
    throw new Error(`unsupported signature scheme in ${path}: ${connection.signature_scheme}`);
  if (!connection.key) throw new Error(`missing key in ${path}: messages must be signed`);
  return connection;
}
