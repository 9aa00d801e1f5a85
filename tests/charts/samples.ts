import {
  bars,
  barTable,
  groupedBars,
  intervals,
  lines,
  matrix,
  pairs,
  progress,
  squares,
  terms,
  type Chart,
  type ChartTexts,
} from "../../src/charts/index.js";

const SOURCE = {
  zh: "《今日科技》2023年第9期（2023-10-08）“学习年·行动年·服务年”见行动 @绍兴",
  en: "Jinri Keji (Today's Science and Technology) 2023 no. 9, 8 October 2023",
};
const PLACES = {
  绍兴市: "Shaoxing",
  越城区: "Yuecheng",
  柯桥区: "Keqiao",
  上虞区: "Shangyu",
  诸暨市: "Zhuji",
  嵊州市: "Shengzhou",
  新昌县: "Xinchang",
};

type Own = Omit<ChartTexts["zh"], "source">;

function texts(zh: Own, en: Own): ChartTexts {
  return { zh: { source: SOURCE.zh, ...zh }, en: { source: SOURCE.en, ...en, words: { ...PLACES, ...en.words } } };
}

const SHENGZHOU =
  "1 至7 月,完成高新技术产业投资43.0 亿元,同比增长18.8%,占固定资产投资比重28.4%;高新技术产业增加值55.08 亿元,同比增长21.7%,占规上工业增加值比重64.6%;规上数字经济核心产业制造业增加值14.3 亿元,同比增长119.7%;规上工业研发投入11.78亿元,同比增长11.9%,占营收比重3.25%。";
const AT_SHENGZHOU = { sentence: SHENGZHOU, locus: "嵊州市·第2段·第2句" };

export const GROWTH_ROWS = [
  { id: "g1", indicator: "高新技术产业投资", value: 18.8, numeral: "18.8", ...AT_SHENGZHOU },
  { id: "g2", indicator: "高新技术产业增加值", value: 21.7, numeral: "21.7", ...AT_SHENGZHOU },
  { id: "g3", indicator: "规上数字经济核心产业制造业增加值", value: 119.7, numeral: "119.7", ...AT_SHENGZHOU },
  { id: "g4", indicator: "规上工业研发投入", value: 11.9, numeral: "11.9", ...AT_SHENGZHOU },
];

export const GROWTH_TEXTS = texts(
  {
    title: "嵊州市数字经济核心产业制造业增加值同比增长119.7%，为其余三项指标的五倍以上",
    subtitle: "2023年1—7月嵊州市主要指标同比增速",
    unit: "%",
    note: "同比为简报所载；增加值按可比价格计算。",
  },
  {
    title: "Shengzhou's digital-economy manufacturing more than doubled; other indicators grew by 12 to 22 per cent",
    subtitle: "Year-on-year growth, January to July 2023",
    unit: "%",
    words: {
      高新技术产业投资: "High-tech investment",
      高新技术产业增加值: "High-tech value added",
      规上数字经济核心产业制造业增加值: "Value added of core digital-economy manufacturing above designated size",
      规上工业研发投入: "Industrial R&D spending",
    },
  },
);

export const growth = (): Chart =>
  bars(GROWTH_ROWS, { name: "growth-shengzhou", category: "indicator", value: "value", texts: GROWTH_TEXTS });

const rising = (): Chart =>
  bars(
    [
      { item: "高企", change: 12.5 },
      { item: "技术交易额", change: -7 },
      { item: "研发投入", change: 3.25, derived: true },
    ],
    {
      name: "up-and-down",
      category: "item",
      value: "change",
      signed: true,
      highlight: ["技术交易额"],
      texts: texts(
        { title: "两升一降", unit: "亿元" },
        {
          title: "Two rises, one fall",
          unit: "100 million yuan",
          words: { 高企: "High-tech firms", 技术交易额: "Technology transactions", 研发投入: "R&D" },
        },
      ),
    },
  );

const talents = (): Chart =>
  groupedBars(
    [
      { place: "柯桥区", plan: "火炬计划", people: 27 },
      { place: "柯桥区", plan: "海外优青", people: 4 },
      { place: "诸暨市", plan: "火炬计划", people: 54 },
      { place: "诸暨市", plan: "海外优青", people: 11 },
    ],
    {
      name: "talents",
      category: "place",
      series: "plan",
      value: "people",
      texts: texts(
        { title: "诸暨市申报的火炬计划人才是柯桥区的两倍", unit: "人", note: "时点未注明。" },
        {
          title: "Zhuji put forward twice as many Torch candidates as Keqiao",
          unit: "people",
          words: { 火炬计划: "Torch programme", 海外优青: "Overseas fund" },
        },
      ),
    },
  );

const plans = (): Chart =>
  progress(
    [
      {
        plan: "绍兴市“315”工程项目投资",
        done: 98.5,
        year: 50,
        numeral: "98.5",
        id: "p1",
        sentence: "完成项目投资20.77 亿元,达到年度计划投资的98.5%",
        locus: "绍兴市·第3段·第5句",
      },
      { plan: "柯桥区技术交易额", done: 103.2, year: 66.7, numeral: "103.2" },
      { plan: "嵊州市10个重点项目年度投资", done: 96.79, year: 58.3, numeral: "96.79" },
      { plan: "嵊州市艇湖科技城年度投资", done: 93, year: null, numeral: "93" },
    ],
    {
      name: "plans",
      category: "plan",
      value: "done",
      reference: "year",
      texts: texts(
        {
          title: "四项年度计划均快于时序，柯桥区技术交易额已提前完成",
          unit: "%",
          note: "时序进度按报告期月数占全年的比例计算；各计划不同，不作排名。",
        },
        {
          title: "All plans run ahead of the calendar; Keqiao has already met its target",
          unit: "%",
          words: { 完成率: "Completion", 时序进度: "Share of year elapsed" },
        },
      ),
    },
  );

const fromTo = (): Chart =>
  pairs(
    [
      {
        place: "越城区",
        indicator: "高新技术企业",
        base: 120,
        value: 539,
        unit: "家",
        id: "t1",
        sentence: "截至目前,高新技术企业数从120 家增长到539 家",
        locus: "越城区·第2段·第2句",
      },
      { place: "越城区", indicator: "省科技型中小企业", base: 843, value: 1655, unit: "家" },
      { place: "越城区", indicator: "研究与试验发展（R&D）经费占比", base: 0.58, value: 2.84, unit: "%" },
      { place: "新昌县", indicator: "创新事项平均办结时间", base: 7, value: 2, unit: "天" },
    ],
    {
      name: "from-to",
      panel: "indicator",
      group: "place",
      from: "base",
      to: "value",
      unit: "unit",
      texts: texts(
        {
          title: "越城区高新技术企业增至四倍半，新昌县办结时间缩至两天",
          unit: "",
          note: "起点年份简报未注明；变化幅度为计算值。",
        },
        {
          title: "High-tech firms in Yuecheng rose four and a half times; Xinchang cut handling time to two days",
          unit: "",
          words: {
            家: "firms",
            天: "days",
            高新技术企业: "high-tech firms",
            省科技型中小企业: "technology SMEs",
            创新事项平均办结时间: "average handling time",
          },
        },
      ),
    },
  );

const COVERAGE = [
  "有数",
  "仅定性",
  "未提",
  "未提",
  "有数",
  "有数",
  "未提",
  "未提",
  "仅定性",
  "有数",
  "未提",
  "有数",
  "仅定性",
  "未提",
];

const coverage = (): Chart =>
  matrix(
    ["技术交易额", "高新技术产业增加值"].flatMap((indicator, row) =>
      Object.keys(PLACES).map((place, column) => ({ indicator, place, state: COVERAGE[row * 7 + column] })),
    ),
    {
      name: "coverage",
      row: "indicator",
      column: "place",
      value: "state",
      states: ["未提", "仅定性", "有数"],
      texts: texts(
        { title: "没有一项指标七地都报", unit: "" },
        {
          title: "No indicator is reported by all seven",
          unit: "",
          words: { 未提: "not mentioned", 仅定性: "words only", 有数: "figure" },
        },
      ),
    },
  );

const heat = (): Chart =>
  matrix(
    ["创新", "三位一体"].flatMap((word, row) =>
      Object.keys(PLACES).map((place, column) => ({ word, place, times: (row + 2) * column })),
    ),
    {
      name: "heat",
      row: "word",
      column: "place",
      value: "times",
      texts: texts({ title: "“创新”见于各节", unit: "次" }, { title: "Innovation is everywhere", unit: "times" }),
    },
  );

const words = (): Chart =>
  terms(
    [
      { term: "三位一体", count: 9, sections: 6 },
      { term: "创新", count: 64, sections: 7 },
      { term: "双倍增", count: 3, sections: 3 },
    ],
    {
      name: "terms",
      term: "term",
      count: "count",
      range: "sections",
      highlight: ["三位一体"],
      texts: texts(
        { title: "“创新”出现64次，遍及全部七节", unit: "次" },
        { title: "Innovation leads the vocabulary", unit: "times", words: { 见于几节: "Sections" } },
      ),
    },
  );

const bounds = (): Chart =>
  intervals(
    [
      {
        item: "诸暨市18个重点项目完成实际投资",
        low: 30,
        high: null,
        sentence: "目前18 个重点项目已完成实际投资超30 亿元",
        locus: "诸暨市·第3段·第2句",
      },
      { item: "嵊州市10个重点项目完成年度投资", low: 39.525, high: 39.535, value: 39.53 },
      { item: "柯桥区技术交易额年度目标（推算）", low: 51.96, high: 52.02, derived: true },
      { item: "上限", low: null, high: 12 },
    ],
    {
      name: "bounds",
      category: "item",
      low: "low",
      high: "high",
      value: "value",
      texts: texts(
        { title: "能推算的都带区间，“超30亿元”没有上限", unit: "亿元" },
        { title: "Derived figures come with their interval", unit: "100 million yuan" },
      ),
    },
  );

const ranks = (): Chart =>
  squares(
    [
      {
        rank: "位居全省前三位",
        n: 4,
        sentence: "4 个指标位居前三位,11个指标位居全省前50%。",
        locus: "绍兴市·第3段·第3句",
      },
      { rank: "第四位至全省前50%", n: 7 },
      { rank: "全省后50%", n: 5 },
    ],
    {
      name: "ranks",
      category: "rank",
      count: "n",
      texts: texts(
        { title: "16个指标中11个位居全省前半，其中4个进入前三", unit: "个" },
        { title: "Eleven of sixteen indicators are in the upper half", unit: "indicators" },
      ),
    },
  );

const course = (): Chart =>
  lines(
    [
      { place: "嵊州市", month: "2023-04", value: 17 },
      { place: "嵊州市", month: "2023-06", value: 36.1 },
      { place: "嵊州市", month: "2023-07", value: 43, numeral: "43.0" },
      { place: "诸暨市", month: "2023-04", value: 30 },
      { place: "诸暨市", month: "2023-05", value: 37 },
      { place: "诸暨市", month: "2023-06", value: 40.1 },
      { place: "诸暨市", month: "2023-07", value: 44.5 },
    ],
    {
      name: "course",
      period: "month",
      value: "value",
      series: "place",
      texts: texts(
        { title: "累计投资逐月上升，嵊州市5月未报", unit: "亿元" },
        { title: "Cumulative investment rises; Shengzhou did not report May", unit: "100 million yuan" },
      ),
    },
  );

const stated = (): Chart =>
  barTable(
    [
      { ...GROWTH_ROWS[0], level: "43.0亿元", period: "1—7月", place: "嵊州市" },
      { ...GROWTH_ROWS[1], level: "55.08亿元", period: "1—7月", place: "嵊州市" },
      { ...GROWTH_ROWS[2], level: "14.3亿元", period: "1—7月", place: "嵊州市" },
      { ...GROWTH_ROWS[3], level: "11.78亿元", period: "1—7月", place: "嵊州市" },
      { indicator: "技术交易额", value: null, level: "76.9亿元", period: "1—7月", place: "诸暨市" },
      { indicator: "高新技术产业投资", value: -3.2, derived: true, level: "", period: "", place: "诸暨市" },
      { indicator: "专利授权", value: 12, bound: ">", level: "", period: "", place: "诸暨市" },
    ],
    {
      name: "stated-growth",
      columns: { indicator: "指标", level: "本期数", period: "时段", value: "同比" },
      bar: "value",
      group: "place",
      signed: true,
      texts: texts(
        { title: "嵊州市四项指标都注明同比", unit: "%", note: "增加值按可比价计算。" },
        {
          title: "Shengzhou states how four indicators grew",
          unit: "%",
          words: {
            ...GROWTH_TEXTS.en?.words,
            指标: "Indicator",
            本期数: "Level",
            时段: "Period",
            同比: "Year on year",
            技术交易额: "Technology transactions",
            专利授权: "Patents granted",
            "1—7月": "Jan–Jul",
            "43.0亿元": "4.30 bn yuan",
            "55.08亿元": "5.508 bn yuan",
            "14.3亿元": "1.43 bn yuan",
            "11.78亿元": "1.178 bn yuan",
            "76.9亿元": "7.69 bn yuan",
          },
        },
      ),
    },
  );

const bounded = (): Chart =>
  bars(
    [
      { item: "诸暨市重点项目完成投资", value: 30, numeral: "30", bound: ">" },
      { item: "嵊州市重点项目完成投资", value: 39.53, numeral: "39.53" },
      { item: "柯桥区在建项目", value: 20, numeral: "20", bound: "<=" },
      { item: "上虞区产业基金", value: 25, numeral: "52" },
    ],
    {
      name: "bounded",
      category: "item",
      value: "value",
      texts: texts(
        { title: "“超30亿元”没有上限，不画成30", unit: "亿元" },
        { title: "More than 30 is not 30", unit: "100 million yuan" },
      ),
    },
  );

/** A chart of every form, made of what the first bulletin says (the course over months is invented). */
export const SAMPLES: readonly (() => Chart)[] = [
  growth,
  rising,
  talents,
  plans,
  fromTo,
  coverage,
  heat,
  words,
  bounds,
  ranks,
  course,
  stated,
  bounded,
];
