import { hashText } from "../../model/hash.ts";
import type { Conflict, ConflictValue } from "../comparison.ts";

const ID_DIGITS = 16;

/** A conflict with its id, which is made of its kind and words alone. */
export function conflictOf(conflict: Omit<Conflict, "id">): Conflict {
  const words = conflict.values.map(({ value }) => value.toLowerCase()).sort();
  const key = [conflict.kind, conflict.about.toLowerCase(), ...words].join("\n");
  return { id: hashText(key).slice(0, ID_DIGITS), ...conflict };
}

/** The values in the order of the articles, of one article in the order of its text. */
export function inOrder(
  values: readonly ConflictValue[],
  articles: readonly string[],
): ConflictValue[] {
  return [...values].sort(
    (one, other) =>
      articles.indexOf(one.article) - articles.indexOf(other.article) || one.start - other.start,
  );
}
