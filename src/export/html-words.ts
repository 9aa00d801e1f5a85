/** What a page of charts says itself. */
export const WORDS = {
  zh: {
    gallery: "图表",
    evidence: "出处",
    hint: "点图中的标记，或点这里的位置，看它在简报里的原文",
    item: "名称",
    value: "数值",
    sentence: "原文",
    locus: "位置",
    files: "文件",
    back: "回到图",
    previous: "上一句",
    next: "下一句",
    gone: "seeds/ 里已没有这句话所在的简报，这里只能给出原句。",
  },
  en: {
    gallery: "Charts",
    evidence: "Evidence",
    hint: "click a mark of the chart, or a place here, for the sentence in its bulletin",
    item: "Item",
    value: "Value",
    sentence: "Sentence",
    locus: "Where",
    files: "Files",
    back: "Back to the chart",
    previous: "Previous",
    next: "Next",
    gone: "The bulletin of this sentence is no longer in seeds/: here is the sentence alone.",
  },
} as const;

export type PageWords = (typeof WORDS)[keyof typeof WORDS];
