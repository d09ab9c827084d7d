import type { Reference } from "../references.ts";

/** Columns beyond these are too narrow for their heads; their articles get a table of their own. */
const MOST_COLUMNS = 10;

/** The articles in the groups that have room as columns of one table, in their order. */
export function columnGroups(references: readonly Reference[]): readonly (readonly Reference[])[] {
  const count = Math.ceil(references.length / MOST_COLUMNS);
  return Array.from({ length: count }, (_, index) =>
    references.slice(index * MOST_COLUMNS, (index + 1) * MOST_COLUMNS),
  );
}
