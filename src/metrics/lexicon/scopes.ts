// Areas and sets that are ranked over or compared with.
const SCOPE =
  /全(?:国|省|市|区|县|州|盟|旗|自治区|球|域|行业|系统)|世界|(?:东|中|西)部地区|(?:东|中|西)部|长三角|珠三角|京津冀|粤港澳大湾区|(?:我)?[国省市]内|国际|亚洲|西北地区|华东地区|沿海地区|副省级城市|省会城市|同类地区|同类城市|同类开发区/u;

/** The area of a ranking or comparison in words such as 居全省第, with what stands before and behind it. */
export function readScope(words: string): { scope: string; before: string; behind: string } | undefined {
  const all = [...words.matchAll(new RegExp(SCOPE, "gu"))];
  const last = all.at(-1);
  if (!last) return undefined;
  const scope = last[0].replace(/^我?([国省市])内$/u, "全$1");
  return { scope, before: words.slice(0, last.index), behind: words.slice(last.index + last[0].length) };
}
