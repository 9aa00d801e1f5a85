import type { Content } from "../jupyter/message.js";
import type { Handler } from "./internals.js";
import { VERSIONS } from "./versions.js";

/** What the kernel answers to each request but execute_request; `undefined` where the protocol wants no answer. */
export const ANSWERS: Readonly<Record<string, (handler: Handler, asked: Content) => Content | undefined>> = {
  kernel_info_request: (handler) => kernelInfo(handler),
  is_complete_request: (handler, asked) => handler.handleIsComplete(asked),
  inspect_request: (handler, asked) => ({ status: "ok", ...handler.handleInspect(asked) }),
  complete_request: (handler, asked) => ({ status: "ok", ...handler.handleComplete(asked) }),
  history_request: () => ({ status: "ok", history: [] }),
  comm_info_request: () => ({ status: "ok", comms: {} }),
  interrupt_request: (handler) => (handler.executor.interrupt(), { status: "ok" }),
  shutdown_request: (_handler, { restart }) => ({ status: "ok", restart: restart ?? false }),
};

// tslab states the TypeScript version of its first release.
function kernelInfo(handler: Handler): Content {
  const info = handler.handleKernel();
  const language = { ...(info["language_info"] as Content), version: VERSIONS.typescript };
  const banner = `TypeScript ${VERSIONS.typescript} on Node ${process.version}`;
  return { status: "ok", ...info, implementation_version: VERSIONS.tslab, language_info: language, banner };
}
