import type { CompareRow } from "./rows.ts";

/** A run of rows that are the same, hidden. */
export interface Fold {
  readonly kind: "fold";
  /** Index of the first of them. */
  readonly first: number;
  readonly count: number;
}

/** What stands in the list: a row, or what stands for hidden ones. */
export type ListItem =
  { readonly kind: "row"; readonly index: number; readonly row: CompareRow } | Fold;

/** The rows as they are listed; `hides`: runs of rows that are the same become one item each. */
export function foldSame(rows: readonly CompareRow[], hides: boolean): ListItem[] {
  const items: ListItem[] = [];
  for (const [index, row] of rows.entries()) {
    const last = items.at(-1);
    if (!hides || row.kind !== "same") items.push({ kind: "row", index, row });
    else if (last?.kind === "fold") items.splice(-1, 1, { ...last, count: last.count + 1 });
    else items.push({ kind: "fold", first: index, count: 1 });
  }
  return items;
}
