import { publishedFirst } from "../reuse/published.ts";

/**
 * Whether something published at `published` surely came before everything in `others` (each ISO
 * 8601 or null, of other outlets): `earlier` when that is sure, as `publishedFirst` is sure of it;
 * `unknown` when a missing date could make it so; `not` when something in `others` may have been
 * out by then. The time zone of the machine has no part in it.
 */
export function precedence(
  published: string | null,
  others: readonly (string | null)[],
): "earlier" | "unknown" | "not" {
  if (published === null || !isDate(published)) return "unknown";
  const known = others.filter((other) => other !== null && isDate(other));
  if (known.some((other) => publishedFirst(published, other, false) !== "one")) return "not";
  return known.length < others.length ? "unknown" : "earlier";
}

function isDate(published: string): boolean {
  return !Number.isNaN(Date.parse(published));
}
