import { randomBytes } from "node:crypto";
import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { loadTypeface } from "../../export/drawing.js";
import type { Patch } from "./board.js";
import { type Guard, cookieName, findRefusal, tokenInAddress } from "./guard.js";
import { FONT_PATHS, POLICY } from "./page.js";

/** The server of the page, on the loopback address only. */
export interface PageServer {
  /** Where to open the page, with the token that it asks for. */
  readonly url: string;
  /** Sends parts of the page to all who have it open. */
  send(patch: Patch): void;
  close(): Promise<void>;
}

export interface PageServerOptions {
  /** Any free one where left out. */
  readonly port?: number;
  readonly page: string;
  /** All parts of the page, for one that has just been opened. */
  readonly all: () => Patch;
}

const HOST = "127.0.0.1";
const BEAT_MS = 15_000;
// A page that takes nothing for so long is cut off; it comes back and gets everything.
const MOST_WAITING = 16_000_000;

const HEADERS = {
  "Cache-Control": "no-store",
  "Content-Security-Policy": POLICY,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
} as const;

type Answer = (response: ServerResponse) => void | Promise<void>;

/** Opens the server. It knows a handful of addresses and reads no file by a name that it is sent. */
export async function openServer({ port = 0, page, all }: PageServerOptions): Promise<PageServer> {
  const streams = new Set<ServerResponse>();
  const routes: Readonly<Record<string, Answer>> = {
    "/": (response) => answer(response, 200, "text/html; charset=utf-8", page),
    "/events": (response) => openStream(response, streams, all()),
    [FONT_PATHS[400]]: (response) => sendFont(response, 400),
    [FONT_PATHS[700]]: (response) => sendFont(response, 700),
  };
  const server = createServer((request, response) => void handle(request, response, guard, routes));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, port)));
    server.listen(port, HOST, resolve);
  });
  const guard: Guard = { port: (server.address() as AddressInfo).port, token: randomBytes(24).toString("base64url") };
  const beat = setInterval(() => streams.forEach((stream) => stream.write(": still here\n\n")), BEAT_MS).unref();
  return {
    url: `http://${HOST}:${guard.port}/?token=${guard.token}`,
    send: (patch) => streams.forEach((stream) => post(stream, patch)),
    close: () =>
      new Promise((resolve) => {
        clearInterval(beat);
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== "EADDRINUSE") return error;
  return new Error(`port ${port} is taken; choose another, or leave --port out for any free one`, { cause: error });
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  guard: Guard,
  routes: Readonly<Record<string, Answer>>,
): Promise<void> {
  const refusal = findRefusal(request, guard);
  if (refusal === 405) return answer(response.setHeader("Allow", "GET"), 405, TEXT, "only GET is known here\n");
  if (refusal === 403) return answer(response, 403, TEXT, "open the address that jianbao watch printed\n");
  if (tokenInAddress(request) !== undefined) return letIn(response, guard);
  const route = Object.hasOwn(routes, request.url ?? "") ? routes[request.url ?? ""] : undefined;
  return route ? route(response) : answer(response, 404, TEXT, "there is nothing here\n");
}

const TEXT = "text/plain; charset=utf-8";

function answer(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { ...HEADERS, "Content-Type": type }).end(body);
}

// The token moves from the address, which is seen and kept, to a cookie that no script reads.
function letIn(response: ServerResponse, guard: Guard): void {
  const cookie = `${cookieName(guard)}=${guard.token}; HttpOnly; SameSite=Strict; Path=/`;
  response.writeHead(303, { ...HEADERS, "Set-Cookie": cookie, Location: "/" }).end();
}

function openStream(response: ServerResponse, streams: Set<ServerResponse>, all: Patch): void {
  response.writeHead(200, { ...HEADERS, "Content-Type": "text/event-stream; charset=utf-8" });
  response.write("retry: 1000\n\n");
  response.on("close", () => streams.delete(response));
  streams.add(response);
  post(response, all);
}

function post(stream: ServerResponse, patch: Patch): void {
  stream.write(`data: ${JSON.stringify(patch)}\n\n`);
  if (stream.writableLength > MOST_WAITING) stream.destroy();
}

async function sendFont(response: ServerResponse, weight: 400 | 700): Promise<void> {
  const face = (await loadTypeface()).faces.find((each) => each.weight === weight);
  if (face) answer(response, 200, "font/ttf", face.bytes);
  else answer(response, 404, TEXT, "the font has no such weight\n");
}
