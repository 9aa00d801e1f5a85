import { request } from "node:http";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openServer, type PageServer } from "../../../src/runner/watch/server.js";
import { tokenOf } from "./watcher.js";

let server: PageServer;
let port: number;
let token: string;

beforeAll(async () => {
  server = await openServer({ page: "<p>页面</p>", all: () => ({ status: "就绪" }) });
  port = Number(new URL(server.url).port);
  token = tokenOf(server.url);
});
afterAll(() => server.close());

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Asks as a program can, with any headers; of an endless answer, the first piece. */
function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, headers, method }, (response) => {
      let body = "";
      const done = () => resolve({ status: response.statusCode, headers: response.headers, body });
      response.setEncoding("utf8").on("data", (piece: string) => {
        body += piece;
        if (!body.includes("data: ")) return;
        done();
        asked.destroy();
      });
      response.on("end", done);
    });
    asked.on("error", reject).end();
  });
}

const known = () => ({ "x-jianbao-token": token });

test("openServer() gives the page to whoever shows the token, by header or cookie", async () => {
  expect(await ask("/", known())).toMatchObject({ status: 200, body: "<p>页面</p>" });
  const first = await ask(`/?token=${token}`);
  expect(first).toMatchObject({ status: 303, headers: { location: "/" } });
  const cookie = String(first.headers["set-cookie"]);
  expect(cookie).toBe(`jianbao-${port}=${token}; HttpOnly; SameSite=Strict; Path=/`);
  expect(await ask("/", { cookie: `a=b; ${cookie.split(";")[0]}` })).toMatchObject({ status: 200 });
});

test("openServer() refuses whoever does not know the token", async () => {
  const strangers: Record<string, string>[] = [
    {},
    { "x-jianbao-token": "wrong" },
    { cookie: `jianbao-${port}=${token.slice(1)}` },
  ];
  for (const headers of strangers)
    for (const path of ["/", "/events", "/font-400.ttf", "/?token=wrong", `/events?token=${token}`])
      expect((await ask(path, headers)).status, path).toBe(403);
});

test("openServer() refuses a name that leads here from outside, and pages of other origins", async () => {
  const foreign: Record<string, string>[] = [
    { host: "evil.example" },
    { host: `evil.example:${port}` },
    { host: "127.0.0.1:1" },
    { origin: "http://evil.example" },
    { origin: "null" },
    { origin: "http://127.0.0.1:1" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ];
  for (const headers of foreign) {
    expect((await ask("/", { ...known(), ...headers })).status, JSON.stringify(headers)).toBe(403);
    expect((await ask(`/?token=${token}`, headers)).status, JSON.stringify(headers)).toBe(403);
  }
  const own = { origin: `http://127.0.0.1:${port}`, "sec-fetch-site": "same-origin" };
  expect((await ask("/", { ...known(), ...own })).status).toBe(200);
  expect((await ask("/", { ...known(), host: `localhost:${port}` })).status).toBe(200);
});

test("openServer() knows GET only, and no file by its name", async () => {
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "HEAD"])
    expect((await ask("/", known(), method)).status, method).toBe(405);
  const paths = [
    "/../package.json",
    "/%2e%2e/package.json",
    "//etc/passwd",
    "/data/metrics.csv",
    "/constructor",
    "/events/",
  ];
  for (const path of paths) expect((await ask(path, known())).status, path).toBe(404);
});

test("openServer() lets the page run nothing but its own script, and keeps it out of caches and frames", async () => {
  const { headers } = await ask("/", known());
  const policy = String(headers["content-security-policy"]);
  expect(policy).toMatch(/default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+';/u);
  expect(policy).not.toMatch(/unsafe|https?:|\*/u);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(headers).toMatchObject({ "cache-control": "no-store", "referrer-policy": "no-referrer" });
});

test("openServer() sends all parts of the page to one that is opened, then what changes", async () => {
  expect((await ask("/events", known())).body).toContain('data: {"status":"就绪"}');
});

test("openServer() listens on 127.0.0.1 only", async () => {
  const others = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const addresses = others
    .filter(({ address }) => address !== "127.0.0.1")
    .map(({ address, scopeid }) => (scopeid ? "::1" : address));
  for (const address of [...addresses, "127.0.0.2"]) {
    const refused = await new Promise((resolve) => {
      const socket = connect({ host: address, port });
      socket.once("connect", () => (socket.destroy(), resolve(false))).once("error", () => resolve(true));
    });
    expect(refused, address).toBe(true);
  }
});

test("openServer({ port }) says when the port is taken", async () => {
  await expect(openServer({ port, page: "", all: () => ({}) })).rejects.toThrow(
    `port ${port} is taken; choose another, or leave --port out for any free one`,
  );
});
