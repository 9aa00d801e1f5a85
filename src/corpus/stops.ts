const CLOSERS = `["'”’』」)）》】〕\\]\\s]*`;
const STOP = new RegExp(`[。！？!?；;：:…]${CLOSERS}$`, "u");
const PROSE_STOP = new RegExp(`[。！？!?；;]${CLOSERS}$`, "u");
const TAIL = 12;

/** Whether a line is closed by its punctuation, a colon included. */
export const endsClosed = (line: string) => STOP.test(line.slice(-TAIL));

/** Whether a line ends as prose does: 。！？；. */
export const endsAsProse = (line: string) => PROSE_STOP.test(line.slice(-TAIL));
