import type { Bound } from "../metrics/metric.js";
import type { Lang } from "./chart.js";

// Noto Sans SC draws every export; the others stand in for it in a notebook, on each platform the closest first.
export const FONT =
  "Noto Sans SC, Source Han Sans SC, Noto Sans CJK SC, PingFang SC, Microsoft YaHei, WenQuanYi Zen Hei, sans-serif";

export const THEMES = ["color", "print"] as const;
export type ThemeName = (typeof THEMES)[number];

/** The colours of one theme. Series colours differ in lightness too, so that grey print and colour blindness keep them apart. */
export interface Colours {
  readonly ink: string;
  readonly soft: string;
  readonly faint: string;
  readonly rule: string;
  readonly main: string;
  readonly pale: string;
  readonly accent: string;
  readonly series: readonly string[];
  /** From nothing to much, for matrices. */
  readonly ramp: readonly string[];
}

export const COLOURS: Readonly<Record<ThemeName, Colours>> = {
  color: {
    ink: "#1d2733",
    soft: "#55616e",
    faint: "#e3e7eb",
    rule: "#8b96a1",
    main: "#1f5a8c",
    pale: "#a9c4dc",
    accent: "#c2451e",
    series: ["#163f66", "#b35c00", "#7fb0d6", "#e8c87e"],
    ramp: ["#f4f6f8", "#c3d7e8", "#6f9fc8", "#1f5a8c"],
  },
  print: {
    ink: "#1a1a1a",
    soft: "#555555",
    faint: "#e4e4e4",
    rule: "#8c8c8c",
    main: "#4a4a4a",
    pale: "#bdbdbd",
    accent: "#000000",
    series: ["#1f1f1f", "#7a7a7a", "#b4b4b4", "#dedede"],
    ramp: ["#f6f6f6", "#cfcfcf", "#8e8e8e", "#3d3d3d"],
  },
};

/** Sizes in points, the same at every width; a slide is read from further away and doubles them. */
export const POINTS = { title: 11, label: 9, small: 7.5 } as const;

/** How a bounded figure reads: never as an exact one. */
export const BOUND_WORDS: Readonly<Record<Lang, Readonly<Record<Bound, string>>>> = {
  zh: { "": "", ">": "超", ">=": "≥", "<": "不足", "<=": "≤", "~": "约" },
  en: { "": "", ">": ">", ">=": "≥", "<": "<", "<=": "≤", "~": "≈" },
};

/** The words a chart adds to those of its texts. */
export const WORDS = {
  zh: {
    note: "注：",
    source: "资料来源：",
    item: "名称",
    value: "数值",
    sentence: "原文",
    locus: "出处",
    stop: "。",
    comma: "，",
    semicolon: "；",
    colon: "：",
    points: "个百分点",
    before: "此前",
    now: "目前",
  },
  en: {
    note: "Note: ",
    source: "Source: ",
    item: "Item",
    value: "Value",
    sentence: "Sentence",
    locus: "Where",
    stop: ". ",
    comma: ", ",
    semicolon: "; ",
    colon: ": ",
    points: " percentage points",
    before: "before",
    now: "now",
  },
} as const satisfies Record<Lang, Record<string, string>>;
