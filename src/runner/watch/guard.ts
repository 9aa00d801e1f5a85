import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** What a request must come with. */
export interface Guard {
  readonly port: number;
  readonly token: string;
}

/** The header by which a program shows the token. */
export const TOKEN_HEADER = "x-jianbao-token";

/** Cookies do not know ports: each watcher has a name of its own for its cookie. */
export const cookieName = ({ port }: Pick<Guard, "port">) => `jianbao-${port}`;

/**
 * Why a request is refused, as a status of HTTP; `undefined` when it may pass. A name that leads here from outside (DNS
 * rebinding), a page of another origin, and whoever does not know the token, are refused.
 */
export function findRefusal(request: IncomingMessage, guard: Guard): 403 | 405 | undefined {
  const { headers, method } = request;
  if (method !== "GET") return 405;
  const hosts = [`127.0.0.1:${guard.port}`, `localhost:${guard.port}`];
  if (!hosts.includes(headers.host ?? "")) return 403;
  if (headers.origin !== undefined && !hosts.some((host) => headers.origin === `http://${host}`)) return 403;
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return 403;
  return tokensOf(request, guard).some((token) => isSame(token, guard.token)) ? undefined : 403;
}

/** The token in the address, as it is opened first. */
export function tokenInAddress({ url = "" }: Pick<IncomingMessage, "url">): string | undefined {
  return /^\/\?token=([\w-]+)$/u.exec(url)?.[1];
}

function tokensOf(request: IncomingMessage, guard: Guard): string[] {
  const cookies = (request.headers.cookie ?? "").split(";").map((pair) => pair.trim().split("="));
  const inCookies = cookies.filter(([name]) => name === cookieName(guard)).map(([, value = ""]) => value);
  return [...inCookies, ...[request.headers[TOKEN_HEADER]].flat(), tokenInAddress(request)].flatMap(
    (token) => token ?? [],
  );
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
