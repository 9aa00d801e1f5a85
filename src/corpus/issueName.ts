import type { Bulletin } from "./bulletin.js";

const ISSUE = /^(\d{4})年第?(\d+)期$/u;

/**
 * What an issue is called in a list of issues: as its masthead prints it, else by its date, else by its file.
 *
 * @example
 * issueName(bulletin) // "2023年第9期"
 */
export function issueName({ name, masthead }: Pick<Bulletin, "name" | "masthead">): string {
  const printed = masthead.issue?.replace(/\s/gu, "").replace(ISSUE, "$1年第$2期");
  return printed ?? masthead.date ?? name;
}
