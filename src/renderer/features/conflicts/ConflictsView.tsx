import type { ComparisonViewProps } from "../story/comparison-view.ts";

export function ConflictsView({ compared }: ComparisonViewProps) {
  return <p>{compared.comparison.rows.length} rows</p>;
}
