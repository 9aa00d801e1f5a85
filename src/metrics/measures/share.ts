import type { Bound, Quantity } from "../../quantities/index.js";
import { CHANGES } from "../lexicon/change.js";
import { nounBehind, startsWithPredicate } from "../lexicon/verbs.js";
import type { Clause, Finding, MeasureReader } from "./reader.js";

const OF_WHOLE =
  /(?<about>约|近|超过?|不足|仅)?占(?!比(?![重例值]))(?<whole>[^,;。占]{0,24}?)(?:的)?(?:比重|比例|份额|比值|比)?(?:分别|依次)?(?:预计)?(?:为|达到|达|约为|是|提高到|上升到|上升至|提高至|提升至|提升到|升至|降至|下降到|下降至)?(?:的)?$/u;
const ABOUT: Readonly<Record<string, Bound>> = { 约: "~", 近: "~", 超: ">", 超过: ">", 不足: "<" };
const HOLDS = /^(?:年|均|都|仅|只|一直|持续|稳定)*(?:保持在?|稳定在?|维持在?|达到?|为)$/u;
const REACHES =
  "(?:分别|依次)?(?:为|达到|达|约为|是|均为|均达|[均都]在|保持在|稳定在|提高到|提升至|提升到|提高至|上升至|上升到|升至|降至|降到|下降至|下降到|回落至|回升至)";
const REACHING = new RegExp(`${REACHES}$`, "u");
const NAMED = new RegExp(
  `(?:占比|比重|份额|贡献率|贡献度|比例|构成比|占有率)(?:(?:分别|依次|均|都|仅)|${REACHES})?$`,
  "u",
);

const CHANGED = new RegExp(`(?:${CHANGES})(?:了|约|近|超过?)?$`, "u");

/** 三分之一, or a number without unit that may be one. */
export const isFraction = ({ unit, value }: Quantity): boolean => unit === "" && value > 0 && value < 1;

/** 占固定资产投资比重28.4%, 占比86%, 贡献率达60%, 三分之二以上的行政村, 已有八成开工. */
export const readShare: MeasureReader = (clause) => {
  const { quantity } = clause;
  const isPart = isFraction(quantity);
  if (!isPart && !/^(?:%|‰|成)$/u.test(quantity.unit)) return undefined;
  return readOfWhole(clause) ?? readNamed(clause) ?? readMoved(clause) ?? readSome(clause, isPart) ?? readHeld(clause);
};

// 民生支出占比连续五年保持在八成以上: what is held is the share just spoken of.
function readHeld({ before, topic }: Clause): Finding | undefined {
  const isShare = /(?:占比|比重|份额)$/u.test(topic);
  return isShare && HOLDS.test(before) ? { measure: "share", own: "" } : undefined;
}

// 占比较上年同期提升1个百分点至20%.
function readMoved({ before, whole }: Clause): Finding | undefined {
  const share = /^.*?(?:占比|比重|份额|比例)(?=[^,]*百分点(?:至|到|,?达到?)$)/u.exec(whole)?.[0];
  if (share === undefined || !/^(?:至|到|达到?)$/u.test(before)) return undefined;
  return { measure: "share", own: /^(?:占比|比重|比例|份额)$/u.test(share) ? "" : share };
}

function readOfWhole({ before }: Clause): Finding | undefined {
  const found = OF_WHOLE.exec(before);
  if (!found) return undefined;
  const own = before.slice(0, found.index).replace(/(?:分别|依次|各|[,、]){1,9}$/u, "");
  const whole = found.groups?.["whole"] ?? "";
  const share = found[0].replace(
    /(?:分别)?(?:预计|为|达到|达|约为|是|的|提高到|上升到|上升至|提高至|提升至|提升到|升至|降至|下降到|下降至){1,9}$/u,
    "",
  );
  const about = ABOUT[found.groups?.["about"] ?? ""];
  return {
    measure: "share",
    own,
    wording: whole === "" ? "" : share.replace(/^(?:约|近|超过?|不足|仅)/u, ""),
    ...(about ? { bound: about } : {}),
  };
}

function readNamed({ before }: Clause): Finding | undefined {
  const found = NAMED.exec(before);
  if (!found) return undefined;
  const own = before.replace(REACHING, "").replace(/(?<=.{2})[均都仅]$/u, "");
  return { measure: "share", own: /^(?:占比|比重|比例|份额)$/u.test(own) ? "" : own };
}

// 三分之二以上的行政村纳入…, 95%的事项实现…, 八成开工: a part of what follows.
function readSome({ behind, before, quantity }: Clause, isPart: boolean): Finding | undefined {
  // 扭转了一季度下滑3.8%的局面: a change, of which something is said.
  if (CHANGED.test(before)) return undefined;
  if (behind.startsWith("的") && /^的(?!目标|任务|速度|增速|增长|比例)/u.test(behind)) {
    const noun = nounBehind(behind);
    if (noun) return { measure: "share", own: "", wording: noun };
  }
  // 一般公共预算支出的78.3%用于民生: a part of what stands before it.
  if (before.endsWith("的") && /^(?:用于|投向|投入|来自|集中|分布|流向)/u.test(behind))
    return { measure: "share", own: before.slice(0, -1) };
  const some = isPart || quantity.unit === "成";
  if (!some || !/(?:有|其中|均|近|约|^)$/u.test(before)) return undefined;
  return {
    measure: "share",
    own: "",
    wording: startsWithPredicate(behind) ? behind.replace(/[了]$/u, "") : (nounBehind(behind) ?? behind),
  };
}
