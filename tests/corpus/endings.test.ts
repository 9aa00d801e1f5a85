import { describe, expect, test } from "vitest";
import { asides, bodies } from "./sketch.js";

const TITLE = "绍兴市科技工作情况\n\n";
const BODY = "一季度，全市新增高新技术企业12家，完成年度目标的32%，居全省第3位，比上年同期提高2个百分点。\n";
const trailing = (tail: string) => asides(TITLE + BODY + tail).slice(1);

describe("readBulletin(text) leaves out what trails after the article", () => {
  test("lists of links", () => {
    expect(trailing("\n猜你喜欢\n科创引领,抢跑新赛道\n越城区 打造科创高地\n健康每一天")).toEqual([
      "猜你喜欢",
      "科创引领,抢跑新赛道",
      "越城区 打造科创高地",
      "健康每一天",
    ]);
    expect(trailing("上一篇：全省会议召开\n下一篇：没有了")).toEqual(["上一篇：全省会议召开", "下一篇：没有了"]);
    expect(trailing("【相关链接】\n某地召开会议")).toEqual(["【相关链接】", "某地召开会议"]);
  });

  test("signature and date", () => {
    expect(trailing("\n绍兴市科学技术局\n2024年4月2日\n")).toEqual(["绍兴市科学技术局", "2024年4月2日"]);
  });

  test("contacts, distribution, imprint", () => {
    expect(trailing("（联系人：李某，联系电话：0575-0000000）")).toEqual(["（联系人：李某，联系电话：0575-0000000）"]);
    expect(trailing("抄送：市委办、市府办。\n绍兴市科技局办公室　　2024年4月2日印发")).toEqual([
      "抄送：市委办、市府办。",
      "绍兴市科技局办公室　　2024年4月2日印发",
    ]);
    expect(trailing("责任编辑：王某\n版权所有：某市人民政府\n浙ICP备00000号")).toEqual([
      "责任编辑：王某",
      "版权所有：某市人民政府",
      "浙ICP备00000号",
    ]);
  });

  test("a picture's credit amid the matter", () => {
    expect(trailing(`供图/某某\n${BODY}`)).toEqual(["供图/某某"]);
  });
});

describe("readBulletin(text) keeps as matter", () => {
  test("notes, and an article that goes on after a list of links", () => {
    expect(bodies(`${TITLE}${BODY}备注:(1)数据截至8月31日;(2)联系人:沈工`, 3)).toEqual([
      "绍兴市·1 一季度",
      "绍兴市·2 备注:",
    ]);
    expect(bodies(`${TITLE}${BODY}相关链接\n${BODY}`, 3)).toEqual(["绍兴市·1 一季度", "绍兴市·2 [相关链接] 一季度"]);
  });

  test("a list of an office's name that is no signature", () => {
    expect(
      bodies(`${TITLE}获奖单位：\n绍兴市农业科学研究院\n浙江某某研究中心\n以上单位各获奖金5万元。`, 4),
    ).toHaveLength(4);
  });
});
