import { expect, test } from "vitest";
import { measures, read } from "./read.js";

const names = (text: string) => measures(text).map(([, , , wording]) => wording);

test("extractMetrics(bulletin) gives each number of a list the sign of its own verb", () => {
  const rows = read("柯桥区、诸暨市用电量分别下降2.1%和3.4%,降幅较一季度分别收窄0.6个、扩大1.4个百分点。");
  expect(rows.slice(2).map((m) => [m.place, m.value, m.unit])).toEqual([
    ["柯桥区", -0.6, "个百分点"],
    ["诸暨市", 1.4, "个百分点"],
  ]);
});

test("extractMetrics(bulletin) takes words that only say how something changed for no indicator", () => {
  expect(names("进口额98.7亿元,同比、环比分别增长12.3%、4.5%。")).toEqual(["进口额", "进口额", "进口额"]);
  expect(names("车购税、印花税分别入库3.2亿元、1.8亿元,一升一降,增速依次为4.1%、-2.6%。").slice(2)).toEqual([
    "车购税",
    "印花税",
  ]);
  expect(names("客运量、货运量、邮政业务量两升一降,同比增速依次为2.8%、3.6%、-1.5%。")).toEqual([
    "客运量",
    "货运量",
    "邮政业务量",
  ]);
  expect(names("车购税、印花税一升一降,分别入库3.2亿元、1.8亿元。")).toEqual(["车购税", "印花税"]);
  expect(names("越城区、上虞区出口额增速领跑,分别增长31.5%、28.4%。")).toEqual(["出口额", "出口额"]);
});

test("extractMetrics(bulletin) adds no head to a list's names that have their own", () => {
  expect(names("重点实验室、企业技术中心分别为12个和30个。")).toEqual(["重点实验室", "企业技术中心"]);
  expect(names("利用外资、服务出口分别慢于序时进度2.4个、3.1个百分点。")).toEqual(["利用外资", "服务出口"]);
});

test("extractMetrics(bulletin) joins the verb behind 分别 to each name", () => {
  const wordings = (text: string) => read(text).map((m) => [m.wording, m.value, m.unit]);
  expect(wordings("猪、羊、肉鸡分别出栏61万头、8.2万只、1.3亿只。")).toEqual([
    ["猪出栏", 61, "万头"],
    ["羊出栏", 8.2, "万只"],
    ["肉鸡出栏", 1.3, "亿只"],
  ]);
  expect(wordings("早稻、小麦分别播种12万亩、9万亩。")).toEqual([
    ["早稻播种", 12, "万亩"],
    ["小麦播种", 9, "万亩"],
  ]);
  expect(wordings("新增企业12家、平台3个。").map(([name]) => name)).toEqual(["新增企业", "平台"]);
});

test("extractMetrics(bulletin) reads what places reach alike, and the rates of those behind them", () => {
  const rows = read("支出进度78%,越城区、柯桥区支出进度均在八成以上,上虞区仅为61.2%,低于全市16.8个百分点。");
  expect(rows.map((m) => [m.measure, m.place, m.wording])).toEqual([
    ["completion", "绍兴市", "支出进度"],
    ["completion", "越城区、柯桥区", "支出进度"],
    ["completion", "上虞区", "支出进度"],
    ["difference", "上虞区", "支出进度"],
  ]);
  expect(read("越城区签约率81.7%,诸暨市不足七成。").map((m) => [m.measure, m.place, m.wording])).toEqual([
    ["value", "越城区", "签约率"],
    ["value", "诸暨市", "签约率"],
  ]);
});
