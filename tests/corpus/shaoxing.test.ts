import { beforeAll, describe, expect, test } from "vitest";
import { readBulletin, readSeed, type Bulletin } from "../../src/corpus/index.js";
import { workspacePath } from "../../src/lineage/workspace.js";

describe("readBulletin of seeds/shaoxing-2023-09.txt", () => {
  let bulletin: Bulletin;
  beforeAll(async () => {
    const { text, name } = await readSeed(workspacePath("seeds", "shaoxing-2023-09.txt"));
    bulletin = readBulletin(text, name);
  });

  test("reads its masthead", () => {
    expect(bulletin.masthead).toEqual({
      title: "“学习年·行动年·服务年”见行动 @绍兴",
      date: "2023-10-08",
      source: "今日科技",
      issue: "2023年9期",
      keywords: ["科创科技服务"],
      year: 2023,
    });
  });

  test("finds a section for the city and each district", () => {
    expect(bulletin.sections.map(({ place, slogan }) => `${place} ${slogan}`)).toEqual([
      "绍兴市 敢为善为 图强争先 坚持以“三个抓”落实“三个年”活动",
      "越城区 集聚创新之源 筑牢高质量发展硬核",
      "柯桥区 “三赋能”推动“三个年”活动走深走实",
      "上虞区 强化科技赋能 推动“三个年”落地生根",
      "诸暨市 落实“双年”驱动 提升科创能级",
      "嵊州市 强力推进创新深化 助力社会经济高质量发展",
      "新昌县 构建创新服务“云局”工作机制 做优科技创新全链条增值服务",
    ]);
    for (const { placeFrom, paragraphs } of bulletin.sections) {
      expect(placeFrom).toBe("heading");
      expect(paragraphs.map(({ kind, number }) => `${kind} ${number}`)).toEqual([
        "heading 0",
        "body 1",
        "body 2",
        "body 3",
        "body 4",
      ]);
    }
  });

  test("counts sentences so that a reader finds them: 诸暨市·第2段·第5句", () => {
    const sentence = bulletin.sections[4]?.paragraphs[2]?.sentences[4];
    expect(bulletin.text.slice(sentence?.start, sentence?.end)).toBe(
      "1 至7 月,规上工业企业研发活动覆盖面87.41%;新增高企132家,科技型中小企业282 家;技术市场交易额76.9 亿元,居全省第6 位。",
    );
  });

  test("leaves out the list of links", () => {
    const trailer = bulletin.asides.filter(({ kind }) => kind === "trailer");
    expect(trailer).toHaveLength(12);
    expect(bulletin.text.slice(trailer[0]?.start, trailer[0]?.end)).toBe("猜你喜欢");
    expect(bulletin.text.slice(trailer[11]?.start, trailer[11]?.end)).toBe("科技在线");
  });
});
