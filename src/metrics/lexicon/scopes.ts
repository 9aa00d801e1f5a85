// Areas and sets that are ranked over or compared with.
const SCOPE =
  /全(?:国|省|市|区|县|州|盟|旗|自治区|球|域|行业|系统)|世界|中心城区|主城区|(?:东|中|西)部地区|(?:东|中|西)部|长三角|珠三角|京津冀|粤港澳大湾区|(?:我)?[国省市]内|国际|亚洲|(?:华[东南中北]|西北|西南|东北|中西部|沿海)(?:地区|[五四三六]省)?|(?!陕西|甘南|晋中)[苏皖浙闽赣鲁豫鄂湘粤桂川黔滇陕甘辽吉冀晋蒙][东南西北中](?:地区)?|副省级城市|省会城市|同类地区|同类城市|同类开发区/gu;

const end = (match: RegExpExecArray | undefined) => match && match.index + match[0].length;

/** The area of a ranking or comparison in words such as 居全省第, with what stands before and behind it. */
export function readScope(words: string): { scope: string; before: string; behind: string } | undefined {
  const all = [...words.matchAll(SCOPE)];
  // 全国省会城市: the wider area is ranked over, what follows it says who is ranked.
  const last = all.findLast((m, i) => m.index !== end(all[i - 1]));
  if (!last) return undefined;
  const scope = last[0].replace(/^我?([国省市])内$/u, "全$1");
  return { scope, before: words.slice(0, last.index), behind: words.slice(last.index + last[0].length) };
}

/** Every area that words name, in order: 全国、全省平均 → 全国, 全省. */
export const findScopes = (words: string): string[] => [...words.matchAll(SCOPE)].map(([scope]) => scope);
