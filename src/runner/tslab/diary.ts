import { randomUUID } from "node:crypto";
import { type Recording, noteModules, takeReads } from "../../lineage/index.js";
import { type Inputs, hashInputs, hashText } from "../inputs.js";
import { hashOutputs } from "../hash-outputs.js";
import { type Arrived, Outputs } from "../outputs.js";
import { type SessionCell, saveSession } from "../sessions.js";

/** Time for the next cell to begin before a session is written: a "Run All" is written once. */
const PAUSE_MS = 200;

/** What a kernel keeps of its cells for whoever asks later what it executed. */
export interface Diary {
  begin(source: string): void;
  receive(message: Arrived): void;
  end(failed: boolean): void;
  /** Writes down what has not been written yet. */
  save(): void;
}

/** A kernel that our runner started tells it what it read: no need to write. */
export const NO_DIARY: Diary = {
  begin: () => undefined,
  receive: () => undefined,
  end: () => undefined,
  save: () => undefined,
};

/** Keeps the diary of a kernel that Jupyter started, in the workspace's .jianbao/sessions. */
export function keepDiary(root: string, recording: Recording): Diary {
  const [name, outputs] = [randomUUID(), new Outputs()];
  const cells: Omit<SessionCell, "outputs">[] = [];
  let inputs: Inputs = {};
  void hashInputs(root).then((now) => (inputs = now));
  let waiting: NodeJS.Timeout | undefined;
  const save = (): void => {
    if (!waiting) return;
    clearTimeout(waiting);
    waiting = undefined;
    noteModules(Object.keys(require.cache));
    const shown = outputs.all().map((each) => hashOutputs(stored(each)));
    const told = cells.map((cell, i) => ({ ...cell, outputs: shown[i] ?? "" }));
    orNever(() => saveSession(root, name, { cells: told, inputs, reads: takeReads(recording) }));
  };
  return {
    save,
    begin(source) {
      recording.step = cells.length;
      cells.push({ source: hashText(source), failed: false });
      outputs.begin();
    },
    receive: (message) => outputs.receive(message),
    end(failed) {
      const last = cells.at(-1);
      if (last) cells[cells.length - 1] = { ...last, failed };
      clearTimeout(waiting);
      waiting = setTimeout(save, PAUSE_MS).unref();
    },
  };
}

// As it comes out of a file.
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

// A cell is not to fail because its record cannot be written.
function orNever(work: () => void): void {
  try {
    work();
  } catch {
    return;
  }
}
