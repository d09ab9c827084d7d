import type { Move } from "./rows.ts";
import type { RowBox } from "./useRowBoxes.ts";

interface TraceProps {
  readonly row: number;
  readonly move: Move;
  readonly boxes: readonly RowBox[];
}

/** From a moved row to where the other article tells it: an arrow down or up the gutter. */
export function Trace({ row, move, boxes }: TraceProps) {
  const from = boxes[row];
  const home = move.after === null ? undefined : boxes[move.after];
  if (from === undefined) return null;
  const start = from.top + from.height / 2;
  const end = home === undefined ? 2 : home.top + home.height + 1;
  const tip = end > start ? -5 : 5;
  return (
    <svg
      className="compare-trace"
      style={{ top: Math.min(start, end) - 6, height: Math.abs(end - start) + 12 }}
      viewBox={`0 ${Math.min(start, end) - 6} 20 ${Math.abs(end - start) + 12}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path
        d={`M20 ${start} H10 V${end} H20 M16 ${end + tip * 0.8} L20 ${end} L16 ${end - tip * 0.8}`}
      />
    </svg>
  );
}
