import type { Bound } from "../metrics/metric.js";
import type { Chart, FormName, Lang, Texts } from "./chart.js";
import { opennessOf } from "./parts/openEnds.js";

/** What rows of any form may carry that changes how their marks are drawn. */
interface Marked {
  readonly derived?: boolean;
  readonly corrected?: boolean;
  readonly bound?: Bound;
  readonly low?: number | null;
  readonly high?: number | null;
}

interface Signs {
  readonly derived: string;
  readonly corrected: string;
  /** What a figure with a lower bound only, or with an upper one only, is drawn as. */
  readonly beyond: string;
  readonly within: string;
}

const SIGNS: Readonly<Record<Lang, Signs>> = {
  zh: {
    derived: "空心为推算值。",
    corrected: "*为已更正的数。",
    beyond: "箭头向外：只知下限。",
    within: "缺口：只知上限。",
  },
  en: {
    derived: "Hollow: computed.",
    corrected: "* Corrected.",
    beyond: "Arrow: a lower bound only.",
    within: "Notch: an upper bound only.",
  },
};

const ORDER = ["derived", "beyond", "within", "corrected"] as const satisfies readonly (keyof Signs)[];

// Forms without bars have other signs for what is open.
const OTHER_SIGNS: Readonly<Partial<Record<FormName, Readonly<Record<Lang, Partial<Signs>>>>>> = {
  lines: {
    zh: { beyond: "三角向上：只知下限。", within: "三角向下：只知上限。" },
    en: { beyond: "Triangle up: a lower bound only.", within: "Triangle down: an upper bound only." },
  },
  intervals: {
    zh: { within: "箭头向左：只知上限。" },
    en: { within: "Arrow to the left: an upper bound only." },
  },
};

/** A chart's texts in a language, the note led by what the signs on its marks mean; undefined where there are none. */
export function textsOf({ form, rows, texts: all }: Chart, lang: Lang): Texts | undefined {
  const texts = all[lang];
  if (texts === undefined) return undefined;
  const words = { ...SIGNS[lang], ...OTHER_SIGNS[form]?.[lang] };
  const used = ORDER.filter((sign) => rows.some((row) => signsOf(row as Marked).includes(sign)));
  const note = [...used.map((sign) => words[sign]), ...(texts.note ? [texts.note] : [])];
  return used.length === 0 ? texts : { ...texts, note: note.join(lang === "zh" ? "" : " ") };
}

function signsOf({ derived, corrected, bound = "", low, high }: Marked): (keyof Signs)[] {
  const openness = opennessOf(bound);
  return [
    ...(derived ? ["derived" as const] : []),
    ...(corrected ? ["corrected" as const] : []),
    ...(openness === "beyond" || (high === null && low !== null) ? ["beyond" as const] : []),
    ...(openness === "within" || (low === null && high !== null) ? ["within" as const] : []),
  ];
}
