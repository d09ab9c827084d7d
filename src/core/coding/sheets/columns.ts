import type { VariableId } from "../../model/ids.ts";
import type { Variable } from "../../model/sheet.ts";

/** The columns of a wide table that come from its sheet. */
export interface SheetColumns {
  readonly variables: readonly { readonly variable: VariableId; readonly column: string }[];
  readonly scales: readonly {
    readonly scale: string;
    readonly mean: string;
    readonly sum: string;
    readonly counted: string;
  }[];
  /** All of them in order: variables, then mean, sum and count of each scale. */
  readonly all: readonly string[];
}

/**
 * Names for the columns of these variables and their scales, each different from the others and
 * from the `taken` ones whatever case R or a spreadsheet makes of them: a name that is taken gets
 * a number. Scales are named with what R takes in a name only.
 */
export function columnsOf(variables: readonly Variable[], taken: readonly string[]): SheetColumns {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const free = (wanted: string): string => {
    let name = wanted;
    for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${wanted}_${number}`;
    used.add(name.toLowerCase());
    return name;
  };
  const named = variables.map(({ id, name }) => ({ variable: id, column: free(name) }));
  const scales = [...new Set(variables.flatMap(({ scale }) => scale ?? []))].map((scale) => {
    const base = scale.replace(/[^\p{L}\p{N}_]+/gu, "_");
    return {
      scale,
      mean: free(`${base}_mean`),
      sum: free(`${base}_sum`),
      counted: free(`${base}_n`),
    };
  });
  const all = [
    ...named.map(({ column }) => column),
    ...scales.flatMap(({ mean, sum, counted }) => [mean, sum, counted]),
  ];
  return { variables: named, scales, all };
}
