import { typeWords } from "../../../core/merge/describe.ts";
import type { Fate } from "../../../core/merge/merged.ts";
import type { MergePreview } from "../../../shared/contract.ts";

const fates: readonly (readonly [Fate, string])[] = [
  ["same", "same in both"],
  ["ours", "from here"],
  ["theirs", "from the other copy"],
  ["both-same", "changed alike"],
  ["merged-fields", "put together"],
  ["conflict", "in conflict"],
  ["kept-because-referenced", "kept because needed"],
];

/** How many records of each kind come from where. */
export function MergeCounts({ counts }: Pick<MergePreview, "counts">) {
  const shown = fates.filter(([fate]) => counts.some((count) => count.fate === fate));
  const types = [...new Set(counts.map(({ type }) => type))];
  return (
    <table className="merge-counts">
      <caption>What comes from where, in records</caption>
      <thead>
        <tr>
          <th scope="col">Kind</th>
          {shown.map(([fate, words]) => (
            <th key={fate} scope="col">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {types.map((type) => (
          <tr key={type}>
            <th scope="row">{typeWords[type][1]}</th>
            {shown.map(([fate]) => (
              <td key={fate}>
                {counts.find((count) => count.type === type && count.fate === fate)?.count ?? "–"}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
