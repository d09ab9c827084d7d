import { alignColumns } from "../eval/format.ts";
import type { Measurement } from "./measure.ts";

/** Three digits that count, or the whole number from a hundred on. */
const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

function row({ name, unit, median, minimum, maximum, runs, against }: Measurement): string[] {
  const other = against && `${figure(against.median)} ${against.name}`;
  const ratio = against && figure(against.ratio);
  const spread = `${figure(minimum)}–${figure(maximum)}`;
  return [name, figure(median), unit, spread, String(runs), other ?? "", ratio ?? ""];
}

/** The measurements as a table of aligned columns: medians, their spread, and ratios. */
export function formatMeasurements(measurements: readonly Measurement[]): string {
  const head = ["bench", "median", "unit", "spread", "runs", "against", "ratio"];
  return alignColumns([head, ...measurements.map(row)]);
}
