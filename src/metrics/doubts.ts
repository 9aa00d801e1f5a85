import type { Clause, Finding } from "./measures/reader.js";
import type { Name } from "./naming.js";

/** A rank that does not say among whom. */
export const NO_SCOPE = "doubt:排名范围未注明";

/** Why the rules are not sure of a row, as flags; none where they are. */
export function doubtsOf(clause: Clause, finding: Finding, name: Name): string[] {
  const doubts: string[] = [];
  if (name.wording === "") doubts.push("doubt:无指标名");
  else if (name.wording.length > 24) doubts.push("doubt:指标名过长");
  if (
    name.grounded ||
    (name.carried && finding.measure === "value" && finding.own !== "" && finding.own === clause.before)
  )
    doubts.push("doubt:指标承前");
  if (
    clause.quantity.unit === "" &&
    !clause.behind.startsWith("大") &&
    finding.measure !== "rank" &&
    clause.quantity.value >= 1
  )
    doubts.push("doubt:无单位");
  if (finding.measure === "rank" && !finding.scope) doubts.push(NO_SCOPE);
  return doubts;
}
