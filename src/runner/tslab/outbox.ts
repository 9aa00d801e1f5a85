import { type Message, toFrames } from "../jupyter/message.js";

/** A socket, as far as sending goes. */
export interface Sending {
  send(frames: (Buffer | string)[]): Promise<void>;
}

/** Text of one message, in characters, up to which pieces of a stream are joined. */
const PIECE = 1_000_000;

/**
 * Messages on their way out, in order. A socket takes one at a time, and refuses more when a cell prints faster than it
 * sends (tslab loses them); here they wait, neighbouring pieces of a stream as one.
 */
export class Outbox {
  private readonly waiting: Message[] = [];
  private sending: Promise<void> | undefined;

  constructor(
    private readonly socket: Sending,
    private readonly key: string,
  ) {}

  post(message: Message): void {
    const last = this.waiting.at(-1);
    const joined = last && joinPieces(last, message);
    this.waiting.splice(joined ? -1 : this.waiting.length, joined ? 1 : 0, joined ?? message);
    this.sending ??= this.send().finally(() => (this.sending = undefined));
  }

  /** Resolves when all that was posted has been sent. */
  async flushed(): Promise<void> {
    while (this.sending) await this.sending;
  }

  private async send(): Promise<void> {
    for (let next = this.waiting.shift(); next; next = this.waiting.shift())
      await this.socket.send(toFrames(next, this.key));
  }
}

function joinPieces(last: Message, next: Message): Message | undefined {
  if (last.header.msg_type !== "stream" || next.header.msg_type !== "stream") return undefined;
  if (last.parent.msg_id !== next.parent.msg_id || last.content["name"] !== next.content["name"]) return undefined;
  const text = String(last.content["text"]) + String(next.content["text"]);
  return text.length > PIECE ? undefined : { ...last, content: { ...last.content, text } };
}
