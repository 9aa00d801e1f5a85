import { AlignmentType, LineRuleType, type IStylesOptions } from "docx";

/** Fonts as government offices name them: body, headings, title, figures and Latin text. */
export const FONTS = { body: "仿宋", heading: "黑体", title: "方正小标宋简体", latin: "Times New Roman" } as const;

/** What stands in for each where it is not installed, first choice first. */
export const FALLBACKS: Readonly<Record<string, readonly string[]>> = {
  仿宋: ["FangSong", "仿宋_GB2312", "STFangsong", "华文仿宋", "Noto Serif CJK SC"],
  黑体: ["SimHei", "STHeiti", "Heiti SC", "Noto Sans CJK SC"],
  方正小标宋简体: ["FZXiaoBiaoSong-B05S", "华文中宋", "STZhongsong", "宋体", "SimSun", "Noto Serif CJK SC"],
};

const face = (eastAsia: string) => ({ ascii: FONTS.latin, hAnsi: FONTS.latin, cs: FONTS.latin, eastAsia });

// Sizes in half-points: 二号 22 pt, 三号 16 pt, 小四 12 pt, 五号 10.5 pt.
const SIZE = { title: 44, body: 32, caption: 24, small: 21 } as const;
// 22 lines on 225 mm, in twentieths of a point.
const LINE = 580;
const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT });
const atLeast = { line: 300, lineRule: LineRuleType.AT_LEAST };

/** The styles of a report, GB/T 9704: 仿宋三号, 28.9 pt from line to line, headings in 黑体. */
export const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: face(FONTS.body), size: SIZE.body, language: { value: "en-US", eastAsia: "zh-CN" } } },
    title: {
      run: { font: face(FONTS.title), size: SIZE.title, color: "000000" },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exactly(720), before: LINE * 3, after: LINE } },
    },
    heading1: {
      run: { font: face(FONTS.heading), size: SIZE.body, color: "000000" },
      paragraph: { spacing: { ...exactly(LINE), before: 240, after: 60 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: "Body",
      name: "正文段",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: {
        indent: { firstLineChars: 200, firstLine: SIZE.body * 20 },
        spacing: exactly(LINE),
        alignment: AlignmentType.BOTH,
      },
    },
    { id: "Plain", name: "封面列表", basedOn: "Normal", paragraph: { spacing: exactly(LINE) } },
    {
      id: "Unit",
      name: "单位",
      basedOn: "Normal",
      run: { size: SIZE.small },
      paragraph: { alignment: AlignmentType.RIGHT, keepNext: true, spacing: atLeast },
    },
    {
      id: "Picture",
      name: "图",
      basedOn: "Normal",
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 120, after: 60 } },
    },
    {
      id: "Caption",
      name: "caption",
      basedOn: "Normal",
      run: { font: face(FONTS.heading), size: SIZE.caption },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...atLeast, before: 60, after: 60 }, keepNext: true },
    },
    {
      id: "Small",
      name: "图注",
      basedOn: "Normal",
      run: { size: SIZE.small },
      paragraph: { spacing: atLeast, keepLines: true },
    },
    {
      id: "Cell",
      name: "表格",
      basedOn: "Normal",
      run: { size: SIZE.small },
      paragraph: { spacing: { line: 280, lineRule: LineRuleType.AT_LEAST } },
    },
    {
      id: "TableOfFigures",
      name: "table of figures",
      basedOn: "Normal",
      run: { size: SIZE.caption },
      paragraph: { spacing: { line: 440, lineRule: LineRuleType.AT_LEAST } },
    },
  ],
};

/** A4 with the text block of 156 × 225 mm: 37 mm above, 28 mm left. */
export const PAGE = {
  size: { width: "210mm", height: "297mm" },
  margin: { top: "37mm", bottom: "35mm", left: "28mm", right: "26mm", header: "15mm", footer: "28mm" },
} as const;

/** Twips of the text block's width. */
export const BLOCK = Math.round((156 / 25.4) * 1440);
