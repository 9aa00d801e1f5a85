import { describe, expect, test } from "vitest";
import { readHtml, readWebPage } from "../../src/corpus/readHtml.js";

describe("readHtml(html)", () => {
  test("gives a block a paragraph and a line break a line", async () => {
    expect(await readHtml("<p>一、<b>平台</b></p><p>新增12家，<br>增长5%。</p>")).toBe(
      "一、平台\n\n新增12家，\n增长5%。",
    );
  });

  test("prints nothing for a break in the source amid Chinese, a space amid Latin", async () => {
    expect(await readHtml("<p>技术\n  交易额</p>")).toBe("技术交易额");
    expect(await readHtml("<p>work\n  report</p>")).toBe("work report");
  });

  test("reads entities, tables and numbered lists", async () => {
    expect(await readHtml("<p>R&amp;D&nbsp;费用&gt;5%</p>")).toBe("R&D 费用>5%");
    expect(await readHtml("<table><tr><td>高企</td><td><p>12</p>家</td></tr></table>")).toBe("高企\t12 家");
    expect(await readHtml('<ol start="3"><li>平台</li><li>人才</li></ol>')).toBe("3. 平台\n\n4. 人才");
  });

  test("shows nothing of scripts, styles and hidden elements", async () => {
    expect(await readHtml("<style>p{}</style><p>正文</p><script>alert(1)</script><p hidden>无</p>")).toBe("正文");
    expect(await readHtml('<div style="display: none">无</div><p>&lt;script&gt;</p>')).toBe("<script>");
  });
});

describe("readWebPage(html)", () => {
  const prose = "<p>一季度，新增高新技术企业12家，同比增长5%。</p><p>引进高层次人才20名，居全省第3位。</p>";

  test("puts the page's own title first where the article does not show it", async () => {
    const html = `<title>柯桥区工作情况_通知公告_某政府</title><div><a>首页</a></div><div><div>${prose}</div></div>`;
    expect((await readWebPage(html)).split("\n\n")[0]).toBe("柯桥区工作情况");
  });

  test("takes title and date from the elements government sites state them in", async () => {
    const html = `<meta name="ArticleTitle" content="柯桥区工作情况"><meta name="PubDate" content="2024-04-12"><div>${prose}</div>`;
    expect((await readWebPage(html)).split("\n\n").slice(0, 2)).toEqual(["柯桥区工作情况", "发布时间：2024-04-12"]);
  });

  test("reads a page of tables alone as a whole", async () => {
    expect(await readWebPage("<table><tr><td>高企</td><td>12</td></tr></table>")).toBe("高企\t12");
  });
});
