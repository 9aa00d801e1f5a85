/** What a unit measures, the base unit of that, and how many base units one of it is. */
export interface Unit {
  /** money, percent, point, count, people, rank, time …; "" for a unit that is not known. */
  readonly dimension: string;
  readonly base: string;
  readonly factor: number;
}

// dimension: unit=factor …, the base unit first. Percent and percentage points are two dimensions. Durations are not
// converted (a month is no number of days), measure words of counts neither (家 is not 项): each is its own base.
const TABLE = `
  money: 元 人民币
  usd: 美元
  eur: 欧元
  jpy: 日元
  hkd: 港元 港币
  percent: % ‰=0.1 成=10
  point: 个百分点 百分点=1 个千分点=0.1 个基点=0.01 基点=0.01
  multiple: 倍
  people: 人 名=1
  mass: 吨 公斤=0.001 千克=0.001 斤=0.0005 克=0.000001
  coal equivalent: 吨标准煤 吨标煤=1 吨煤=1
  area: 平方米 平米=1 平方公里=1000000 平方千米=1000000 公顷=10000
  mu: 亩
  length: 米 公里=1000 千米=1000 厘米=0.01 毫米=0.001
  volume: 立方米 升=0.001
  power: 千瓦 兆瓦=1000 吉瓦=1000000 瓦=0.001
  energy: 千瓦时 度电=1 兆瓦时=1000 吉瓦时=1000000
  temperature: ℃ 摄氏度=1
`;

const OWN_BASE: Readonly<Record<string, string>> = {
  time: "年 个年度 个季度 个月 周 天 日 工作日 个工作日 个自然日 小时 个小时 分钟 秒 秒钟 毫秒",
  count: `家 个 项 件 位 户 所 座 处 条 台 套 辆 艘 架 列 班 趟 次 场 篇 部 册 份 张 只 头 羽 尾 株 棵 栋 幢 间 床 对 组 批 批次 支 队 门
    种 类 款 例 宗 起 笔 单 票 箱 片 块 根 颗 枚 副 眼 口 井 盏 面 幅 首 句 档 期 轮 届 级 集 节 本 卷 版 站 步 村 镇 街道 校 店 家次 人次 件次
    户次 车次 班次 架次 场次 台次 项次 例次 艘次 列次 标箱 床位 张床位 家企业次 个标准箱 剂次 台(套)`,
};

const UNITS: ReadonlyMap<string, Unit> = new Map([...readTable(TABLE), ...readOwnBases()]);

function readTable(table: string): [string, Unit][] {
  return table.trim().split("\n").flatMap((line) => {
    const [dimension = "", words = ""] = line.trim().split(": ");
    const [base = "", ...others] = words.split(" ");
    return [base, ...others].map((word): [string, Unit] => {
      const [unit = "", factor = "1"] = word.split("=");
      return [unit, { dimension, base, factor: Number(factor) }];
    });
  }); // prettier-ignore
}

function readOwnBases(): [string, Unit][] {
  return Object.entries(OWN_BASE).flatMap(([dimension, words]) =>
    words.split(/\s+/u).map((unit): [string, Unit] => [unit, { dimension, base: unit, factor: 1 }]),
  );
}

const MULTIPLIERS: Readonly<Record<string, number>> = { 十: 1e1, 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };

/**
 * What a unit as written measures. A position in a ranking is a rank whatever its measure word. An unknown unit has no
 * dimension and is its own base: nothing is guessed.
 *
 * @example
 * findUnit("亿元")      // { dimension: "money", base: "元", factor: 1e8 }
 * findUnit("万家")      // { dimension: "count", base: "家", factor: 1e4 }
 * findUnit("个百分点")  // { dimension: "point", base: "个百分点", factor: 1 }
 * findUnit("元/人")     // { dimension: "", base: "元/人", factor: 1 }
 */
export function findUnit(written: string, measure = "value"): Unit {
  const kind = measure === "rank" ? "rank" : "value";
  const name = `${kind} ${written}`;
  const unit = found.get(name) ?? readUnit(written, kind);
  found.set(name, unit);
  return unit;
}

const found = new Map<string, Unit>();

function readUnit(written: string, measure: "rank" | "value"): Unit {
  const unit = written.normalize("NFKC").replace(/\s/gu, "");
  if (measure === "rank" && ["位", "名", ""].includes(unit)) return { dimension: "rank", base: "位", factor: 1 };
  const known = UNITS.get(unit);
  if (known) return known;
  const [multiplier, stem] = splitMultiplier(unit);
  const counted = UNITS.get(stem);
  if (multiplier === "" || (!counted && stem !== "")) return { dimension: "", base: unit, factor: 1 };
  const times = [...multiplier].reduce((product, c) => product * (MULTIPLIERS[c] ?? 1), 1);
  return { dimension: counted?.dimension ?? "", base: counted?.base ?? "", factor: times * (counted?.factor ?? 1) };
}

// The shortest multiplier before a known unit: 亿千瓦时 is 亿 and 千瓦时, 万亿元 is 万亿 and 元.
function splitMultiplier(unit: string): [multiplier: string, stem: string] {
  const all = /^[十百千万亿]*/u.exec(unit)?.[0] ?? "";
  for (let n = 1; n <= all.length; n++) if (UNITS.has(unit.slice(n))) return [unit.slice(0, n), unit.slice(n)];
  return [all, unit.slice(all.length)];
}
