/** How Jupyter writes a notebook (nbformat 4): sorted keys, an indent of one, texts as lists of lines. */

// What Python's splitlines breaks at, \r\n first.
// eslint-disable-next-line no-control-regex -- control characters end lines there
const LINE = /[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]|$)/gu;

/** A text as lines that keep their ends: "a\nb" → ["a\n", "b"]. */
export function splitLines(text: string): string[] {
  return (text.match(LINE) ?? []).filter((line) => line !== "");
}

/** Lines as a text; a text stays as it is. */
export function joinLines(text: string | readonly string[]): string {
  return typeof text === "string" ? text : text.join("");
}

const JSON_TYPE = /^application\/(?:json|.*\+json)$/;
const LINES_TYPE = /^text\/|^application\/javascript$|^image\/svg\+xml$/;

/** Splits those forms of a mime bundle that are text. */
export function splitBundle(bundle: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return mapEntries(bundle, (type, value) =>
    typeof value === "string" && LINES_TYPE.test(type) ? splitLines(value) : value,
  );
}

/** Joins those forms of a mime bundle that are lists of lines. */
export function joinBundle(bundle: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return mapEntries(bundle, (type, value) => (!JSON_TYPE.test(type) && isLines(value) ? value.join("") : value));
}

function isLines(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((line) => typeof line === "string");
}

function mapEntries(
  bundle: Readonly<Record<string, unknown>>,
  map: (key: string, value: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(bundle).map(([key, value]) => [key, map(key, value)]));
}

/** JSON as Python writes it with `indent=1, sort_keys=True, ensure_ascii=False`; JSON.stringify puts keys like "10" first. */
export function formatJson(value: unknown, indent = ""): string {
  const inner = `${indent} `;
  if (Array.isArray(value)) return wrap("[", value.map((item) => inner + formatJson(item, inner)), "]", indent); // prettier-ignore
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([key, member]) => `${inner}${JSON.stringify(key)}: ${formatJson(member, inner)}`);
  return wrap("{", members, "}", indent);
}

function wrap(open: string, items: readonly string[], close: string, indent: string): string {
  return items.length === 0 ? open + close : `${open}\n${items.join(",\n")}\n${indent}${close}`;
}

// UTF-8 bytes sort as code points do, UTF-16 units where there are no surrogates.
function compareCodePoints(a: string, b: string): number {
  if (!SURROGATE.test(a) && !SURROGATE.test(b)) return a < b ? -1 : a > b ? 1 : 0;
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

const SURROGATE = /[\uD800-\uDFFF]/;
