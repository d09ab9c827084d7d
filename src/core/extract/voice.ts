import type { Range } from "../model/range.ts";
import type { Quotation } from "./quotation.ts";

/** How many of a range's code units the given ranges cover, overlaps counted once. */
function covered(range: Range, covers: readonly Range[]): number {
  let sum = 0;
  let reached = range.start;
  for (const cover of [...covers].sort((a, b) => a.start - b.start)) {
    const from = Math.max(cover.start, reached);
    const to = Math.min(cover.end, range.end);
    if (to <= from) continue;
    sum += to - from;
    reached = to;
  }
  return sum;
}

/**
 * Whose words a range of the text mostly is: the outlet's own, quoted (direct and mixed
 * quotations alike) or reported ones. Decided by the larger share; on a tie the outlet's.
 */
export function voiceOf(
  range: Range,
  quotations: readonly Quotation[],
): "own" | "direct" | "indirect" {
  const near = quotations.filter((each) => each.start < range.end && range.start < each.end);
  if (near.length === 0) return "own";
  const direct = covered(
    range,
    near.filter((each) => each.kind !== "indirect"),
  );
  const indirect = covered(range, near) - direct;
  const own = range.end - range.start - direct - indirect;
  if (own >= direct && own >= indirect) return "own";
  return direct >= indirect ? "direct" : "indirect";
}
