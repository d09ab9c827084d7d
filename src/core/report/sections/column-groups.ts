import type { Reference } from "../references.ts";

/**
 * The articles in the groups that are the columns of one table each, in their order: `most` is how
 * many there is room for.
 */
export function columnGroups(
  references: readonly Reference[],
  most: number,
): readonly (readonly Reference[])[] {
  const count = Math.ceil(references.length / most);
  return Array.from({ length: count }, (_, index) =>
    references.slice(index * most, (index + 1) * most),
  );
}
