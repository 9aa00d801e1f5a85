// The level of government that awards, lists or recognises, at the start of a wording; 国家、省、市级各类人才 are of several.
const GRADE = /^(国家|省|市|县|区)级?(?![、级场民区域份值长直内])/u;

/**
 * At which level something is recognised, as its wording says: 省领军型创新创业团队 is none of 市领军型创新创业团队. "" where the
 * wording does not say.
 *
 * @example
 * gradeOf("市领军型创新创业团队") // "市"
 * gradeOf("海外优青")             // ""
 */
export function gradeOf(wording: string): string {
  return GRADE.exec(wording)?.[1] ?? "";
}
