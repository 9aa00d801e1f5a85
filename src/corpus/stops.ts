const CLOSERS = `["'”’』」)）》】〕\\]\\s]*`;
const STOP = new RegExp(`[。！？!?；;：:…]${CLOSERS}$`, "u");
const PROSE_STOP = new RegExp(`[。！？!?；;]${CLOSERS}$`, "u");
const TAIL = 12;

/** Whether a line is closed by its punctuation, a colon included. */
export const endsClosed = (line: string) => STOP.test(line.slice(-TAIL));

/** Whether a line ends as prose does: 。！？；. */
export const endsAsProse = (line: string) => PROSE_STOP.test(line.slice(-TAIL));

const OFFICE = /^[\p{Script=Han}\s]{2,40}(?:局|委|办|府|厅|室|会|中心|院|社|处|司|部|队|组|专班)$/u;

/** Whether a folded line is the name of an office and nothing else: 绍兴市科学技术局. */
export const isOffice = (folded: string) => folded.length <= 42 && OFFICE.test(folded);
