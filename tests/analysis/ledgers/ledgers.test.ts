import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  GAP,
  honourLedger,
  indicatorProgress,
  progressGrid,
  ledgerGaps,
  projectLedger,
  systemMap,
  taskLedger,
} from "../../../src/analysis/index.js";
import { scopeOf } from "../../../src/analysis/ledgers/honourLedger.js";
import { readBulletin } from "../../../src/corpus/index.js";
import { toEntityRow, toRow } from "../../../src/dataset/index.js";
import { extractEntities } from "../../../src/entities/index.js";
import { type Frame, toEntityFrame, toMetricFrame, toRows } from "../../../src/frames/index.js";
import { workspacePath } from "../../../src/lineage/workspace.js";
import { extractMetrics } from "../../../src/metrics/index.js";

// The seed itself, whatever people decided about its rows.
const seed = readBulletin(readFileSync(workspacePath("seeds", "shaoxing-2023-09.txt"), "utf8"), "shaoxing-2023-09");
const metrics = toMetricFrame(extractMetrics(seed).metrics.map(toRow));
const entities = toEntityFrame(extractEntities(seed).map(toEntityRow));
const PLACES = ["绍兴市", "越城区", "柯桥区", "上虞区", "诸暨市", "嵊州市", "新昌县"];

/** The lines of a place, each as its cells. */
function lines<R extends { readonly place: string }>(frame: Frame<R>, place: string, ...columns: (keyof R & string)[]) {
  return toRows(frame)
    .filter((row) => row.place === place)
    .map((row) => columns.map((column) => String(row[column])).join(" | "));
}

describe("systemMap(metrics, entities)", () => {
  const map = systemMap(metrics, entities);

  test("lists platforms, other holders of figures, and partners tied to no platform", () => {
    expect(lines(map, "越城区", "kind", "name", "stage", "partners", "figures")).toEqual([
      "平台 | 鉴水科技城 | 建设 | 未提 | 未提",
      "平台 | 绍兴‘万亩千亿’新产业平台产教联合体 | 建设 | 绍兴职业技术学院 | 未提",
      "平台 | 省级集成电路产业创新中心 | 建设 | 未提 | 未提",
      "主体 | 百亿级产业科创基金 | 未提 | 未提 | 社会资本超300亿元、产业项目122个",
      "合作单位 | 浙江大学 | 建设 | 未提 | 未提",
      "合作单位 | 上海交通大学 | 建设 | 未提 | 未提",
    ]);
  });

  test("gives a platform its own figures, and marks those that several report together", () => {
    expect(lines(map, "柯桥区", "name", "figures")).toEqual([
      "省现代纺织技术创新中心 | 高端人才超290人、科技型企业12家、关键技术攻关项目超120项",
    ]);
    expect(lines(map, "诸暨市", "name", "stage", "partners", "figures")[3]).toBe(
      "浣江实验室 | 签约 | 浙江大学 | 与中俄(诸暨)国际实验室、西交网络空间安全研究院合计：孵化引进企业8家、科研合作项目13项、发明专利37项、授权发明专利4项",
    );
  });

  test("names a platform once, however often the place names it", () => {
    expect(lines(map, "新昌县", "name", "stage")).toEqual(["创新服务“云局” | 建设"]);
  });
});

describe("indicatorProgress(metrics, entities)", () => {
  const table = indicatorProgress(metrics, entities);
  const of = (indicator: string) =>
    toRows(table)
      .filter((row) => row.indicator === indicator)
      .map(({ place, figure, stage, period, completion, elapsed, growth, rank }) =>
        [place, figure, stage, period, completion, elapsed, growth, rank].join(" | "),
      );

  test("has a line for every place, gaps among them, and marks the share of the year as computed", () => {
    expect(of("技术交易额")).toEqual([
      "绍兴市 | 未提 | 未提 | 未提 | 未提 | 未提 | 未提 | 未提",
      "越城区 | 未提 | 未提 | 未提 | 未提 | 未提 | 未提 | 未提",
      "柯桥区 | 53.65亿元 | 未提 | 2023年1—8月 | 103.2% | 66.7%（计算） | 未提 | 未提",
      "上虞区 | 未提 | 未提 | 未提 | 未提 | 未提 | 未提 | 未提",
      "诸暨市 | 76.9亿元 | 未提 | 2023年1—7月 | 未提 | 58.3%（计算） | 未提 | 全省第6位",
      "嵊州市 | 未提 | 未提 | 未提 | 未提 | 未提 | 未提 | 未提",
      "新昌县 | 未提 | 未提 | 未提 | 未提 | 未提 | 未提 | 未提",
    ]);
  });

  test("computes no share of the year for what is not dated, and gives each of two ranks in a sentence its own figure", () => {
    expect(of("项目投资")[0]).toBe("绍兴市 | 20.77亿元 | 未提 | 时点未注明 | 98.5% | 无从计算 | 未提 | 全省第3位");
    expect(of("列入省“315”科技创新体系建设工程项目")[0]).toBe(
      "绍兴市 | 13个 | 入选 | 时点未注明 | 未提 | 无从计算 | 未提 | 全省第三位",
    );
    expect(of("列入省扩大有效投资“千项万亿”工程项目")[0]).toContain("7项 | 入选");
    expect(of("列入省扩大有效投资“千项万亿”工程项目")[0]).toContain("全省第二位");
  });

  test("keeps figures of different 口径 in their own words, and leaves awards to their ledger", () => {
    expect(of("高新技术企业").slice(1, 5)).toEqual([
      "越城区 | 539家 | 存量 | 时点未注明 | 未提 | 无从计算 | 未提 | 未提",
      "柯桥区 | 204家 | 推荐申报 | 时点未注明 | 未提 | 无从计算 | 未提 | 未提",
      "上虞区 | 未提 | 未提 | 未提 | 未提 | 未提 | 未提 | 未提",
      "诸暨市 | 132家 | 新增 | 2023年1—7月 | 未提 | 58.3%（计算） | 未提 | 未提",
    ]);
    expect(of("高新技术产业投资")[5]).toBe(
      "嵊州市 | 43.0亿元 | 未提 | 2023年1—7月 | 未提 | 58.3%（计算） | 18.8% | 未提",
    );
    expect(of("省科技创新鼎")).toEqual([]);
  });
});

test("progressGrid(progress) is the table as printed: indicators down, places across, gaps shown", () => {
  const grid = toRows(progressGrid(indicatorProgress(metrics, entities)));
  expect(grid.find(({ indicator }) => indicator === "技术交易额")).toEqual({
    indicator: "技术交易额",
    绍兴市: "未提",
    越城区: "未提",
    柯桥区: "53.65亿元（2023年1—8月，完成103.2%）",
    上虞区: "未提",
    诸暨市: "76.9亿元（2023年1—7月，全省第6位）",
    嵊州市: "未提",
    新昌县: "未提",
  });
  expect(grid.find(({ indicator }) => indicator === "省级产业创新服务综合体保有量")?.["越城区"]).toBe(
    "全省第一位（时点未注明）",
  );
});

describe("projectLedger(metrics, entities)", () => {
  const ledger = projectLedger(metrics, entities);
  const of = (place: string) => lines(ledger, place, "project", "count", "stage", "listed", "investment", "completion", "elapsed"); // prettier-ignore

  test("gives an amount that may belong to either of two lists a line of its own", () => {
    expect(of("绍兴市")).toEqual([
      "列入省“315”科技创新体系建设工程项目 | 13个 | 入选 | 未提 | 未提 | 未提 | 无从计算",
      "列入省扩大有效投资“千项万亿”工程项目 | 7项 | 入选 | 未提 | 未提 | 未提 | 无从计算",
      "项目投资（对应清单未注明） | 未提 | 未提 | 未提 | 20.77亿元 | 98.5% | 无从计算",
    ]);
  });

  test("sets lists beside named projects and never adds them", () => {
    expect(of("嵊州市")).toEqual([
      "重点项目 | 10个 | 未提 | 未提 | 39.53亿元 | 96.79% | 58.3%（计算）",
      "艇湖科技城项目 | 单个 | 入选 | 省三大科创高地重大创新平台、“千项万亿”工程 | 0.93亿元 | 93% | 58.3%（计算）",
    ]);
    expect(of("诸暨市")).toEqual(["重点项目 | 18个 | 未提 | 未提 | 超30亿元 | 未提 | 无从计算"]);
    expect(of("柯桥区")).toEqual([
      "省现代纺织技术创新中心二期项目 | 单个 | 开工 | 未提 | 未提 | 未提 | 未提",
      "全生命周期数字化建造核心技术及产业化应用 | 单个 | 入选 | 2022年度省科技奖二等奖候选成果 | 未提 | 未提 | 未提",
    ]);
  });

  test("shows a place without projects as a gap", () => {
    for (const place of ["越城区", "上虞区", "新昌县"]) expect(of(place)).toEqual([Array(7).fill(GAP).join(" | ")]);
  });
});

describe("taskLedger(metrics, entities)", () => {
  const ledger = taskLedger(metrics, entities);
  const of = (place: string) => lines(ledger, place, "kind", "task", "holder", "stage", "quantity");

  test("holds plans, pilots, documents and counted tasks, each with its stage", () => {
    expect(of("柯桥区")).toEqual([
      "行动 | “315”科技创新体系建设工程 | 柯桥区 | 实施 | 未提",
      "试点 | 全市“三位一体”高质量发展十大改革试点 | 探索现代纺织产学研用全产业链协同创新模式 | 入选 | 未提",
      "行动 | “双倍增”计划 | 柯桥区 | 实施 | 未提",
      "文件 | 关于加快科技创新的若干政策 | 柯桥区 | 出台 | 未提",
      "行动 | 火炬计划 | 柯桥区 | 申报 | 27人",
      "行动 | 国家特支计划 | 柯桥区 | 申报 | 9人",
      "任务 | 关键技术攻关项目 | 省现代纺织技术创新中心 | 实施 | 超120项",
      "任务 | 省级“双尖双领”攻关需求 | 柯桥区 | 摸排需求 | 32项",
      "任务 | 市级产业关键技术攻关需求 | 柯桥区 | 摸排需求 | 26项",
      "任务 | 市级科技计划项目 | 柯桥区 | 推荐申报 | 23项",
    ]);
  });

  test("joins the stages of what a place names more than once, and shows an unstated stage as a gap", () => {
    expect(of("绍兴市")[0]).toBe("行动 | “315”科技创新体系建设工程 | 绍兴市 | 实施、入选 | 未提");
    expect(of("越城区")[0]).toBe("行动 | “258”科创计划 | 越城区 | 未提 | 未提");
  });
});

describe("honourLedger(metrics, entities)", () => {
  const ledger = honourLedger(metrics, entities);
  const of = (place: string) => lines(ledger, place, "kind", "item", "result", "scope", "winner", "quantity");

  test("holds ranks, ratings and awards with the area they count in", () => {
    expect(of("越城区")).toEqual([
      "位次 | 科技创新百强区 | 第59位 | 全国 | 越城区 | 未提",
      "位次 | 省级产业创新服务综合体保有量 | 第一位 | 全省 | 越城区 | 未提",
      "位次 | 研究与试验发展(R&D)经费占比增幅 | 第一位 | 全市 | 越城区 | 未提",
      "评级 | 省级综合体评价优秀 | 获评 | 全省 | 医疗器械、节能环保、现代医药 | 未提",
      "评级 | 五星评价 | 获评 | 全省 | 全省“315”科技创新体系考核 | 未提",
      "荣誉 | 2022年度浙江省改革突破奖 | 获评 | 全省 | 越城区 | 未提",
    ]);
    expect(of("诸暨市")).toEqual([
      "位次 | 技术交易额 | 第6位 | 全省 | 诸暨市 | 未提",
      "荣誉 | 2022年度省西湖友谊奖 | 入选 | 全省 | 外国专家 | 未提",
    ]);
  });

  test("says for how many years, and among how many, where the bulletin does", () => {
    expect(of("上虞区")).toContain("荣誉 | 省科技创新鼎 | 获评 | 全省 | 上虞区 | 两年");
    expect(of("嵊州市")).toContain("荣誉 | 2022年度省科学技术奖候选成果 | 入选 | 全省 | 嵊州市 | 1项");
  });

  test("takes no area from the name of the place that was rated, and shows a place without honours as a gap", () => {
    expect(of("绍兴市")).toContain("评级 | 五星评价 | 获评 | 未提 | 绍兴市创新深化与“315”科创体系建设工作 | 未提");
    expect(of("新昌县")).toEqual([Array(6).fill(GAP).join(" | ")]);
  });
});

test("every ledger has every place in reading order, and every line that says something names its rows and sentence", () => {
  for (const make of [systemMap, indicatorProgress, projectLedger, taskLedger, honourLedger]) {
    const rows = toRows(make(metrics, entities) as Frame<{ place: string; ids: readonly string[]; sentence: string }>);
    expect([...new Set(rows.map(({ place }) => place))]).toEqual(PLACES);
    for (const { ids, sentence } of rows) expect(ids.length > 0).toBe(sentence !== "");
  }
});

test("ledgerGaps(ledgers) counts the empty cells of each ledger, place by place", () => {
  const [, , , , zhuji, , xinchang] = toRows(ledgerGaps({ 重大项目实施表: projectLedger(metrics, entities) }));
  expect(zhuji).toEqual({ ledger: "重大项目实施表", place: "诸暨市", lines: 1, cells: 8, gaps: 3, share: 37.5 });
  expect(xinchang).toEqual({ ledger: "重大项目实施表", place: "新昌县", lines: 0, cells: 8, gaps: 8, share: 100 });
});

test("scopeOf(name) reads the widest area a name speaks of", () => {
  expect(scopeOf("第三批全省现代服务业创新发展区名单")).toBe("全省");
  expect(scopeOf("全国科技创新百强县")).toBe("全国");
  expect(scopeOf("绍兴市“三位一体”改革试点")).toBe("全市");
  expect(scopeOf("技术市场五星评价")).toBe("");
});
