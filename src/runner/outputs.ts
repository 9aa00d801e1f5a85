import type { Header, Message } from "./jupyter/message.js";
import type { Bundle, Output } from "./notebook.js";

/** As much of a message as counts here. */
export interface Arrived extends Pick<Message, "content"> {
  readonly header: Pick<Header, "msg_type">;
}

/**
 * The output of a notebook's cells as it arrives: messages in, outputs of a notebook out. Streams are joined, displays
 * that are shown again by their id replace their first showing, in whichever cell that was.
 */
export class Outputs {
  private readonly cells: Output[][] = [];
  private readonly displays = new Map<string, { cell: Output[]; output: Output }[]>();
  private clearNext = false;
  /** Characters that the last cell has sent. */
  size = 0;

  /** From here on, output is the next cell's. */
  begin(): void {
    this.cells.push([]);
    this.clearNext = false;
    this.size = 0;
  }

  /** The outputs of each cell begun, in order. */
  all(): readonly (readonly Output[])[] {
    return this.cells;
  }

  receive({ header, content }: Arrived): void {
    const cell = this.cells.at(-1);
    if (!cell) return;
    if (header.msg_type === "clear_output") return this.clear(cell, content["wait"] === true);
    const id = (content["transient"] as { display_id?: string } | undefined)?.display_id;
    const output = toOutput(header.msg_type, content);
    if (!output) return;
    this.size += sizeOf(content);
    if (id) this.update(id, output);
    if (header.msg_type !== "update_display_data") this.append(cell, output, id);
  }

  private clear(cell: Output[], wait: boolean): void {
    if (wait) this.clearNext = true;
    else cell.length = 0;
  }

  private update(id: string, output: Output): void {
    for (const shown of this.displays.get(id) ?? []) {
      const at = shown.cell.indexOf(shown.output);
      if (at >= 0) shown.cell[at] = shown.output = output;
    }
  }

  private append(cell: Output[], output: Output, id: string | undefined): void {
    if (this.clearNext) cell.length = 0;
    this.clearNext = false;
    if (id) this.displays.set(id, [...(this.displays.get(id) ?? []), { cell, output }]);
    const last = cell.at(-1);
    if (last && canJoin(last, output)) cell[cell.length - 1] = joinStreams(last, output);
    else cell.push(output);
  }
}

function sizeOf(content: Bundle): number {
  const texts = [content["text"], ...Object.values((content["data"] as Bundle | undefined) ?? {})];
  return texts.reduce<number>((sum, text) => sum + (typeof text === "string" ? text.length : 0), 0);
}

type Stream = Extract<Output, { output_type: "stream" }>;

function canJoin(last: Output, next: Output): last is Stream {
  return last.output_type === "stream" && next.output_type === "stream" && last.name === next.name;
}

function joinStreams(last: Stream, next: Output): Stream {
  return { ...last, text: last.text + (next as Stream).text };
}

/** Neighbouring pieces of the same stream as one. */
export function joinNeighbours(outputs: readonly Output[]): Output[] {
  return outputs.reduce<Output[]>((joined, output) => {
    const last = joined.at(-1);
    return last && canJoin(last, output) ? [...joined.slice(0, -1), joinStreams(last, output)] : [...joined, output];
  }, []);
}

// What of a message's content a notebook stores.
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  stream: ["name", "text"],
  display_data: ["data", "metadata"],
  execute_result: ["data", "metadata", "execution_count"],
  error: ["ename", "evalue", "traceback"],
};

function toOutput(messageType: string, content: Bundle): Output | undefined {
  const type = messageType.replace(/^update_/, "");
  const fields = FIELDS[type]?.map((field) => [field, content[field]]);
  return fields && ({ output_type: type, ...Object.fromEntries(fields) } as Output);
}
