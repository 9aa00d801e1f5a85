import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";

/** What every Jupyter message says of itself. */
export interface Header {
  readonly msg_id: string;
  readonly msg_type: string;
  readonly session: string;
  readonly username: string;
  readonly date: string;
  readonly version: string;
}

export type Content = Readonly<Record<string, unknown>>;

/** One message of Jupyter's wire protocol. */
export interface Message {
  /** Where a router sends the answer; the topic, on iopub. */
  readonly identities: readonly Buffer[];
  readonly header: Header;
  /** The header of the request this message answers; empty for a request. */
  readonly parent: Partial<Header>;
  readonly metadata: Content;
  readonly content: Content;
}

const DELIMITER = Buffer.from("<IDS|MSG>");

/** A new message with an identity of its own. */
export function newMessage(type: string, content: Content, session: string, rest: Partial<Message> = {}): Message {
  const header = {
    msg_id: randomUUID(),
    msg_type: type,
    session,
    username: "jianbao",
    date: new Date().toISOString(),
    version: "5.3",
  };
  return { identities: [], parent: {}, metadata: {}, ...rest, header, content };
}

/** Message → frames of a socket, signed with the connection's key. */
export function toFrames(message: Message, key: string): (Buffer | string)[] {
  const { header, parent, metadata, content } = message;
  const parts = [header, parent, metadata, content].map((part) => JSON.stringify(part));
  return [...message.identities, DELIMITER, sign(parts, key), ...parts];
}

/** Frames of a socket → message; throws when the signature is not the key's. */
export function readFrames(frames: readonly Buffer[], key: string): Message {
  const at = frames.findIndex((frame) => frame.equals(DELIMITER));
  const [signature, ...parts] = frames.slice(at + 1);
  if (at < 0 || !signature || parts.length < 4) throw new Error(`invalid message: ${frames.length} frames`);
  if (!isSignature(signature, parts.slice(0, 4), key)) throw new Error(`invalid signature: ${signature.toString()}`);
  const [header, parent, metadata, content] = parts.map((part) => part.toString());
  return {
    identities: frames.slice(0, at),
    header: JSON.parse(header ?? "") as Header,
    parent: JSON.parse(parent ?? "") as Partial<Header>,
    metadata: JSON.parse(metadata ?? "") as Content,
    content: JSON.parse(content ?? "") as Content,
  };
}

function sign(parts: readonly (Buffer | string)[], key: string): string {
  const hmac = createHmac("sha256", key);
  for (const part of parts) hmac.update(part);
  return hmac.digest("hex");
}

function isSignature(signature: Buffer, parts: readonly Buffer[], key: string): boolean {
  const wanted = Buffer.from(sign(parts, key));
  return signature.length === wanted.length && timingSafeEqual(signature, wanted);
}
