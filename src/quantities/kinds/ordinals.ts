import { fits, type Frame, type Kind } from "./context.js";

const CHINESE = /^[零一二三四五六七八九十百]+$/u;

const FRAMES: readonly Frame[] = [
  // Marks of lists at the beginning of a sentence or behind one: 一、 （二） 3. 4、 (5) 第六,
  { before: /(?:^|[。;:!?])[(〔]$/u, after: /^[)〕]/u },
  { before: /(?:^|[。;:!?，)])$/u, numeral: CHINESE, after: /^(?:、|\.|,是|是(?!全|我|一))/u },
  { before: /(?:^|[。;:!?])$/u, numeral: /^\d{1,2}$/u, after: /^(?:[、.](?!\d)|[.)] ?(?=[^\d]))/u },
  { before: /(?:^|[。;:!?])$/u, numeral: /^\d{1,2}$/u, after: /^\. \d/u },
  { before: /[(]$/u, numeral: /^[一二三四五六七八九十]{1,3}$|^\d{1,2}$/u, after: /^[)]/u },
  { before: /(?:^|[。;:!?,])(?:其)?$/u, numeral: /^[一二三四五六七八九]$/u, after: /^(?:是|要|来|则)/u },
  // 2020〕9号, 第3号公告, 2期, 二等奖, 一级.
  { before: /(?:〔\d{4}〕|\[\d{4}\]|\(\d{4}\)|第)$/u, after: /^号/u },
  {
    before: /第$/u,
    after:
      /^(?:批|届|次|轮|期|章|条|款|项|个|阶段|步|集|站|场|号|版|编|部|代|类|组|方|线|任|周|天|节|篇|期间|梯队|方阵|期货|课|大|支柱)/u,
  },
  {
    after: /^期(?:项目|工程|建设|扩建|改造|规划|投产|开工|竣工|主体|土建|地块|厂房|[,、及和;。)已正在全]|$)/u,
    numeral: /^[一二三四五六七八九十]{1,2}$|^\d{1,2}$|^[IVⅠⅡⅢ]+$/u,
    before: /[^新第每到达开办了期]$|^$/u,
  },
  { after: /^期$/u },
  { before: /[^达到至]$/u, numeral: /^[一二三]$/u, after: /^期/u },
  { numeral: CHINESE, after: /^(?:等奖|等功)/u },
  { before: /(?:届|十[一二三四五六七八九]?届)$/u, numeral: CHINESE, after: /^(?:次|中)全(?:体)?会/u },
  { numeral: /^(?:十[一二三四五六七八九]?|二十)$/u, after: /^届/u },
  {
    numeral: /^[一二三四五六七八九十]+$/u,
    after: /^(?:次全会|中全会|次会议|次全体会议|届[一二三四五六七八九]+[次中])/u,
  },
  { numeral: /^(?:十[六七八九]|二十)$/u, after: /^大(?:精神|报告|以来|召开|代表|部署|决策|[,、。;确提明首关把])/u },
  {
    before: /(?:^|[。;:!?,])第$/u,
    numeral: /^[一二三四五六七八九十]+$|^\d{1,2}$/u,
    after: /^(?:[,、](?!第|位)|是|方面)/u,
  },
];

/** Editions, batches, grades and list marks: 第一批, 二期项目, 二等奖, （三）, 1. */
export const isOrdinal: Kind = (context) => {
  if (context.literal.form === "circled") return "ordinal";
  return fits(FRAMES, context) ? "ordinal" : undefined;
};
