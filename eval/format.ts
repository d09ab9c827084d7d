import type { Score } from "./score.ts";

const percent = (share: number): string => (share * 100).toFixed(1);

/** The scores as a table of aligned columns, figures in percent. */
export function formatScores(scores: readonly Score[]): string {
  const rows = scores.map(({ set, measure, value, items, baseline, target }) => [
    set,
    measure,
    percent(value),
    String(items),
    baseline === undefined ? "" : `${percent(baseline.value)} ${baseline.name}`,
    target === undefined ? "" : percent(target),
    target === undefined ? "" : value >= target ? "met" : "missed",
  ]);
  return alignColumns([["set", "measure", "%", "n", "baseline", "target", ""], ...rows]);
}

/** Rows of cells as lines, each column as wide as its widest cell. */
export function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) {
      widths[index] = Math.max(widths[index] ?? 0, cell.length);
    }
  }
  return rows
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
