import { expect, test } from "vitest";
import { measures, read } from "./read.js";

test("extractMetrics(bulletin) reads a level before and behind its name", () => {
  expect(measures("全区完成有效投资43.0 亿元。")).toEqual([["value", 43, "亿元", "有效投资"]]);
  expect(measures("目前,18 个重点项目已全部开工。")).toEqual([["value", 18, "个", "重点项目"]]);
  expect(measures("与浙江大学等8家高校共建联合研发中心。")).toEqual([["value", 8, "家", "高校"]]);
  expect(measures("货物进出口总值(人民币值,下同)86.4亿元。")).toEqual([["value", 86.4, "亿元", "货物进出口总值"]]);
  expect(measures("全县96个村、14个社区均已完成。")).toEqual([
    ["value", 96, "个", "村"],
    ["value", 14, "个", "社区"],
  ]);
  expect(read("仍有7个乡镇未实现集中供水。")[0]?.indicator).toBe("未实现集中供水乡镇");
  expect(measures("3个县实现正增长、2个负增长。").at(-1)).toEqual(["value", 2, "个", "负增长县"]);
  expect(measures("投入560万元改造校舍12所。")).toEqual([
    ["value", 560, "万元", "投入"],
    ["value", 12, "所", "改造校舍"],
  ]);
  expect(measures("9个工作组连续三周没有下沉。")[0]).toEqual(["value", 9, "个", "工作组"]);
  expect(measures("改造老旧小区约38万平方米。")).toEqual([["value", 38, "万平方米", "老旧小区"]]);
  expect(measures("新建5G基站320个,累计达到1860个。")).toEqual([
    ["value", 320, "个", "新建5G基站"],
    ["value", 1860, "个", "5G基站"],
  ]);
});

test("extractMetrics(bulletin) reads what stands against an earlier time as growth", () => {
  const signs = (text: string) => read(text).map((m) => [m.measure, m.value, m.flags.includes("ratio")]);
  expect(signs("任务完成率43.1%,慢于去年同期3.5个百分点。").at(-1)).toEqual(["growth", -3.5, false]);
  expect(signs("村均收入35万元,是改造前的1.8倍。").at(-1)).toEqual(["growth", 1.8, true]);
  expect(signs("户均投入较试点初期下降三成。")).toEqual([["growth", -3, false]]);
  expect(signs("成交额以23.5%的增幅居全省第二。")[0]).toEqual(["growth", 23.5, false]);
});

test("extractMetrics(bulletin) reads shares, gaps and plans by what they are of", () => {
  const kinds = (text: string) => read(text).map((m) => [m.measure, m.value]);
  expect(kinds("个人自付比例降至27.9%。")).toEqual([["share", 27.9]]);
  expect(kinds("收入50万元以上的村超过四分之一。")).toEqual([["share", 0.25]]);
  expect(kinds("男女比为1:4。")).toEqual([["value", 0.25]]);
  expect(kinds("已春播86.3万亩,占计划播种面积的43.2%。").at(-1)).toEqual(["completion", 43.2]);
  expect(kinds("距全年目标还差1.3个百分点。")).toEqual([["difference", -1.3]]);
  expect(kinds("参保率37.6%,距省定目标尚差12.4个百分点。").at(-1)).toEqual(["difference", -12.4]);
  expect(kinds("消费稳在5.1%的增速上。")).toEqual([["growth", 5.1]]);
  expect(kinds("拉低税收增幅1.7个百分点。")).toEqual([["growth", -1.7]]);
  expect(kinds("两个行业同比增收均超2亿元。").at(-1)).toEqual(["growth", 2]);
  expect(kinds("对非洲出口增长3%,占比较上年同期下降2个百分点至11.5%。").at(-1)).toEqual(["share", 11.5]);
  expect(measures("工业用地出让收入28亿元,占比回落至19.4%。").at(-1)).toEqual(["share", 19.4, "%", "工业用地出让收入"]);
  expect(kinds("已发行债券31.2亿元,发行进度64.5%。").at(-1)).toEqual(["completion", 64.5]);
  expect(kinds("回收期由68天延长到75天,排名由上月的第6位下滑至第9位。")).toEqual([
    ["base", 68],
    ["value", 75],
    ["base", 6],
    ["rank", 9],
  ]);
  expect(kinds("求人倍率1.32,比全省平均高0.15。").map(([, value]) => value)).toEqual([1.32, 0.15]);
  expect(kinds("选择200元档次缴费的居民占六成多。").map(([, value]) => value)).toEqual([6]);
});

test("extractMetrics(bulletin) counts in a unit what was last counted in it", () => {
  expect(measures("新开工项目27个,总投资93.6亿元,其中嵊州市17个。").at(-1)).toEqual(["value", 17, "个", "新开工项目"]);
  expect(measures("均提前一个季度完成任务。").map(([, value, unit]) => [value, unit])).toEqual([[1, "个季度"]]);
  expect(measures("管理层级压缩到三级以内。").map(([, value, unit]) => [value, unit])).toEqual([[3, "级"]]);
  expect(measures("对外服务机时突破2000小时,开发工序32道。").map(([, value, unit]) => [value, unit])).toEqual([
    [2000, "小时"],
    [32, "道"],
  ]);
});

test("extractMetrics(bulletin) reads 从A增长到B as base and value", () => {
  expect(measures("科技企业从120 家增长到539 家。")).toEqual([
    ["base", 120, "家", "科技企业"],
    ["value", 539, "家", "科技企业"],
  ]);
  expect(measures("平均办结时间由7天缩减至2天。").map(([m, v]) => [m, v])).toEqual([
    ["base", 7],
    ["value", 2],
  ]);
  expect(measures("开发区由162个整合为123个。").map(([m]) => m)).toEqual(["base", "value"]);
});

test("extractMetrics(bulletin) reads the years of a change from level to level, and takes them for no aim", () => {
  const levels = (text: string) =>
    read(text).map((m) => [m.measure, m.value, m.wording, m.period, m.flags.includes("target")]);
  expect(levels("高新技术企业由2020年的310家增加到2022年的466家。")).toEqual([
    ["base", 310, "高新技术企业", "2020", false],
    ["value", 466, "高新技术企业", "2022", false],
  ]);
  expect(levels("研发投入强度从2018年的1.9%提高到2022年底的2.84%。")).toEqual([
    ["base", 1.9, "研发投入强度", "2018", false],
    ["value", 2.84, "研发投入强度", "2022", false],
  ]);
  expect(levels("发明专利拥有量由2021年末的1204件增长到目前的1533件。")).toEqual([
    ["base", 1204, "发明专利拥有量", "2021", false],
    ["value", 1533, "发明专利拥有量", "asof", false],
  ]);
});

test("extractMetrics(bulletin) names a sum by what it sums, and a part of an investment by whose it is", () => {
  expect(read("新增高新技术企业112家,总数达到1023家。").map((m) => [m.value, m.indicator, m.stage])).toEqual([
    [112, "高新技术企业", "新增"],
    [1023, "高新技术企业", "存量"],
  ]);
  expect(measures("完成投资56.3亿元,其中产业项目完成投资21.4亿元。")).toEqual([
    ["value", 56.3, "亿元", "完成投资"],
    ["value", 21.4, "亿元", "产业项目完成投资"],
  ]);
});

test("extractMetrics(bulletin) reads growth, a decline as negative", () => {
  expect(measures("技术交易额53.6亿元,同比增长18.8%。")[1]).toEqual(["growth", 18.8, "%", "技术交易额"]);
  expect(measures("民间投资下降7.4%。")).toEqual([["growth", -7.4, "%", "民间投资"]]);
  expect(measures("绿色工厂达到31家,较上年增加7家。")[1]).toEqual(["growth", 7, "家", "绿色工厂"]);
  expect(measures("科技贷款余额96.3亿元,比年初新增21.5亿元。")[1]).toEqual(["growth", 21.5, "亿元", "科技贷款余额"]);
  expect(measures("工业用电量增长9.4%,增速较1—7月回落0.8个百分点。")[1]).toEqual([
    "growth",
    -0.8,
    "个百分点",
    "工业用电量增速",
  ]);
  expect(measures("产业投资同比下降6.8%,降幅较上半年收窄1.5个百分点。")[1]).toEqual([
    "growth",
    -1.5,
    "个百分点",
    "产业投资降幅",
  ]);
  expect(measures("信用信息比年初翻了一番。")).toEqual([["growth", 1, "番", "信用信息"]]);
  expect(measures("用能空间7.8万吨标准煤,为上年的1.2倍。")[1]).toEqual(["growth", 1.2, "倍", "用能空间"]);
});

test("extractMetrics(bulletin) takes 新增 without a comparison for a value", () => {
  expect(measures("新增企业132家。")).toEqual([["value", 132, "家", "新增企业"]]);
});

test("extractMetrics(bulletin) reads shares", () => {
  expect(measures("产业投资43.0亿元,占固定资产投资比重28.4%。")[1]).toEqual(["share", 28.4, "%", "占固定资产投资比重"]);
  expect(measures("机电产品出口占比86％。")).toEqual([["share", 86, "%", "机电产品出口占比"]]);
  expect(measures("三分之二以上的行政村建有服务点。")).toEqual([["share", 0.6667, "", "行政村"]]);
  expect(measures("20个科研项目中,已有八成开工。")[1]).toEqual(["share", 8, "成", "开工"]);
});

test("extractMetrics(bulletin) reads completion and what goes beyond a plan", () => {
  expect(measures("技术交易额53.65 亿元,完成全年目标任务103.2%。")[1]).toEqual([
    "completion",
    103.2,
    "%",
    "技术交易额",
  ]);
  expect(measures("项目投资20.77亿元,达到年度计划投资的98.5%,高于全省平均15.7 个百分点。").slice(1)).toEqual([
    ["completion", 98.5, "%", "项目投资"],
    ["difference", 15.7, "个百分点", "项目投资"],
  ]);
  expect(measures("争取资金23.65亿元,超额18.3%完成目标任务。")[1]).toEqual(
    ["difference", 18.3, "%", "资金"].with(3, "争取资金"),
  );
  expect(measures("审批用时压缩至4.5个工作日,较法定时限缩短76%。")[1]).toEqual(["difference", -76, "%", "审批用时"]);
});

test("extractMetrics(bulletin) reads ranks with the area ranked over", () => {
  const rank = (text: string) =>
    read(text)
      .map((m) => [m.measure, m.value, m.bound, m.unit, m.scope])
      .at(-1);
  expect(rank("技术交易额76.9 亿元,居全省第6 位。")).toEqual(["rank", 6, "", "位", "全省"]);
  expect(rank("规上服务业营业收入增长1.9%,列全市10个区（县、市）第9位。")).toEqual(["rank", 9, "", "位", "全市"]);
  expect(rank("合格率88.2%,在浙江省11个设区的市中排第6位。")?.at(-1)).toBe("浙江省");
  expect(rank("合格率88.2%,列台州市第2位。")?.at(-1)).toBe("台州市");
  expect(rank("保有量全国第一。")).toEqual(["rank", 1, "", "", "全国"]);
  expect(rank("综合指数位居全省前三。")).toEqual(["rank", 3, "<=", "", "全省"]);
});

test("extractMetrics(bulletin): a rank goes back to what it ranks", () => {
  const [, rank] = read("技术交易额76.9 亿元,居全省第6 位。");
  expect(rank?.of).toBe("技术交易额");
});

test("extractMetrics(bulletin) gives each number of a 分别 list its own indicator", () => {
  expect(measures("刑事、治安案件分别下降15.9％、13.3％。")).toEqual([
    ["growth", -15.9, "%", "刑事案件"],
    ["growth", -13.3, "%", "治安案件"],
  ]);
  expect(measures("高技术制造业、装备制造业增加值分别增长9.5%和10.7%。").map(([, , , wording]) => wording)).toEqual([
    "高技术制造业增加值",
    "装备制造业增加值",
  ]);
  expect(measures("财政总收入132.7亿元、税收收入75.6亿元,同比分别下降4.2%、增长0.6%。").slice(2)).toEqual([
    ["growth", -4.2, "%", "财政总收入"],
    ["growth", 0.6, "%", "税收收入"],
  ]);
});

test("extractMetrics(bulletin): a bare verb counts more of what was counted before", () => {
  const indicators = (text: string) => read(text).map((m) => [m.value, m.indicator]);
  expect(indicators("收集问题358个,解决352个。")).toEqual([
    [358, "收集问题"],
    [352, "解决问题"],
  ]);
  expect(indicators("申请专利37项(授权4项)。")).toEqual([
    [37, "申请专利"],
    [4, "授权专利"],
  ]);
});

test("extractMetrics(bulletin): parts of a whole and gaps to a benchmark go back to what they are said of", () => {
  const said = (text: string) => read(text).map((m) => [m.measure, m.value, m.indicator]);
  expect(said("男性人口3433万人,女性人口3144万人,分别占总人口的52.2%和47.8%。").slice(2)).toEqual([
    ["share", 52.2, "男性人口占总人口"],
    ["share", 47.8, "女性人口占总人口"],
  ]);
  expect(said("用水量增长8.9%,工业用电量增长9.2%,分别高于全省平均1.2和0.8个百分点。").slice(2)).toEqual([
    ["difference", 1.2, "用水量"],
    ["difference", 0.8, "工业用电量"],
  ]);
});

test("extractMetrics(bulletin) reads the shares of a proportion one by one", () => {
  expect(measures("三次产业结构由上年的10.9∶39.0∶50.1调整为10.5∶38.4∶51.1。")).toEqual([
    ["base", 10.9, "", "第一产业占比"],
    ["base", 39, "", "第二产业占比"],
    ["base", 50.1, "", "第三产业占比"],
    ["value", 10.5, "", "第一产业占比"],
    ["value", 38.4, "", "第二产业占比"],
    ["value", 51.1, "", "第三产业占比"],
  ]);
});

test("extractMetrics(bulletin) counts the years that something went on", () => {
  expect(measures("连续三年获评省级优秀单位。")).toEqual([["value", 3, "年", "获评省级优秀单位"]]);
  expect(measures("项目提前45天完成年度任务。")).toEqual([["value", 45, "天", "提前完成年度任务"]]);
});

test("extractMetrics(bulletin) reads verbs of more and less only where something is compared", () => {
  expect(measures("个人所得税9.3亿元,比上年短收1.2亿元。")[1]).toEqual(["growth", -1.2, "亿元", "个人所得税"]);
  expect(measures("选派指导员48人,较去年多派6人。")[1]).toEqual(["growth", 6, "人", "指导员"]);
  expect(measures("平均用时8天,缩短2天。")[1]).toEqual(["growth", -2, "天", "平均用时"]);
  expect(measures("机场起降820架次。")).toEqual([["value", 820, "架次", "机场起降"]]);
});

test("extractMetrics(bulletin) reads what a verb brings down as its decline", () => {
  expect(measures("数字化改造为企业降低能耗12%。")).toEqual([["growth", -12, "%", "能耗"]]);
});

test("extractMetrics(bulletin) reads a rate that turns round as base and growth", () => {
  const [base, growth] = read("1至5月,进口由1至4月的下降2.4%转为增长3.1%。");
  expect([base?.measure, base?.value, base?.period]).toEqual(["base", -2.4, "2023-01/2023-04"]);
  expect([growth?.measure, growth?.value, growth?.wording]).toEqual(["growth", 3.1, "进口"]);
});

test("extractMetrics(bulletin) reads a level against an area's average as a difference", () => {
  const [, difference] = read("每亩产值32万元,是全省平均水平的1.8倍。");
  expect([difference?.measure, difference?.scope, difference?.flags.includes("ratio")]).toEqual([
    "difference",
    "全省",
    true,
  ]);
});

test("extractMetrics(bulletin) gives each number of a list its own area of comparison", () => {
  const [, one, two] = read("增加值增长7.1%,比全国、全省分别高1.5个和0.6个百分点。");
  expect([one?.scope, two?.scope]).toEqual(["全国", "全省"]);
});

test("extractMetrics(bulletin) gives the parts of a list the head they share", () => {
  expect(measures("汽车、机制纸产量分别增长4.2%、1.8%。").map(([, , , name]) => name)).toEqual([
    "汽车产量",
    "机制纸产量",
  ]);
  expect(measures("对东盟、欧盟分别出口12亿元、8亿元。").map(([, , , name]) => name)).toEqual(["东盟出口", "欧盟出口"]);
});

test("extractMetrics(bulletin) takes the number of a plan for a target", () => {
  const [, plan, completion] = read("重点项目完成投资51亿元,占年度计划80亿元的63.8%。");
  expect([plan?.flags.includes("target"), plan?.period]).toEqual([true, "2023"]);
  expect(completion?.measure).toBe("completion");
  const [, year] = read("培育企业19家,超额完成全年培育15家的目标。");
  expect(year?.flags.includes("target")).toBe(true);
});

test("extractMetrics(bulletin) takes 不低于 for a bound, also before 每人每月", () => {
  const [standard] = read("孤儿基本生活保障标准不低于每人每月2100元。");
  expect([standard?.measure, standard?.bound, standard?.value, standard?.wording]).toEqual([
    "value",
    ">=",
    2100,
    "孤儿基本生活保障标准",
  ]);
});

test("extractMetrics(bulletin) names what is most or next by its own words", () => {
  expect(measures("受理投诉486件,其中涉气投诉最多,达214件,占44.0%,噪声投诉次之,133件。")).toEqual([
    ["value", 486, "件", "受理投诉"],
    ["value", 214, "件", "涉气投诉"],
    ["share", 44, "%", "涉气投诉"],
    ["value", 133, "件", "噪声投诉"],
  ]);
  const levels = read("诸暨市PM2.5浓度最低,为22微克/立方米;嵊州市最高,为38微克/立方米。");
  expect(levels.map((m) => [m.place, m.wording])).toEqual([
    ["诸暨市", "PM2.5浓度"],
    ["嵊州市", "PM2.5浓度"],
  ]);
  expect(measures("诸暨市、嵊州市PM2.5浓度反弹,分别上升9.7%、7.3%。").map(([, , , name]) => name)).toEqual([
    "PM2.5浓度",
    "PM2.5浓度",
  ]);
});

test("extractMetrics(bulletin) reads a change that is turned round as a change", () => {
  expect(measures("二季度出口额增长15.4%,扭转了一季度下滑3.8%的局面。")).toEqual([
    ["growth", 15.4, "%", "出口额"],
    ["growth", -3.8, "%", "出口额"],
  ]);
});

test("extractMetrics(bulletin) reads 进度 behind an amount as its completion, and planned projects as targets", () => {
  expect(measures("项目完成投资342.8亿元,进度81.2%。").at(-1)).toEqual(["completion", 81.2, "%", "完成投资"]);
  const [planned, begun] = read("计划新开工项目24个,已开工21个。");
  expect([planned?.flags.includes("target"), begun?.flags.includes("target")]).toEqual([true, false]);
});

test("extractMetrics(bulletin) keeps 社会组织 whole, rates off what is counted, and the dead apart from the fires", () => {
  expect(measures("3A级以上社会组织占比近三成。")).toEqual([["share", 3, "成", "3A级以上社会组织占比"]]);
  expect(measures("21个省控断面水质达标率均为100%。")[0]).toEqual(["value", 21, "个", "省控断面"]);
  expect(measures("共发生火灾39起,亡2人,伤5人。").map(([, , , name]) => name)).toEqual(["发生火灾", "亡", "伤"]);
});

test("extractMetrics(bulletin) reads what something is measured by in a bracket, and goes on behind it", () => {
  const rows = read("高企数量仅占全市的11.2%,低于人口占比(14.5%)3.3个百分点。");
  expect(rows.map((m) => [m.measure, m.value, m.wording])).toEqual([
    ["share", 11.2, "占全市"],
    ["share", 14.5, "人口占比"],
    ["difference", -3.3, "高企数量"],
  ]);
  const places = read("诸暨市、嵊州市完成率均未达到序时进度(66.7%),分别为62.3%、64.1%。").slice(1);
  expect(places.map((m) => [m.place, m.measure, m.value])).toEqual([
    ["诸暨市", "completion", 62.3],
    ["嵊州市", "completion", 64.1],
  ]);
});

test("extractMetrics(bulletin) gives a list of rates to the places that were just counted, or to what was", () => {
  const text = "新增就业4.8万人,其中诸暨市1.2万人、嵊州市1.4万人、新昌县1.1万人,完成率分别为88.4%、85.0%和79.6%。";
  expect(
    read(text)
      .slice(-3)
      .map((m) => [m.place, m.measure, m.value]),
  ).toEqual([
    ["诸暨市", "completion", 88.4],
    ["嵊州市", "completion", 85],
    ["新昌县", "completion", 79.6],
  ]);
  const people = measures("入选国家级人才工程3人,领军人才7人,累计分别达11人、29人。").slice(-2);
  expect(people.map(([, value, , name]) => [value, name])).toEqual([
    [11, "国家级人才工程"],
    [29, "领军人才"],
  ]);
});

test("extractMetrics(bulletin) compares with whoever stands first, bounds a rate by 低于, and reads 同比多 as growth", () => {
  const [share, gap] = read("有研发活动的企业占比56.8%,比第1位的诸暨市低3.4个百分点。");
  expect([share?.value, gap?.measure, gap?.value, gap?.scope]).toEqual([56.8, "difference", -3.4, "诸暨市"]);
  const low = read("科技支出占财政支出比重连续两年低于2%。").at(-1);
  expect([low?.bound, low?.value, low?.wording]).toEqual(["<", 2, "科技支出占财政支出比重"]);
  expect(measures("吸纳高校毕业生1.24万人,同比多吸纳2100人。").at(-1)).toEqual(["growth", 2100, "人", "高校毕业生"]);
  expect(measures("高企由2020年的118家发展到263家,三年增长1.2倍。").at(-1)?.slice(0, 2)).toEqual(["growth", 1.2]);
  const [, , plan] = read("就业困难人员实现就业1.08万人,提前4个月超额完成全年1万人的目标。");
  expect([plan?.flags.includes("target"), plan?.wording]).toEqual([true, "实现就业"]);
});

test("extractMetrics(bulletin): a sentence that begins with 其中 counts parts of what the one before counted", () => {
  const rows = read("全市共建成党群服务中心4126个,覆盖率达98.6%。其中,诸暨市612个、嵊州市587个。");
  expect(rows.map((m) => [m.place, m.wording, m.value])).toEqual([
    ["绍兴市", "党群服务中心", 4126],
    ["绍兴市", "覆盖率", 98.6],
    ["诸暨市", "党群服务中心", 612],
    ["嵊州市", "党群服务中心", 587],
  ]);
});

test("extractMetrics(bulletin) gives a growth to the amount that the clause before speaks of", () => {
  expect(measures("行政经费继续压减,同比下降6.3%。")).toEqual([["growth", -6.3, "%", "行政经费"]]);
  const text = "生物医药产业产值137.2亿元,增长11.3%;集成电路产业产值由负转正,增长2.1%;新材料产业产值首破90亿元。";
  expect(measures(text)).toEqual([
    ["value", 137.2, "亿元", "生物医药产业产值"],
    ["growth", 11.3, "%", "生物医药产业产值"],
    ["growth", 2.1, "%", "集成电路产业产值"],
    ["value", 90, "亿元", "新材料产业产值"],
  ]);
  expect(read(text).at(-1)?.bound).toBe(">");
});

test("extractMetrics(bulletin) reads tenths and halves, and a time limit in characters that is cut", () => {
  expect(measures("企业职工占六成、农民工占两成半。").map(([, value, unit]) => [value, unit])).toEqual([
    [6, "成"],
    [2.5, "成"],
  ]);
  expect(measures("办理时限由三个月缩短至一个半月。")).toEqual([
    ["base", 3, "个月", "办理时限"],
    ["value", 1.5, "个月", "办理时限"],
  ]);
  expect(measures("2年半来累计投入5亿元。").map(([, value]) => value)).toEqual([5]);
});

test("extractMetrics(bulletin) takes a task that is handed down for a target, and what is done for what it was about", () => {
  const rows = read("省厅下达我市2023年造林任务5.2万亩，1至8月完成4.1万亩，完成率78.8%，在11个设区市中排全省第4位。");
  expect(rows.map((m) => [m.measure, m.value, m.wording, m.flags.includes("target")])).toEqual([
    ["value", 5.2, "我市2023年造林任务", true],
    ["value", 4.1, "造林", false],
    ["completion", 78.8, "造林", false],
    ["rank", 4, "造林", false],
  ]);
  expect(measures("支出进度须达85%。")).toEqual([["completion", 85, "%", "支出进度"]]);
});

test("extractMetrics(bulletin) gives two changes of two kinds to what was just counted, and reads 延长 and 强", () => {
  expect(measures("水华最大面积31平方公里，出现7次，同比分别减少12.5%和4次。").slice(-2)).toEqual([
    ["growth", -12.5, "%", "水华最大面积"],
    ["growth", -4, "次", "出现"],
  ]);
  expect(measures("平均回收期41.2天，比上年同期延长3.5天。").at(-1)).toEqual(["growth", 3.5, "天", "平均回收期"]);
  expect(measures("企业亏损额12.3亿元，同比减亏2.1亿元。").at(-1)).toEqual(["growth", -2.1, "亿元", "企业亏损额"]);
  expect(read("抽查工地32个，停工11个，占三分之一强。").at(-1)?.bound).toBe(">");
  expect(measures("隐患517条，整改502条，尚有15条挂牌督办。").at(-1)).toEqual(["value", 15, "条", "挂牌督办"]);
});

test("extractMetrics(bulletin) reads from one level to another by whatever verb leads there", () => {
  for (const verb of ["涨至", "跌至", "上涨到", "下调至", "压减至", "缩短至", "回落至", "攀升至", "压降到"])
    expect(measures(`茶叶均价由每公斤86元${verb}75元。`), verb).toEqual([
      ["base", 86, "元", "茶叶均价"],
      ["value", 75, "元", "茶叶均价"],
    ]);
  expect(measures("猪肉价格涨至每公斤26元。")).toEqual([["value", 26, "元", "猪肉价格"]]);
});

test("extractMetrics(bulletin) names what was counted by an amount, and then the amount", () => {
  expect(measures("茶叶产量超过2万吨的县有3个,其中新昌县2.8万吨、嵊州市2.3万吨。")).toEqual([
    ["value", 3, "个", "茶叶产量超过2万吨的县"],
    ["value", 2.8, "万吨", "茶叶产量"],
    ["value", 2.3, "万吨", "茶叶产量"],
  ]);
  const [counties] = read("已有二十余个县设立服务站。");
  expect([counties?.value, counties?.unit, counties?.indicator]).toEqual([20, "个", "设立服务站县"]);
  expect(measures("3个县、2个市实现增长。")[0]).toEqual(["value", 3, "个", "县"]);
});

test("extractMetrics(bulletin) counts those whose amount the next number gives", () => {
  const names = (text: string) => measures(text).map(([, , , wording]) => wording);
  expect(names("重点监测的30家零售企业销售额6850万元。")).toEqual(["零售企业", "零售企业销售额"]);
  expect(names("6个省级夜间消费集聚区客流量63万人次。")).toEqual(["省级夜间消费集聚区", "省级夜间消费集聚区客流量"]);
  expect(names("31家3A级以上景区接待游客58万人次。")).toEqual(["3A级以上景区", "接待游客"]);
  expect(names("9家企业产值占比38%。")[0]).toBe("企业");
  expect(names("总投资22亿元的5G材料项目开工。")).toEqual(["总投资"]);
});

test("extractMetrics(bulletin) reads works, plans of the year and what a task is exceeded by", () => {
  const kinds = (text: string) => read(text).map((m) => [m.measure, m.value, m.indicator, m.flags.includes("target")]);
  expect(kinds("新建村道31公里,改造提升24公里。").at(-1)).toEqual(["value", 24, "改造提升村道", false]);
  expect(kinds("提质改造农村公路31公里。")).toEqual([["value", 31, "农村公路", false]]);
  expect(kinds("水质优良率提升2个百分点。")).toEqual([["growth", 2, "水质优良率", false]]);
  expect(kinds("完成投资26亿元,为年度计划40亿元的65%。")).toEqual([
    ["value", 26, "完成投资", false],
    ["value", 40, "完成投资", true],
    ["completion", 65, "完成投资", false],
  ]);
  expect(kinds("新建圩堤12公里,超国家下达任务3公里。").at(-1)?.slice(0, 2)).toEqual(["difference", 3]);
  expect(kinds("隧道、桥梁工程分别完成82%、75.4%。").map(([kind, , name]) => [kind, name])).toEqual([
    ["completion", "隧道工程"],
    ["completion", "桥梁工程"],
  ]);
  expect(kinds("晚稻产量12万吨,受台风影响减产2.6%。").at(-1)).toEqual(["growth", -2.6, "晚稻产量", false]);
});

test("extractMetrics(bulletin) takes no heading that also names what is done for one of plans", () => {
  const targets = (heading: string) => read(`${heading}\n\n在建学校12所。`).map((m) => m.flags.includes("target"));
  expect(targets("三、重点项目与下一步工作")).toEqual([false]);
  expect(targets("三、下一步工作")).toEqual([true]);
});
